using System.Numerics;
using LamRobot.Vision.Tests.Rendering;

namespace LamRobot.Benchmarks.Vision;

/// <summary>A picture of five coloured things on a table, and the truth of where they stand.</summary>
/// <param name="Frame">The picture, 640 x 480, noise of 5 grey levels.</param>
/// <param name="Truth">Each thing by its colour: its middle in metres and whether it is a box.</param>
internal sealed record TableTop(CameraFrame Frame, IReadOnlyDictionary<string, (Vector2 Middle, bool IsBox)> Truth)
{
    private static readonly string[] Colours = ["red", "yellow", "green", "blue", "purple"];

    public static IReadOnlyList<TableTop> Take(int count) => [.. Enumerable.Range(0, count).Select(One)];

    private static TableTop One(int seed)
    {
        var random = new Random(seed);
        var eye = Eye.LookingAt(new(((float)random.NextDouble() - 0.5f) * 0.3f, -0.35f - ((float)random.NextDouble() * 0.15f), 0.5f), Vector3.Zero);
        var (things, truth) = (new List<ISolid> { new Table(Paint.Wood) }, new Dictionary<string, (Vector2, bool)>());
        for (var index = 0; index < Colours.Length; index++)
        {
            var middle = new Vector2(-0.16f + (index * 0.08f), ((float)random.NextDouble() - 0.5f) * 0.2f);
            var size = 0.035f + ((float)random.NextDouble() * 0.015f);
            var form = random.Next(3);
            var paint = Paint.Of(Colours[index]);
            things.Add(form switch { 0 => new Box(middle, new(size), (float)random.NextDouble() * 1.57f, paint), 1 => new Ball(middle, size, paint), _ => new Can(middle, size, size, paint) });
            truth.Add(Colours[index], (middle, form == 0));
        }

        return new(eye.Look(things, 5, seed), truth);
    }
}
