using System.Numerics;
using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Draws what a camera over the table sees; from the same state, seed and time it draws the same bytes.</summary>
internal sealed class SyntheticCamera
{
    private static readonly Colour Floor = new(84, 88, 94);
    private const float Ground = 0.001f;
    private readonly Lock drawing = new();
    private readonly PinholeView view;
    private readonly Raster raster;
    private readonly PictureFinish finish;

    public SyntheticCamera(CameraSpec spec, CameraEffects effects, int seed)
    {
        view = new(spec);
        raster = new(spec);
        finish = new(effects, seed);
    }

    /// <summary>Its name.</summary>
    public string Name => view.Spec.Name;

    /// <summary>Takes a picture: what stands before the camera is looked at now, and drawn when the picture is asked for.</summary>
    /// <param name="table">What stands before it.</param>
    /// <param name="elapsed">Time of the run.</param>
    /// <param name="timestamp">The same as a date.</param>
    public Func<CameraFrame> Take(TabletopState table, TimeSpan elapsed, DateTimeOffset timestamp)
    {
        var mesh = TableModel.Build(table);
        return () =>
        {
            lock (drawing)
            {
                Draw(mesh);
                var spec = view.Spec;
                var pixels = finish.Finish(raster, elapsed.Ticks);
                return new(pixels, spec.Width, spec.Height, spec.Width * 3, timestamp) { CameraId = Name, Intrinsics = view.Intrinsics, Pose = view.Pose };
            }
        };
    }

    /// <summary>Draws what lies on the table's plane, then the shadows on it, then what stands there.</summary>
    private void Draw(Mesh mesh)
    {
        raster.Clear(Floor);
        var ground = mesh.Faces.TakeWhile(static face => face.Normal == Vector3.UnitZ && face.Corners[0].Z < Ground).Count();
        foreach (var face in mesh.Faces.Take(ground))
        {
            Fill(face);
        }

        foreach (var shadow in mesh.Shadows)
        {
            raster.Shade(Array.ConvertAll(shadow, view.ToCamera));
        }

        foreach (var face in mesh.Faces.Skip(ground))
        {
            Fill(face);
        }
    }

    private void Fill(Face face)
    {
        if (Vector3.Dot(face.Normal, view.Eye - face.Corners[0]) > 0)
        {
            raster.Fill(Array.ConvertAll(face.Corners, view.ToCamera), face.Colour.Lit(0.42f + (0.66f * Math.Max(0, Vector3.Dot(face.Normal, Mesh.Light)))));
        }
    }
}
