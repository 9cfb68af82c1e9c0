using System.Buffers.Binary;

namespace LamRobot.Actuators.Desktop;

/// <summary>Turns messages into bytes and back.</summary>
/// <remarks>Source: D-Bus specification 0.42, "Message Format".</remarks>
internal static class BusMessageFormat
{
    /// <summary>Bytes of the part of the header whose length is fixed.</summary>
    public const int FixedHeader = 16;

    private const byte LittleEndian = (byte)'l';
    private const byte Version = 1;
    private const byte NoReplyExpectedFlag = 1;

    /// <summary>Lays out a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="serial">Its number.</param>
    /// <returns>The bytes.</returns>
    public static ReadOnlyMemory<byte> Encode(MethodCall call, uint serial)
    {
        var body = new BusWriter();
        foreach (var argument in call.Arguments)
        {
            body.Write(argument);
        }

        return Encode(new BusMessage(BusMessageKind.MethodCall, serial)
        {
            Path = call.Path,
            Interface = call.Interface,
            Member = call.Member,
            Destination = call.Destination,
            Signature = string.Concat(call.Arguments.Select(BusWriter.SignatureOf)),
            Body = body.Written,
        });
    }

    /// <summary>Lays out a message.</summary>
    /// <param name="message">The message; its sender is left to the bus.</param>
    /// <returns>The bytes.</returns>
    public static ReadOnlyMemory<byte> Encode(BusMessage message)
    {
        var fields = EncodeFields(message);
        var writer = new BusWriter();
        writer.WriteRaw([LittleEndian, (byte)message.Kind, message.NoReplyExpected ? NoReplyExpectedFlag : (byte)0, Version]);
        writer.WriteUInt32((uint)message.Body.Length);
        writer.WriteUInt32(message.Serial);
        writer.WriteUInt32((uint)fields.Length);
        writer.WriteRaw(fields.Span);
        writer.Align(8);
        writer.WriteRaw(message.Body.Span);
        return writer.Written.Length <= BusLimits.Message
            ? writer.Written
            : throw new ArgumentException($"A message of {writer.Written.Length} bytes is too long for a bus.", nameof(message));
    }

    /// <summary>Tells from the fixed part of a header how long the message is.</summary>
    /// <param name="header">The first <see cref="FixedHeader"/> bytes.</param>
    /// <returns>Bytes of the whole message.</returns>
    /// <exception cref="BusProtocolException">It is not the header of a message, or the message is too long.</exception>
    public static int LengthOf(ReadOnlySpan<byte> header)
    {
        if (header[0] != LittleEndian || header[3] != Version)
        {
            throw new BusProtocolException("This is not a little-endian message of version 1 of D-Bus.");
        }

        var length = BodyStart(header) + BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
        return length <= BusLimits.Message ? (int)length : throw new BusProtocolException($"A message of {length} bytes is too long.");
    }

    /// <summary>Reads a message.</summary>
    /// <param name="bytes">The whole message.</param>
    /// <returns>The message.</returns>
    /// <exception cref="BusProtocolException">It cannot be read.</exception>
    public static BusMessage Decode(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < FixedHeader || LengthOf(bytes.Span) != bytes.Length)
        {
            throw new BusProtocolException("A message is not as long as it says.");
        }

        var header = bytes.Span;
        var serial = BinaryPrimitives.ReadUInt32LittleEndian(header[8..]);
        var message = new BusMessage((BusMessageKind)header[1], serial)
        {
            NoReplyExpected = (header[2] & NoReplyExpectedFlag) != 0,
            Body = bytes[(int)BodyStart(header)..],
        };
        return Check(DecodeFields(message, header[..(int)BodyStart(header)]));
    }

    private static long BodyStart(ReadOnlySpan<byte> header) => FixedHeader + ((BinaryPrimitives.ReadUInt32LittleEndian(header[12..]) + 7L) & ~7L);

    private static BusMessage DecodeFields(BusMessage message, ReadOnlySpan<byte> header)
    {
        var reader = new BusReader(header);
        reader.ReadValue("(yyyyuu)");
        var end = reader.BeginArray('(');
        while (reader.HasMore(end))
        {
            reader.Align(8);
            message = (reader.ReadByte(), reader.ReadVariant()) switch
            {
                (1, ObjectPath path) => message with { Path = path },
                (2, string name) => message with { Interface = name },
                (3, string name) => message with { Member = name },
                (4, string name) => message with { ErrorName = name },
                (5, uint replySerial) => message with { ReplySerial = replySerial },
                (6, string name) => message with { Destination = name },
                (7, string name) => message with { Sender = name },
                (8, string signature) => message with { Signature = signature },
                (0 or (>= 1 and <= 8), _) => throw new BusProtocolException("A field of a header is of the wrong type."),
                _ => message,
            };
        }

        return message;
    }

    private static BusMessage Check(BusMessage message)
    {
        var complete = message.Kind switch
        {
            BusMessageKind.MethodCall => message.Path.Value is not null && message.Member.Length > 0,
            BusMessageKind.MethodReturn => message.ReplySerial != 0,
            BusMessageKind.Error => message.ReplySerial != 0 && message.ErrorName.Length > 0,
            BusMessageKind.Signal => message.Path.Value is not null && message.Interface.Length > 0 && message.Member.Length > 0,
            BusMessageKind.Invalid => false,
            _ => true,
        };
        return complete && message.Serial != 0 ? message : throw new BusProtocolException("A message lacks what its kind must have.");
    }

    private static ReadOnlyMemory<byte> EncodeFields(BusMessage message)
    {
        var writer = new BusWriter();
        Field(1, message.Path.Value is null ? null : message.Path);
        Field(2, message.Interface);
        Field(3, message.Member);
        Field(4, message.ErrorName);
        Field(5, message.ReplySerial == 0 ? null : message.ReplySerial);
        Field(6, message.Destination);
        Field(7, message.Sender);
        if (message.Signature.Length > 0)
        {
            writer.Align(8);
            writer.WriteByte(8);
            writer.WriteSignature("g");
            writer.WriteSignature(message.Signature);
        }

        return writer.Written;

        void Field(byte code, object? value)
        {
            if (value is null or "")
            {
                return;
            }

            writer.Align(8);
            writer.WriteByte(code);
            writer.WriteVariant(value);
        }
    }
}
