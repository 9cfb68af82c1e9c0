using OpenCvSharp;

namespace LamRobot.Vision.Tests;

public sealed class NetworkDetectorTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-network-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Both_layouts_are_read_and_boxes_are_in_the_picture_s_pixels(bool isVersion5)
    {
        using var detector = new NetworkDetector(new NetworkOptions { ModelPath = Network(isVersion5), Labels = CellNetwork.Labels, LeastScore = 0.5 });
        using var picture = Sheet();
        // A cell of the network's picture is 80 pixels of this one, below a band of 80 that the letterbox adds.
        Cv2.Rectangle(picture, new Rect(80, 0, 80, 80), new Scalar(0, 0, 255), -1);
        Cv2.Rectangle(picture, new Rect(240, 80, 80, 80), new Scalar(255, 0, 0), -1);

        var found = detector.Detect(PictureCoding.Copy(picture, default));

        Assert.Equal(["blue", "red"], found.Select(detection => detection.Label).Order());
        var red = found.Single(detection => detection.Label == "red");
        Assert.Equal(isVersion5 ? 0.9 : 1, red.Score, 2);
        Assert.Equal([(40, 0), (200, 0), (200, 120), (40, 120)], red.Box.Select(point => ((int)Math.Round(point.X), (int)Math.Round(point.Y))));
    }

    [Fact]
    public void Of_boxes_that_overlap_the_best_is_kept_for_each_label()
    {
        using var detector = new NetworkDetector(new NetworkOptions { ModelPath = Network(false), Labels = CellNetwork.Labels, LeastScore = 0.5, MostOverlap = 0.2 });
        using var picture = Sheet();
        Cv2.Rectangle(picture, new Rect(80, 0, 80, 80), new Scalar(0, 0, 255), -1);
        Cv2.Rectangle(picture, new Rect(160, 0, 80, 80), new Scalar(0, 0, 200), -1);

        Assert.Equal(1, Assert.Single(detector.Detect(PictureCoding.Copy(picture, default))).Score, 2);
    }

    [Fact]
    public void Labels_that_do_not_fit_the_network_are_refused_by_name()
    {
        using var detector = new NetworkDetector(new NetworkOptions { ModelPath = Network(false), Labels = ["one"] });
        using var picture = Sheet();
        var frame = PictureCoding.Copy(picture, default);

        var exception = Assert.Throws<IOException>(() => detector.Detect(frame));

        Assert.Contains("[1, 7, 16]", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_network_is_refused()
    {
        var file = Path.Combine(folder, "text.onnx");
        File.WriteAllText(file, "no network");

        Assert.Throws<IOException>(() => new NetworkDetector(new NetworkOptions { ModelPath = file, Labels = ["one"] }));
    }

    private string Network(bool isVersion5)
    {
        var file = Path.Combine(folder, "cells.onnx");
        CellNetwork.Save(file, isVersion5);
        return file;
    }

    private static Mat Sheet() => new(160, 320, MatType.CV_8UC3, Scalar.All(0));
}
