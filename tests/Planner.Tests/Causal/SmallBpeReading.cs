using LamRobot.Planner.Causal.Tokens;

namespace LamRobot.Planner.Tests.Causal;

/// <summary>Reads a small tokenizer as planners do.</summary>
internal static class SmallBpeReading
{
    /// <summary>Writes the file and reads it back.</summary>
    public static ByteLevelTokenizer Load(this SmallBpe tokenizer)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, tokenizer.ToJson().ToJsonString());
            return TokenizerFile.Load(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
