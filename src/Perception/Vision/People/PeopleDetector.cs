using LamRobot.Contracts;
using OpenCvSharp;

namespace LamRobot.Perception.Vision;

/// <summary>Finds people who stand or walk upright and are seen whole, by OpenCV's histograms of gradients: the one detector of people whose weights are in the library itself.</summary>
/// <remarks>Source: Dalal and Triggs 2005. It misses people who sit, are cut off or are smaller than 48 x 96 pixels, and must not be relied on for safety. Not for concurrent use.</remarks>
public sealed class PeopleDetector : IDisposable
{
    private const double LeastWeight = 0.3;
    private const double Overlap = 0.45;
    private readonly HOGDescriptor descriptor;

    /// <summary>Makes a detector.</summary>
    public PeopleDetector()
    {
        VisionLibrary.Require();
        descriptor = new HOGDescriptor();
        descriptor.SetSVMDetector(HOGDescriptor.GetDefaultPeopleDetector());
    }

    /// <summary>Finds the people of a picture.</summary>
    /// <param name="frame">The picture.</param>
    /// <returns>The people, the surest first.</returns>
    public IReadOnlyList<PersonSighting> Detect(CameraFrame frame)
    {
        using var picture = new Picture(frame);
        return Detect(picture);
    }

    /// <inheritdoc/>
    public void Dispose() => descriptor.Dispose();

    internal IReadOnlyList<PersonSighting> Detect(Picture picture)
    {
        if (picture.Frame.Width < descriptor.WinSize.Width || picture.Frame.Height < descriptor.WinSize.Height)
        {
            return [];
        }

        var boxes = descriptor.DetectMultiScale(picture.Grey, out var weights, 0, new Size(8, 8), new Size(16, 16), 1.05, 2);
        var found = boxes.Zip(weights, static (box, weight) => new ScoredBox(box.X, box.Y, box.Right, box.Bottom, weight, 0)).Where(static box => box.Score >= LeastWeight);
        return [.. Suppression.Keep(found, Overlap).Select(static box => new PersonSighting(box.Corners(), 1 - Math.Exp(-box.Score)))];
    }
}
