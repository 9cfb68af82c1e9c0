using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>An action of a word processor that somebody wants, before it is put in order.</summary>
/// <param name="Name">The action.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Order">Where in the document it changes what stands where; null when it changes no places.</param>
internal sealed record WantedAction(string Name, EquatableMap<ArgumentValue> Arguments, double? Order = null)
{
    public static WantedAction On(string name, Passage passage, params IEnumerable<(string Name, ArgumentValue Value)> more) =>
        new(name, [.. passage.Arguments().Concat(more).Select(argument => KeyValuePair.Create(argument.Name, argument.Value))]);

    public static WantedAction At(string name, params IEnumerable<(string Name, ArgumentValue Value)> arguments) =>
        new(name, [.. arguments.Select(argument => KeyValuePair.Create(argument.Name, argument.Value))]);

    /// <summary>The same action, which moves what stands after a place.</summary>
    public WantedAction Moving(double order) => this with { Order = order };
}
