using System.Numerics.Tensors;
using LamRobot.Contracts;

namespace LamRobot.Perception.Screen;

/// <summary>Reads the letters of one line.</summary>
/// <remarks>Source: PaddleOCR 4's recogniser, decoded letter by letter with CTC (Graves et al., 2006): the likeliest of each step, repetitions and blanks left out.</remarks>
internal sealed class TextRecogniser : IDisposable
{
    private const int Rows = 48;
    private const int LeastColumns = 16;
    private const int MostColumns = 3200;
    private const int StepColumns = 8;
    private static readonly float[] Scale = [2 / 255f, 2 / 255f, 2 / 255f];
    private static readonly float[] Shift = [-1, -1, -1];

    private readonly TextNetwork network;
    private readonly string[] letters;

    public TextRecogniser(TextReadingOptions options)
    {
        var file = Path.Combine(options.ModelFolder, "letters.txt");
        letters = File.Exists(file) ? File.ReadAllLines(file) : throw new FileNotFoundException($"A model file is missing: {file}", file);
        network = new(Path.Combine(options.ModelFolder, "recognise.onnx"), options.Threads);
    }

    public IReadOnlyList<ReadLetter> Read(CameraFrame frame, PixelRectangle line)
    {
        var natural = (int)Math.Ceiling(Rows * line.Width / (double)line.Height);
        var columns = Math.Clamp((natural + StepColumns - 1) / StepColumns * StepColumns, LeastColumns, MostColumns);
        var tensor = new float[3 * Rows * columns];
        PictureTensor.Fill(frame, line, columns, Rows, tensor, columns, Scale, Shift);
        return network.Run(tensor, Rows, columns, Decode);
    }

    public void Dispose() => network.Dispose();

    private List<ReadLetter> Decode(ReadOnlySpan<float> scores, long[] shape)
    {
        // A blank first, and a space after the last letter.
        if (shape is not [_, var steps, var classes] || classes != letters.Length + 2)
        {
            throw new IOException($"The network that reads text gives [{string.Join(", ", shape)}], which is not for {letters.Length} letters.");
        }

        var read = new List<ReadLetter>();
        var last = 0;
        var space = 0f;
        for (var step = 0; step < steps; step++)
        {
            var row = scores.Slice(step * (int)classes, (int)classes);
            var best = TensorPrimitives.IndexOfMax(row);
            space = Math.Max(space, row[^1]);
            if (best != 0 && best != last && best <= letters.Length)
            {
                read.Add(new(letters[best - 1], (step + 0.5) / steps, row[best], space));
                space = 0;
            }

            last = best;
        }

        return read;
    }
}
