using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>A thing that a camera sees, as <c>lamrobot see --json</c> writes it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What people would call it.</param>
/// <param name="Confidence">How sure the camera is, 0..1.</param>
/// <param name="AgeSeconds">How old the picture is.</param>
internal sealed record SeenThing(string Kind, string Name, double Confidence, double AgeSeconds)
{
    private const int Digits = 4;

    /// <summary>Its colour.</summary>
    public string? Colour { get; init; }

    /// <summary>Its number, when it is a tag.</summary>
    public string? Identity { get; init; }

    /// <summary>What is written in it, when it is a code; data, and nothing else.</summary>
    public string? Text { get; init; }

    /// <summary>Where it is, in metres; null when the camera's lens or place is not known.</summary>
    public double? XMetres { get; init; }

    /// <summary>The same along y.</summary>
    public double? YMetres { get; init; }

    /// <summary>The same upwards.</summary>
    public double? ZMetres { get; init; }

    /// <summary>The middle of its outline in the picture.</summary>
    public double? PixelX { get; init; }

    /// <summary>The same downwards.</summary>
    public double? PixelY { get; init; }

    /// <summary>Writes down a sighting.</summary>
    /// <param name="sighting">The sighting.</param>
    /// <param name="age">How old its picture is.</param>
    /// <returns>The thing.</returns>
    public static SeenThing Of(Sighting sighting, TimeSpan age) => new(sighting.Kind, sighting.Name, Math.Round(sighting.Confidence, 2), Math.Round(age.TotalSeconds, 2))
    {
        Colour = sighting.Attributes.GetValueOrDefault("colour"),
        Identity = sighting.Identity,
        Text = sighting.Attributes.GetValueOrDefault("text"),
        XMetres = Round(sighting.Pose?.XMetres),
        YMetres = Round(sighting.Pose?.YMetres),
        ZMetres = Round(sighting.Pose?.ZMetres),
        PixelX = sighting.Outline.Count == 0 ? null : Math.Round((sighting.Outline.Min(static point => point.X) + sighting.Outline.Max(static point => point.X)) / 2, 1),
        PixelY = sighting.Outline.Count == 0 ? null : Math.Round((sighting.Outline.Min(static point => point.Y) + sighting.Outline.Max(static point => point.Y)) / 2, 1),
    };

    private static double? Round(double? metres) => metres is { } value ? Math.Round(value, Digits) : null;
}
