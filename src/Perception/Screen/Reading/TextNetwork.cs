using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Perception.Screen;

/// <summary>A network that takes one picture and gives one tensor.</summary>
internal sealed class TextNetwork : IDisposable
{
    private readonly InferenceSession session;
    private readonly string path;

    public TextNetwork(string path, int threads)
    {
        this.path = path;
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"A model file is missing: {path}", path);
        }

        using var options = new SessionOptions { IntraOpNumThreads = threads, InterOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        // Every picture and every line has another size: an arena would keep the largest of each for ever.
        options.EnableCpuMemArena = false;
        options.EnableMemoryPattern = false;
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        try
        {
            session = new InferenceSession(path, options);
        }
        catch (OnnxRuntimeException exception)
        {
            throw new IOException($"{path} is no ONNX network that can be loaded.", exception);
        }
    }

    /// <summary>Runs it.</summary>
    /// <param name="picture">The picture; shape [1, 3, height, width].</param>
    /// <param name="height">Its rows.</param>
    /// <param name="width">Its columns.</param>
    /// <param name="read">Takes the result and its shape; they are gone afterwards.</param>
    /// <returns>What was made of it.</returns>
    public T Run<T>(float[] picture, int height, int width, Func<ReadOnlySpan<float>, long[], T> read)
    {
        using var input = OrtValue.CreateTensorValueFromMemory(picture, [1, 3, height, width]);
        using var run = new RunOptions();
        try
        {
            using var results = session.Run(run, [session.InputNames[0]], [input], [session.OutputNames[0]]);
            return read(results[0].GetTensorDataAsSpan<float>(), results[0].GetTensorTypeAndShape().Shape);
        }
        catch (OnnxRuntimeException exception)
        {
            throw new IOException($"{path} does not take a picture of {width} x {height}.", exception);
        }
    }

    public void Dispose() => session.Dispose();
}
