namespace LamRobot.Sim;

/// <summary>By what things are compared.</summary>
internal static class ObjectMeasure
{
    /// <summary>Each property with its measure; the thing with the highest measure has the property.</summary>
    public static IReadOnlyDictionary<string, Func<ObjectSpec, double>> All { get; } = new Dictionary<string, Func<ObjectSpec, double>>
    {
        ["biggest"] = static thing => thing.Size,
        ["smallest"] = static thing => -thing.Size,
        ["heaviest"] = static thing => thing.MassKilograms,
        ["lightest"] = static thing => -thing.MassKilograms,
        ["thinnest"] = static thing => -thing.Thickness,
    };
}
