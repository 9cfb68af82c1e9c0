using System.ComponentModel.DataAnnotations;
using LamRobot.Contracts;

namespace LamRobot.Perception.Screen;

/// <summary>Reads the text in pictures of a screen, with PP-OCR's networks; one picture at a time: others wait.</summary>
public sealed class ScreenText : IDisposable
{
    private const int LongestText = 500;

    // The recogniser is shy of spaces: on the pages of the tests this makes 3 of 1930 wrong, one half makes 4.
    private const double LeastSpace = 0.4;

    private readonly TextReadingOptions options;
    private readonly TextDetector detector;
    private readonly TextRecogniser recogniser;
    private readonly LineMemory memory;
    private readonly Lock reading = new();
    private bool disposed;

    /// <summary>Loads the networks.</summary>
    /// <param name="options">Which; throws <see cref="ValidationException"/> when out of range.</param>
    /// <exception cref="IOException">A file is missing, or is not what it should be.</exception>
    public ScreenText(TextReadingOptions options)
    {
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        this.options = options;
        memory = new(options.RememberedLines);
        recogniser = new(options);
        try
        {
            detector = new(options);
        }
        catch
        {
            recogniser.Dispose();
            throw;
        }
    }

    /// <summary>Reads a picture.</summary>
    /// <param name="frame">The picture, in colour.</param>
    /// <param name="cancellationToken">Gives up between lines.</param>
    /// <returns>The lines, from above and from the left.</returns>
    /// <exception cref="ArgumentException">The picture has no colours, or fewer bytes than pixels.</exception>
    /// <exception cref="ObjectDisposedException">It was disposed of.</exception>
    public IReadOnlyList<ReadText> Read(CameraFrame frame, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (frame.Format != PixelFormat.Bgr24 || frame.Width <= 0 || frame.Height <= 0 || frame.Stride < frame.Width * 3
            || frame.Pixels.Length < ((frame.Height - 1) * frame.Stride) + (frame.Width * 3))
        {
            throw new ArgumentException("A picture of a screen is in colour, three bytes a pixel.", nameof(frame));
        }

        // Whoever gave up a look does not end the one that runs: neither may the networks go under it, nor a second share its memory.
        lock (reading)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            return ReadLines(frame, cancellationToken);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (reading)
        {
            disposed = true;
            detector.Dispose();
            recogniser.Dispose();
        }
    }

    private List<ReadText> ReadLines(CameraFrame frame, CancellationToken cancellationToken)
    {
        var lines = new List<ReadText>();
        foreach (var box in detector.Find(frame))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (text, confidence) = ReadLine(frame, box);
            if (text.Length > 0 && confidence >= options.LeastConfidence)
            {
                lines.Add(new(text, new(box.Left, box.Top, box.Width, box.Height), Math.Round(confidence, 3)));
            }
        }

        return lines;
    }

    private (string Text, double Confidence) ReadLine(CameraFrame frame, PixelRectangle box)
    {
        var key = LineMemory.Key(frame, box);
        if (memory.TryRecall(key, out var known))
        {
            return known;
        }

        var letters = recogniser.Read(frame, box);
        var text = string.Concat(letters.Select((letter, index) => index > 0 && letter.Space >= LeastSpace ? " " + letter.Text : letter.Text));
        var read = (text[..Math.Min(text.Length, LongestText)], letters.Count == 0 ? 0 : letters.Average(static letter => letter.Confidence));
        memory.Remember(key, read);
        return read;
    }
}
