using LamRobot.Perception.Vision;

namespace LamRobot.Bridge.Service;

/// <summary>Writes the pictures that a person asked for.</summary>
internal static class PictureFile
{
    /// <summary>The format that a file's name asks for.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The format.</returns>
    public static PictureFormat FormatOf(string path) => Path.GetExtension(path).Equals(".png", StringComparison.OrdinalIgnoreCase) ? PictureFormat.Png : PictureFormat.Jpeg;

    /// <summary>Writes a picture.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SetupException">It cannot be written.</exception>
    public static async ValueTask WriteAsync(string path, byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            await File.WriteAllBytesAsync(path, bytes, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"The picture cannot be written to '{path}': {exception.Message}", "Name a file that can be written with --out.", exception);
        }
    }
}
