using System.ComponentModel.DataAnnotations;
using LamRobot.Contracts;
using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Perception.Vision;

/// <summary>Finds what a network of the YOLO family was trained for.</summary>
public sealed class NetworkDetector : IDisposable
{
    private readonly NetworkOptions options;
    private readonly InferenceSession session;
    private readonly string input;
    private readonly OpenCvSharp.Size size;

    /// <summary>Loads the network.</summary>
    /// <param name="options">Which; throws <see cref="ValidationException"/> when out of range.</param>
    /// <exception cref="IOException">The file is not there, or is no such network.</exception>
    public NetworkDetector(NetworkOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        VisionLibrary.Require();
        this.options = options;
        session = Load(options.ModelPath);
        (input, size) = Input() ?? throw Refused("it does not take one picture of floats in the shape [1, 3, height, width]");
    }

    /// <summary>Finds things in a picture.</summary>
    /// <param name="frame">The picture.</param>
    /// <returns>What was found, the surest first.</returns>
    /// <exception cref="IOException">The network's output is of neither layout.</exception>
    public IReadOnlyList<NetworkDetection> Detect(CameraFrame frame)
    {
        using var picture = new Picture(frame);
        return Detect(picture);
    }

    /// <inheritdoc/>
    public void Dispose() => session.Dispose();

    internal IReadOnlyList<NetworkDetection> Detect(Picture picture)
    {
        using var colour = picture.Canvas();
        var letterbox = new Letterbox(colour.Size(), size);
        using var pixels = OrtValue.CreateTensorValueFromMemory(letterbox.Fill(colour), [1, 3, size.Height, size.Width]);
        using var run = new RunOptions();
        using var results = session.Run(run, [input], [pixels], [session.OutputNames[0]]);
        var output = YoloOutput.Of(results[0].GetTensorTypeAndShape().Shape, options.Labels.Count)
            ?? throw Refused($"its output [{string.Join(", ", results[0].GetTensorTypeAndShape().Shape)}] is neither [1, boxes, {options.Labels.Count + 5}] nor [1, {options.Labels.Count + 4}, boxes] for {options.Labels.Count} labels");
        var boxes = output.Read(results[0].GetTensorDataAsSpan<float>().ToArray(), options.LeastScore);
        return [.. Suppression.Keep(boxes.Select(letterbox.Back), options.MostOverlap).Select(box => new NetworkDetection(options.Labels[box.Label], box.Score, box.Corners()))];
    }

    private static InferenceSession Load(string path)
    {
        try
        {
            using var settings = new SessionOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
            return new InferenceSession(path, settings);
        }
        catch (OnnxRuntimeException exception)
        {
            throw new IOException($"{path} is no ONNX network that can be loaded.", exception);
        }
    }

    private (string Name, OpenCvSharp.Size Size)? Input()
    {
        if (session.InputMetadata.Count != 1 || session.InputMetadata.First() is not { Value: { ElementDataType: Microsoft.ML.OnnxRuntime.Tensors.TensorElementType.Float, Dimensions: [_, 3, var height, var width] } } only)
        {
            return null;
        }

        return (only.Key, new(width > 0 ? width : options.InputSide, height > 0 ? height : options.InputSide));
    }

    private IOException Refused(string reason) => new($"{options.ModelPath} cannot be used: {reason}.");
}
