using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace LamRobot.Actuators.Desktop;

/// <summary>Lays values out as a bus wants them: little-endian, each aligned to its size.</summary>
internal sealed class BusWriter
{
    private readonly ArrayBufferWriter<byte> buffer = new(128);

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Written => buffer.WrittenMemory;

    /// <summary>The signature of a value of .NET.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Its signature.</returns>
    public static string SignatureOf(object value) => value switch
    {
        byte => "y",
        bool => "b",
        int => "i",
        uint => "u",
        double => "d",
        string => "s",
        ObjectPath => "o",
        int[] => "ai",
        string[] => "as",
        BusVariant => "v",
        _ => throw new ArgumentException($"A {value.GetType().Name} cannot be sent over a bus.", nameof(value)),
    };

    /// <summary>Writes a value by its type.</summary>
    /// <param name="value">The value.</param>
    public void Write(object value)
    {
        switch (value)
        {
            case byte number: WriteByte(number); break;
            case bool flag: WriteUInt32(flag ? 1u : 0u); break;
            case int number: WriteUInt32(unchecked((uint)number)); break;
            case uint number: WriteUInt32(number); break;
            case double number: WriteDouble(number); break;
            case string text: WriteString(text); break;
            case ObjectPath path: WriteString(path.Value); break;
            case BusVariant variant: WriteVariant(variant.Value); break;
            case int[] numbers: WriteArray(numbers); break;
            case string[] texts: WriteArray(texts); break;
            default: throw new ArgumentException($"A {value.GetType().Name} cannot be sent over a bus.", nameof(value));
        }
    }

    /// <summary>Fills up with zeros.</summary>
    /// <param name="alignment">To a multiple of how many bytes.</param>
    public void Align(int alignment)
    {
        var padding = -buffer.WrittenCount & (alignment - 1);
        buffer.GetSpan(padding)[..padding].Clear();
        buffer.Advance(padding);
    }

    /// <summary>Writes a byte.</summary>
    /// <param name="value">The byte.</param>
    public void WriteByte(byte value) => buffer.Write([value]);

    /// <summary>Writes an unsigned number of 32 bits.</summary>
    /// <param name="value">The number.</param>
    public void WriteUInt32(uint value)
    {
        Align(4);
        BinaryPrimitives.WriteUInt32LittleEndian(buffer.GetSpan(4), value);
        buffer.Advance(4);
    }

    /// <summary>Writes a text with its length in front.</summary>
    /// <param name="value">The text; it may not contain a NUL.</param>
    public void WriteString(string value)
    {
        if (value.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("A text with a NUL cannot be sent over a bus.", nameof(value));
        }

        WriteUInt32((uint)Encoding.UTF8.GetByteCount(value));
        Encoding.UTF8.GetBytes(value, buffer);
        WriteByte(0);
    }

    /// <summary>Writes a signature.</summary>
    /// <param name="value">The signature.</param>
    public void WriteSignature(string value)
    {
        WriteByte(checked((byte)value.Length));
        Encoding.ASCII.GetBytes(value, buffer);
        WriteByte(0);
    }

    /// <summary>Writes a value with its signature in front.</summary>
    /// <param name="value">The value.</param>
    public void WriteVariant(object value)
    {
        WriteSignature(SignatureOf(value));
        Write(value);
    }

    /// <summary>Writes bytes as they are.</summary>
    /// <param name="bytes">The bytes.</param>
    public void WriteRaw(ReadOnlySpan<byte> bytes) => buffer.Write(bytes);

    private void WriteDouble(double value)
    {
        Align(8);
        BinaryPrimitives.WriteDoubleLittleEndian(buffer.GetSpan(8), value);
        buffer.Advance(8);
    }

    private void WriteArray<T>(T[] items)
        where T : notnull
    {
        // Numbers and texts are aligned to four bytes, as the length in front of them is: nothing lies between.
        var contents = new BusWriter();
        foreach (var item in items)
        {
            contents.Write(item);
        }

        WriteUInt32((uint)contents.Written.Length);
        WriteRaw(contents.Written.Span);
    }
}
