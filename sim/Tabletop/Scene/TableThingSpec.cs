namespace LamRobot.Sim;

/// <summary>A thing that can be moved: a square block, or a round bowl that is open above.</summary>
/// <param name="Name">Its name, which is its id: its colour and its kind.</param>
/// <param name="Kind">What it is: <c>block</c> or <c>bowl</c>.</param>
/// <param name="Colour">Its colour, one of the palette.</param>
/// <param name="Width">Its side or diameter, in metres.</param>
/// <param name="Height">Its height, in metres.</param>
/// <param name="X">Where its middle is at the start, along x.</param>
/// <param name="Y">Where its middle is at the start, along y.</param>
internal sealed record TableThingSpec(string Name, string Kind, string Colour, double Width, double Height, double X, double Y)
{
    public const string Block = "block";

    public const string Bowl = "bowl";

    /// <summary>How it is turned at the start, counter-clockwise.</summary>
    public double HeadingRadians { get; init; }

    public bool IsBowl => Kind == Bowl;

    public double Half => Width / 2;

    /// <summary>How far from the middle of a bowl its wall begins, in metres.</summary>
    public double InnerRadius => Half - BowlWall;

    /// <summary>How thick a bowl's bottom is, in metres.</summary>
    public const double BowlBottom = 0.006;

    private const double BowlWall = 0.008;
}
