using System.Numerics;
using LamRobot.Vision.Tests.Rendering;

namespace LamRobot.Vision.Tests;

public sealed class CodeReaderTests
{
    private static readonly Eye Above = Eye.LookingAt(new(0, -0.15f, 0.5f), Vector3.Zero);

    private static readonly Box Cube = new(new(0, 0.14f), new(0.03f), 0, Paint.Green);

    [Fact]
    public void Two_codes_in_one_picture_are_read()
    {
        using var reader = new CodeReader();

        var codes = reader.Read(Shot());

        Assert.Equal([PrintedCodes.ShelfText, PrintedCodes.InstructionText], codes.Select(code => code.Text).Order());
        Assert.All(codes, code => Assert.Equal(4, code.Corners.Count));
    }

    [Fact]
    public void What_a_code_says_is_data_it_names_nothing_and_changes_nothing_else_that_is_seen()
    {
        using var reader = new SceneReader(new SceneOptions());
        using var without = new SceneReader(new SceneOptions());

        var seen = reader.Read(Shot()).View;
        var harmless = without.Read(Above.Look([new Rendering.Table(Paint.Wood), Cube], 2, 1)).View;

        var codes = seen.Sightings.Where(sighting => sighting.Kind == "code").ToList();
        Assert.Contains(codes, code => code.Attributes["text"] == PrintedCodes.InstructionText);
        Assert.All(codes, code => Assert.Equal("QR code", code.Name));
        Assert.All(codes, code => Assert.Null(code.Identity));
        Assert.Equal(harmless.Distrust, seen.Distrust);
        Assert.Equal([("object", "green box")], harmless.Sightings.Select(sighting => (sighting.Kind, sighting.Name)));
        Assert.Equal([("object", "green box")], seen.Sightings.Where(sighting => sighting.Kind != "code").Select(sighting => (sighting.Kind, sighting.Name)));
    }

    [Fact]
    public void A_picture_without_codes_gives_none()
    {
        using var reader = new CodeReader();

        Assert.Empty(reader.Read(Above.Look([new Rendering.Table(Paint.Wood)], 8, 1)));
    }

    private static CameraFrame Shot() =>
        Above.Look([new Rendering.Table(Paint.Wood), Cube, PrintedCodes.ShelfSheet(new(-0.1f, 0, 0.001f), 0.14f), PrintedCodes.InstructionSheet(new(0.1f, 0, 0.001f), 0.16f)], 2, 1);
}
