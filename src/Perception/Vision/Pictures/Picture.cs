using System.Buffers;
using LamRobot.Contracts;
using OpenCvSharp;

namespace LamRobot.Perception.Vision;

/// <summary>Lends a frame's pixels to OpenCV without copying them.</summary>
internal sealed class Picture : IDisposable
{
    private readonly MemoryHandle pinned;
    private Mat? grey;

    public Picture(CameraFrame frame)
    {
        VisionLibrary.Require();
        var bytesInPixel = frame.Format == PixelFormat.Gray8 ? 1 : 3;
        if (frame.Width <= 0 || frame.Height <= 0 || frame.Stride < frame.Width * bytesInPixel || frame.Pixels.Length < ((frame.Height - 1) * frame.Stride) + (frame.Width * bytesInPixel))
        {
            throw new ArgumentException($"A frame of {frame.Width} x {frame.Height} with a stride of {frame.Stride} needs more than {frame.Pixels.Length} bytes.", nameof(frame));
        }

        Frame = frame;
        pinned = frame.Pixels.Pin();
        unsafe
        {
            Pixels = Mat.FromPixelData(frame.Height, frame.Width, bytesInPixel == 1 ? MatType.CV_8UC1 : MatType.CV_8UC3, (nint)pinned.Pointer, frame.Stride);
        }
    }

    public CameraFrame Frame { get; }

    /// <summary>The frame's own pixels: never written to.</summary>
    public Mat Pixels { get; }

    /// <summary>How bright each pixel is; made when first asked for.</summary>
    public Mat Grey
    {
        get
        {
            if (Frame.Format == PixelFormat.Gray8)
            {
                return Pixels;
            }

            if (grey is null)
            {
                grey = new Mat();
                Cv2.CvtColor(Pixels, grey, ColorConversionCodes.BGR2GRAY);
            }

            return grey;
        }
    }

    /// <summary>A copy in colour that may be drawn on; the caller disposes it.</summary>
    public Mat Canvas()
    {
        var canvas = new Mat();
        if (Frame.Format == PixelFormat.Gray8)
        {
            Cv2.CvtColor(Pixels, canvas, ColorConversionCodes.GRAY2BGR);
        }
        else
        {
            Pixels.CopyTo(canvas);
        }

        return canvas;
    }

    public void Dispose()
    {
        grey?.Dispose();
        Pixels.Dispose();
        pinned.Dispose();
    }
}
