using LamRobot.Perception.Screen;

namespace LamRobot.Bridge.Service;

/// <summary>Loads what reads text on the screen.</summary>
internal static class ScreenTextFactory
{
    /// <summary>The model.</summary>
    public const string Model = "pp-ocr";

    private const string Detector = "detect.onnx";

    /// <summary>Loads it where it has been fetched.</summary>
    /// <param name="store">Where the models are.</param>
    /// <returns>The reader, which the caller disposes; null where it has not been fetched.</returns>
    /// <exception cref="SetupException">It has been fetched and cannot be loaded.</exception>
    public static ScreenText? CreateIfFetched(ModelStore store) => File.Exists(Path.Combine(store.Folder(Model), Detector)) ? Create(store) : null;

    /// <summary>Loads it.</summary>
    /// <param name="store">Where the models are.</param>
    /// <returns>The reader; the caller disposes it.</returns>
    /// <exception cref="SetupException">It has not been fetched.</exception>
    public static ScreenText Create(ModelStore store)
    {
        try
        {
            return new(new() { ModelFolder = store.Require(Model) });
        }
        catch (IOException exception)
        {
            throw new SetupException($"The model {Model}, which reads text, cannot be loaded: {exception.Message}.", $"lamrobot models --fetch {Model}", exception);
        }
    }
}
