using LamRobot.Perception.Screen;

namespace LamRobot.Bridge.Service;

/// <summary>Loads what reads text on the screen.</summary>
internal static class ScreenTextFactory
{
    /// <summary>The model.</summary>
    public const string Model = "pp-ocr";

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
