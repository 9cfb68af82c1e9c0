using System.Buffers.Binary;
using System.Text;

namespace LamRobot.Actuators.Desktop;

/// <summary>Reads values as a bus lays them out, and trusts no length in them.</summary>
/// <remarks>Every method throws <see cref="BusProtocolException"/> when the bytes are not such a value.</remarks>
internal ref struct BusReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int position;

    /// <summary>Whether everything was read.</summary>
    public readonly bool AtEnd => position >= bytes.Length;

    /// <summary>How many bytes were read.</summary>
    public readonly int Position => position;

    /// <summary>Skips padding, which must be zero.</summary>
    /// <param name="alignment">To a multiple of how many bytes.</param>
    public void Align(int alignment)
    {
        if (Take(-position & (alignment - 1)).ContainsAnyExcept((byte)0))
        {
            throw new BusProtocolException("Padding is not zero.");
        }
    }

    /// <summary>Reads a byte.</summary>
    /// <returns>The byte.</returns>
    public byte ReadByte() => Take(1)[0];

    /// <summary>Reads a truth value.</summary>
    /// <returns>The value.</returns>
    public bool ReadBoolean() => ReadUInt32() switch
    {
        0 => false,
        1 => true,
        var other => throw new BusProtocolException($"{other} is no truth value."),
    };

    /// <summary>Reads a number of 32 bits.</summary>
    /// <returns>The number.</returns>
    public int ReadInt32() => unchecked((int)ReadUInt32());

    /// <summary>Reads an unsigned number of 32 bits.</summary>
    /// <returns>The number.</returns>
    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32LittleEndian(TakeAligned(4));

    /// <summary>Reads a number with a point.</summary>
    /// <returns>The number.</returns>
    public double ReadDouble() => BinaryPrimitives.ReadDoubleLittleEndian(TakeAligned(8));

    /// <summary>Reads a text.</summary>
    /// <returns>The text.</returns>
    public string ReadString() => ReadText(ReadUInt32());

    /// <summary>Reads the path of an object.</summary>
    /// <returns>The path.</returns>
    public ObjectPath ReadObjectPath()
    {
        var path = new ObjectPath(ReadString());
        return path.IsValid ? path : throw new BusProtocolException("The path of an object is malformed.");
    }

    /// <summary>Reads a signature.</summary>
    /// <returns>The signature, checked.</returns>
    public string ReadSignature()
    {
        var signature = ReadText(ReadByte());
        BusSignature.Check(signature);
        return signature;
    }

    /// <summary>Begins an array.</summary>
    /// <param name="elementType">The first character of its elements' signature.</param>
    /// <returns>Where it ends: read elements until <see cref="Position"/> is there.</returns>
    public int BeginArray(char elementType)
    {
        var length = ReadUInt32();
        Align(BusSignature.Alignment(elementType));
        return length <= BusLimits.Array && length <= bytes.Length - position
            ? position + (int)length
            : throw new BusProtocolException($"An array of {length} bytes does not fit into its message.");
    }

    /// <summary>Whether an array has another element.</summary>
    /// <param name="end">Where the array ends.</param>
    /// <returns>True while it has.</returns>
    public readonly bool HasMore(int end) => position == end ? false
        : position < end ? true : throw new BusProtocolException("An element reaches beyond its array.");

    /// <summary>Reads a value that has its type in front.</summary>
    /// <param name="depth">How deep it is nested already.</param>
    /// <returns>The value: numbers, texts and paths as they are, arrays and structures as arrays of objects.</returns>
    public object ReadVariant(int depth = 0)
    {
        var signature = ReadSignature();
        return signature.Length > 0 && BusSignature.EndOfType(signature, 0) == signature.Length
            ? ReadValue(signature, 0, depth + 1)
            : throw new BusProtocolException("A variant must hold one value.");
    }

    /// <summary>Reads a value of any type.</summary>
    /// <param name="signature">A signature, checked.</param>
    /// <param name="at">Where in it the value's type begins.</param>
    /// <param name="depth">How deep it is nested already.</param>
    /// <returns>The value, as <see cref="ReadVariant"/> gives it.</returns>
    public object ReadValue(string signature, int at = 0, int depth = 0) => depth > BusLimits.Depth
        ? throw new BusProtocolException("Values are nested too deep.")
        : signature[at] switch
        {
            'y' => ReadByte(),
            'b' => ReadBoolean(),
            'n' => BinaryPrimitives.ReadInt16LittleEndian(TakeAligned(2)),
            'q' => BinaryPrimitives.ReadUInt16LittleEndian(TakeAligned(2)),
            'i' => ReadInt32(),
            'u' or 'h' => ReadUInt32(),
            'x' => BinaryPrimitives.ReadInt64LittleEndian(TakeAligned(8)),
            't' => BinaryPrimitives.ReadUInt64LittleEndian(TakeAligned(8)),
            'd' => ReadDouble(),
            's' => ReadString(),
            'o' => ReadObjectPath(),
            'g' => ReadSignature(),
            'v' => ReadVariant(depth),
            'a' => ReadElements(signature, at + 1, depth + 1),
            _ => ReadMembers(signature, at + 1, depth + 1),
        };

    private object[] ReadElements(string signature, int at, int depth)
    {
        var end = BeginArray(signature[at]);
        var elements = new List<object>();
        while (HasMore(end))
        {
            elements.Add(ReadValue(signature, at, depth));
        }

        return [.. elements];
    }

    private object[] ReadMembers(string signature, int at, int depth)
    {
        Align(8);
        var members = new List<object>();
        for (; signature[at] is not (')' or '}'); at = BusSignature.EndOfType(signature, at))
        {
            members.Add(ReadValue(signature, at, depth));
        }

        return [.. members];
    }

    private string ReadText(uint length)
    {
        if (length >= bytes.Length - position)
        {
            throw new BusProtocolException($"A text of {length} bytes does not fit into its message.");
        }

        var text = Take((int)length);
        if (ReadByte() != 0 || text.Contains((byte)0))
        {
            throw new BusProtocolException("A text does not end where it says.");
        }

        try
        {
            return StrictUtf8.GetString(text);
        }
        catch (DecoderFallbackException)
        {
            throw new BusProtocolException("A text is not UTF-8.");
        }
    }

    private ReadOnlySpan<byte> TakeAligned(int size)
    {
        Align(size);
        return Take(size);
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > bytes.Length - position)
        {
            throw new BusProtocolException("A message ends in the middle of a value.");
        }

        var taken = bytes.Slice(position, count);
        position += count;
        return taken;
    }
}
