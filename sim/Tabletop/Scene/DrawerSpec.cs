namespace LamRobot.Sim;

/// <summary>A chest with one drawer that opens towards the person, standing on the table with its middle at (X, Y), in metres.</summary>
/// <param name="Name">The drawer's name.</param>
/// <param name="X">Middle along x.</param>
/// <param name="Y">Middle along y.</param>
/// <param name="Width">Along x.</param>
/// <param name="Depth">Along y.</param>
/// <param name="Height">Upwards.</param>
/// <param name="Travel">How far the drawer comes out.</param>
internal sealed record DrawerSpec(string Name, double X, double Y, double Width, double Depth, double Height, double Travel)
{
    /// <summary>What the chest is called; things may lie on it.</summary>
    public const string Chest = "chest";

    /// <summary>How thick its boards are, in metres.</summary>
    public const double Board = 0.012;

    public Box Footprint => Box.Around(new(X, Y), Width, Depth);

    /// <summary>The handle's height.</summary>
    public double HandleHeight => Height / 2;

    /// <summary>How far the handle stands out.</summary>
    public static double HandleLength => 0.02;

    /// <summary>The part of the drawer that is out, as far as it is open.</summary>
    public Box Out(double opening) => new(Footprint.Left + Board, Footprint.Bottom - opening, Footprint.Right - Board, Footprint.Bottom);

    /// <summary>Where things lie in it, as far as it is open.</summary>
    public Box Inside(double opening) => Out(opening).Shrink(Board / 2) with { Top = Footprint.Bottom - opening + Travel };

    /// <summary>The handle's middle, as far as the drawer is open.</summary>
    public Point3 Handle(double opening) => new(X, Footprint.Bottom - opening - HandleLength, HandleHeight);
}
