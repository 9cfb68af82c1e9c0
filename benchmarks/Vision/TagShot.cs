using System.Numerics;
using LamRobot.Vision.Tests.Rendering;
using OpenCvSharp.Aruco;

namespace LamRobot.Benchmarks.Vision;

/// <summary>A picture of one tag of 5 cm, 0.3 to 0.8 m away, and the truth of where it is.</summary>
/// <param name="Frame">The picture, 640 x 480, noise of 5 grey levels.</param>
/// <param name="Id">The tag's number.</param>
/// <param name="Place">Its middle in the camera's frame, in metres.</param>
internal sealed record TagShot(CameraFrame Frame, int Id, Vector3 Place)
{
    public const double Side = 0.05;

    public static IReadOnlyList<TagShot> Take(PredefinedDictionaryType family, int bits, int count)
    {
        var random = new Random(7);
        float Around(double width) => (float)((random.NextDouble() - 0.5) * width);
        return
        [
            .. Enumerable.Range(0, count).Select(number =>
            {
                var away = 0.3f + ((float)random.NextDouble() * 0.5f);
                var eye = Eye.LookingAt(away * Vector3.Normalize(new(Around(1.4), Around(1.4), 1)), new(Around(0.2) * away, Around(0.15) * away, 0)).Rolled(Around(1));
                var id = number % 30;
                var tag = TagSheet.Of(family, bits, id, Side, new(0, 0, 1e-4f), Vector3.UnitX, Vector3.UnitY);
                var to = new Vector3(0, 0, 1e-4f) - eye.Position;
                return new TagShot(
                    eye.Look([new Table(new(150)), tag], 5, number),
                    id,
                    new(Vector3.Dot(to, eye.Right), Vector3.Dot(to, eye.Down), Vector3.Dot(to, eye.Forward)));
            }),
        ];
    }
}
