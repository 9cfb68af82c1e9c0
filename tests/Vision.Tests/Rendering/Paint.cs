using System.Numerics;

namespace LamRobot.Vision.Tests.Rendering;

/// <summary>Colours of things: red, green, blue, 0..255.</summary>
internal static class Paint
{
    public static Vector3 Red { get; } = new(215, 35, 30);

    public static Vector3 Orange { get; } = new(235, 120, 25);

    public static Vector3 Yellow { get; } = new(235, 215, 40);

    public static Vector3 Green { get; } = new(40, 165, 60);

    public static Vector3 Blue { get; } = new(35, 75, 200);

    public static Vector3 Purple { get; } = new(125, 50, 180);

    public static Vector3 Wood { get; } = new(176, 168, 158);

    public static Vector3 Of(string name) => name switch
    {
        "red" => Red,
        "orange" => Orange,
        "yellow" => Yellow,
        "green" => Green,
        "blue" => Blue,
        "purple" => Purple,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };
}
