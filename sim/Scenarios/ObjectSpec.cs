namespace LamRobot.Sim;

/// <summary>A thing that can be carried.</summary>
/// <param name="Name">Its name, which is its id.</param>
/// <param name="Category">Its category, singular.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="MassKilograms">Its mass.</param>
/// <param name="SidesMetres">Its three sides.</param>
/// <param name="Place">Where it lies at the start.</param>
internal sealed record ObjectSpec(string Name, string Category, string Colour, double MassKilograms, IReadOnlyList<double> SidesMetres, string Place)
{
    /// <summary>Whether it may break when it slips.</summary>
    public bool Fragile { get; init; }

    /// <summary>Its size: the side of a cube of the same volume, in metres.</summary>
    public double Size => Math.Cbrt(SidesMetres.Aggregate(1.0, static (volume, side) => volume * side));

    /// <summary>Its thinnest side, in metres.</summary>
    public double Thickness => SidesMetres.Min();
}
