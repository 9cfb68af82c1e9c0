using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Perception.Speech;

/// <summary>Opens ONNX models for hearing.</summary>
internal static class OnnxSessions
{
    public static InferenceSession Open(string path, int threads)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"A model file is missing: {path}", path);
        }

        using var options = Options(threads);
        return new InferenceSession(path, options);
    }

    /// <summary>Threads do not spin while they wait: hearing shares its cores with everything else.</summary>
    private static SessionOptions Options(int threads)
    {
        var options = new SessionOptions
        {
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        return options;
    }
}
