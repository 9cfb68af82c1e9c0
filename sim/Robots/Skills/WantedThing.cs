namespace LamRobot.Sim;

/// <summary>Which object is meant: one by its name, or any of a category.</summary>
/// <param name="Label">How it was called.</param>
/// <param name="Category">The category whose usual place is worth a look.</param>
/// <param name="Exact">Whether the label names one object.</param>
internal sealed record WantedThing(string Label, string Category, bool Exact)
{
    public bool Fits(Thing thing) => Exact ? thing.Name == Label : thing.Spec.Category == Label;

    /// <summary>Reads an argument; null when it is neither an object nor a category.</summary>
    public static WantedThing? Of(HomeScenario scenario, string label) =>
        scenario.Objects.FirstOrDefault(thing => thing.Name == label) is { } thing ? new(label, thing.Category, Exact: true)
        : scenario.Categories.Contains(label) ? new(label, label, Exact: false)
        : null;
}
