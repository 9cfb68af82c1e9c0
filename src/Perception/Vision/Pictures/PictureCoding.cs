using System.Runtime.InteropServices;
using LamRobot.Contracts;
using OpenCvSharp;

namespace LamRobot.Perception.Vision;

/// <summary>Reads and writes picture files.</summary>
public static class PictureCoding
{
    /// <summary>Reads a picture file's bytes: PNG, JPEG, BMP, WebP, TIFF, PPM.</summary>
    /// <param name="file">The bytes.</param>
    /// <param name="timestamp">When the picture was taken.</param>
    /// <returns>The picture; null when the bytes are none.</returns>
    public static CameraFrame? Decode(ReadOnlySpan<byte> file, DateTimeOffset timestamp)
    {
        VisionLibrary.Require();
        if (file.IsEmpty)
        {
            return null;
        }

        using var pixels = Cv2.ImDecode(file, ImreadModes.Color);
        return pixels.Empty() ? null : Copy(pixels, timestamp);
    }

    /// <summary>Writes a picture as a file's bytes.</summary>
    /// <param name="frame">The picture.</param>
    /// <param name="format">How.</param>
    /// <returns>The bytes.</returns>
    public static byte[] Encode(CameraFrame frame, PictureFormat format)
    {
        using var picture = new Picture(frame);
        return Encode(picture.Pixels, format);
    }

    internal static byte[] Encode(Mat pixels, PictureFormat format)
    {
        Cv2.ImEncode(format == PictureFormat.Png ? ".png" : ".jpg", pixels, out var bytes);
        return bytes;
    }

    /// <summary>Copies OpenCV's pixels, so that the frame has one owner.</summary>
    internal static CameraFrame Copy(Mat pixels, DateTimeOffset timestamp)
    {
        using var colour = pixels.Channels() == 3 ? null : new Mat();
        if (colour is not null)
        {
            Cv2.CvtColor(pixels, colour, pixels.Channels() == 1 ? ColorConversionCodes.GRAY2BGR : ColorConversionCodes.BGRA2BGR);
        }

        var from = colour ?? pixels;
        var (rows, stride) = (from.Rows, from.Cols * 3);
        var bytes = GC.AllocateUninitializedArray<byte>(stride * rows);
        for (var row = 0; row < rows; row++)
        {
            Marshal.Copy(from.Ptr(row), bytes, row * stride, stride);
        }

        return new CameraFrame(bytes, from.Cols, rows, stride, timestamp);
    }
}
