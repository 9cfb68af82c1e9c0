using LamRobot.Contracts;

namespace LamRobot.Perception.Screen;

/// <summary>Blackens what is nobody's business before a picture is read, shown or written.</summary>
public static class Redaction
{
    // A field's frame and its letters may stand a little beyond what its program tells.
    private const int Margin = 2;

    /// <summary>The places of fields that hold secrets.</summary>
    /// <param name="elements">What programs tell of their windows.</param>
    /// <returns>The places.</returns>
    public static IEnumerable<ScreenBounds> Secrets(IEnumerable<UiElement> elements) =>
        elements.Where(static element => element.Role == "password text").Select(static element => element.Bounds).OfType<ScreenBounds>();

    /// <summary>Copies a picture with places blackened.</summary>
    /// <param name="frame">The picture; it stays as it is.</param>
    /// <param name="places">The places.</param>
    /// <returns>The copy.</returns>
    public static CameraFrame Cover(CameraFrame frame, IEnumerable<ScreenBounds> places)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var pixels = frame.Pixels.ToArray();
        foreach (var place in places)
        {
            Blacken(pixels, frame, Grown(frame, place));
        }

        return frame with { Pixels = pixels };
    }

    /// <summary>Copies a picture with everything blackened but some places.</summary>
    /// <param name="frame">The picture; it stays as it is.</param>
    /// <param name="places">The places that stay.</param>
    /// <returns>The copy.</returns>
    public static CameraFrame Keep(CameraFrame frame, IEnumerable<ScreenBounds> places)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var pixels = new byte[frame.Pixels.Length];
        foreach (var part in places.Select(place => Grown(frame, place)))
        {
            for (var row = part.Top; row < part.Bottom; row++)
            {
                var from = (row * frame.Stride) + (part.Left * BytesInPixel(frame));
                var length = Math.Max(0, part.Width) * BytesInPixel(frame);
                frame.Pixels.Span.Slice(from, length).CopyTo(pixels.AsSpan(from));
            }
        }

        return frame with { Pixels = pixels };
    }

    private static void Blacken(byte[] pixels, CameraFrame frame, PixelRectangle part)
    {
        for (var row = part.Top; row < part.Bottom; row++)
        {
            pixels.AsSpan((row * frame.Stride) + (part.Left * BytesInPixel(frame)), Math.Max(0, part.Width) * BytesInPixel(frame)).Clear();
        }
    }

    private static int BytesInPixel(CameraFrame frame) => frame.Format == PixelFormat.Gray8 ? 1 : 3;

    private static PixelRectangle Grown(CameraFrame frame, ScreenBounds place) => new(
        Math.Clamp(place.X - Margin, 0, frame.Width), Math.Clamp(place.Y - Margin, 0, frame.Height),
        (int)Math.Clamp((long)place.X + place.Width + Margin, 0, frame.Width), (int)Math.Clamp((long)place.Y + place.Height + Margin, 0, frame.Height));
}
