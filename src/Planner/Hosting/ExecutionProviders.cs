using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Planner.Hosting;

/// <summary>Chooses where ONNX Runtime runs: CUDA, then DirectML, then the processor.</summary>
public static class ExecutionProviders
{
    /// <summary>Tries the providers in order and says which one it is.</summary>
    /// <returns>The choice with the reasons.</returns>
    public static ProviderChoice Choose()
    {
        using var options = new SessionOptions();
        return Append(options, [
            ("cuda", candidate => candidate.AppendExecutionProvider_CUDA()),
            ("directml", candidate => candidate.AppendExecutionProvider_DML())]);
    }

    /// <summary>Appends the first provider that loads; the processor is always behind it.</summary>
    internal static ProviderChoice Append(SessionOptions options, IReadOnlyList<(string Name, Action<SessionOptions> Append)> candidates)
    {
        var reasons = new List<string>();
        foreach (var (name, append) in candidates)
        {
            try
            {
                append(options);
                reasons.Add($"{name}: loaded");
                return new(name, reasons);
            }
            catch (Exception exception) when (exception is OnnxRuntimeException or EntryPointNotFoundException or DllNotFoundException or PlatformNotSupportedException)
            {
                reasons.Add($"{name}: not here, {Reason(exception)}");
            }
        }

        reasons.Add("cpu: always there");
        return new("cpu", reasons);
    }

    /// <summary>Session options for the chosen provider: one thread a request, no spinning.</summary>
    internal static SessionOptions OptionsFor(ProviderChoice choice)
    {
        var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        switch (choice.Name)
        {
            case "cuda":
                options.AppendExecutionProvider_CUDA();
                break;
            case "directml":
                options.AppendExecutionProvider_DML();
                break;
            default:
                break;
        }

        return options;
    }

    private static string Reason(Exception exception) => exception switch
    {
        EntryPointNotFoundException => "not in this build",
        DllNotFoundException => "a library is missing",
        _ => exception.Message.Split('\n')[0].Trim(),
    };
}
