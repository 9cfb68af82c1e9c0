using System.Security.Cryptography;
using LamRobot.Contracts;

namespace LamRobot.Perception.Screen;

/// <summary>Remembers what lines said by their pixels: most of a screen is the same at the next look.</summary>
/// <param name="capacity">How many lines; the oldest go first.</param>
internal sealed class LineMemory(int capacity)
{
    private readonly Dictionary<UInt128, (string Text, double Confidence)> known = [];
    private readonly Queue<UInt128> order = [];

    public static UInt128 Key(CameraFrame frame, PixelRectangle line)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(BitConverter.GetBytes(line.Width));
        for (var row = line.Top; row < line.Bottom; row++)
        {
            hash.AppendData(frame.Pixels.Span.Slice((row * frame.Stride) + (line.Left * 3), line.Width * 3));
        }

        return BitConverter.ToUInt128(hash.GetHashAndReset());
    }

    public bool TryRecall(UInt128 key, out (string Text, double Confidence) line) => known.TryGetValue(key, out line);

    public void Remember(UInt128 key, (string Text, double Confidence) line)
    {
        if (capacity == 0 || !known.TryAdd(key, line))
        {
            return;
        }

        order.Enqueue(key);
        if (order.Count > capacity)
        {
            known.Remove(order.Dequeue());
        }
    }
}
