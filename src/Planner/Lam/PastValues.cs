using LamRobot.Planner.Hosting;

namespace LamRobot.Planner.Lam;

/// <summary>Keys or values of the decisions before, for one block of the decoder; shape [commands, heads, places, width].</summary>
/// <remarks>There is room for more decisions than were made, so that arrays stay bound; the decoder is told which places count.</remarks>
internal sealed class PastValues(string name, int commands, int heads, int width) : IDisposable
{
    private const int FirstRoom = 16;
    private RowBuffer<float> buffer = Room(name, commands, heads, FirstRoom, width);

    public int Places { get; private set; } = FirstRoom;

    public GraphInput First(int count) => buffer.First(count);

    /// <summary>Writes the newest decision's values.</summary>
    /// <param name="row">The command.</param>
    /// <param name="place">Its number of decisions before.</param>
    /// <param name="values">Shape [heads, width].</param>
    public void Write(int row, int place, ReadOnlySpan<float> values)
    {
        for (var head = 0; head < heads; head++)
        {
            values.Slice(head * width, width).CopyTo(buffer[row][(((head * Places) + place) * width)..]);
        }
    }

    /// <summary>Makes twice the room.</summary>
    public void Grow()
    {
        var larger = Room(name, commands, heads, 2 * Places, width);
        for (var row = 0; row < commands; row++)
        {
            for (var head = 0; head < heads; head++)
            {
                buffer[row].Slice(head * Places * width, Places * width).CopyTo(larger[row][(head * 2 * Places * width)..]);
            }
        }

        buffer.Dispose();
        (buffer, Places) = (larger, 2 * Places);
    }

    public void Copy(int from, int to) => buffer.Copy(from, to);

    public void Dispose() => buffer.Dispose();

    private static RowBuffer<float> Room(string name, int commands, int heads, int places, int width)
    {
        var room = new RowBuffer<float>(name, commands, heads, places, width);

        // What an unused place holds is weighed with zero, and must be a number for that.
        room.Values.AsSpan().Clear();
        return room;
    }
}
