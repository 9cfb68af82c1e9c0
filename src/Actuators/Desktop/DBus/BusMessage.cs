namespace LamRobot.Actuators.Desktop;

/// <summary>A message of a bus; its body is read only where it is needed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Serial">Its number, counted by its sender.</param>
internal sealed record BusMessage(BusMessageKind Kind, uint Serial)
{
    /// <summary>The number of the call that it answers; 0 for none.</summary>
    public uint ReplySerial { get; init; }

    /// <summary>Whether its sender wants no answer.</summary>
    public bool NoReplyExpected { get; init; }

    /// <summary>The object that it is about.</summary>
    public ObjectPath Path { get; init; }

    /// <summary>The interface of the method or signal.</summary>
    public string Interface { get; init; } = "";

    /// <summary>The method or signal.</summary>
    public string Member { get; init; } = "";

    /// <summary>The error's name, when it is one.</summary>
    public string ErrorName { get; init; } = "";

    /// <summary>To whom it goes.</summary>
    public string Destination { get; init; } = "";

    /// <summary>From whom it comes; the bus vouches for it.</summary>
    public string Sender { get; init; } = "";

    /// <summary>The types of its body.</summary>
    public string Signature { get; init; } = "";

    /// <summary>Its body.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Opens the body.</summary>
    /// <param name="signature">The types that it must have.</param>
    /// <returns>A reader at its beginning.</returns>
    /// <exception cref="BusProtocolException">It has other types.</exception>
    public BusReader Open(string signature) => string.Equals(Signature, signature, StringComparison.Ordinal)
        ? new BusReader(Body.Span)
        : throw new BusProtocolException($"{Sender} sent \"{Signature}\" instead of \"{signature}\".");

    /// <summary>The first value of the body, when it is a text.</summary>
    /// <returns>The text; empty for none.</returns>
    public string ReadLeadingText()
    {
        if (!Signature.StartsWith('s'))
        {
            return "";
        }

        var reader = new BusReader(Body.Span);
        return reader.ReadString();
    }
}
