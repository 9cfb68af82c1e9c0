using System.Globalization;

namespace LamRobot.Perception.Vision;

/// <summary>Names a source of pictures.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Location">A number, a URL, a file, or a folder with a pattern such as <c>shots/*.png</c>.</param>
public sealed record SourceAddress(SourceKind Kind, string Location)
{
    private static readonly string[] Streams = ["rtsp", "rtsps", "http", "https"];
    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".bmp", ".webp", ".tif", ".tiff", ".ppm", ".pgm"];

    /// <summary>The location without a user's name and password, for messages.</summary>
    public string Shown => Kind == SourceKind.Stream && Uri.TryCreate(Location, UriKind.Absolute, out var uri)
        ? uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
        : Kind == SourceKind.Device ? $"camera {Location}" : Location;

    /// <summary>Reads what a person typed.</summary>
    /// <param name="text">A camera's number, <c>/dev/videoN</c>, a URL, a file, or a pattern of picture files.</param>
    /// <returns>The address.</returns>
    public static SourceAddress Parse(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var device = text.StartsWith("/dev/video", StringComparison.Ordinal) ? text["/dev/video".Length..] : text;
        if (int.TryParse(device, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return new(SourceKind.Device, device);
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && Streams.Contains(uri.Scheme))
        {
            return new(SourceKind.Stream, text);
        }

        return new(Pictures.Contains(Path.GetExtension(text).ToLowerInvariant()) ? SourceKind.Pictures : SourceKind.Video, text);
    }
}
