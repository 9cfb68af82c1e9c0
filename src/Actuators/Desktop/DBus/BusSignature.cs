namespace LamRobot.Actuators.Desktop;

/// <summary>Reads the types that a signature such as <c>a(so)</c> lists.</summary>
internal static class BusSignature
{
    private const string BasicTypes = "ybnqiuxtdsogh";

    /// <summary>Finds the end of the complete type that begins at a place.</summary>
    /// <param name="signature">The signature.</param>
    /// <param name="start">Where the type begins.</param>
    /// <param name="depth">How deep it is nested already.</param>
    /// <returns>The place after its last character.</returns>
    /// <exception cref="BusProtocolException">There is no complete type.</exception>
    public static int EndOfType(string signature, int start, int depth = 0)
    {
        if (start >= signature.Length || depth > BusLimits.Depth || signature.Length > BusLimits.Signature)
        {
            throw Malformed(signature);
        }

        return signature[start] switch
        {
            'v' => start + 1,
            'a' => EndOfType(signature, start + 1, depth + 1),
            '(' => EndOfStructure(signature, start + 1, ')', depth + 1),
            '{' when start > 0 && signature[start - 1] == 'a' => EndOfStructure(signature, start + 1, '}', depth + 1),
            var basic when BasicTypes.Contains(basic, StringComparison.Ordinal) => start + 1,
            _ => throw Malformed(signature),
        };
    }

    /// <summary>Checks that a signature is a list of complete types.</summary>
    /// <param name="signature">The signature.</param>
    /// <exception cref="BusProtocolException">It is not.</exception>
    public static void Check(string signature)
    {
        for (var at = 0; at < signature.Length;)
        {
            at = EndOfType(signature, at);
        }
    }

    /// <summary>To which multiple of bytes values of a type are aligned.</summary>
    /// <param name="type">The type's first character.</param>
    /// <returns>The number of bytes.</returns>
    public static int Alignment(char type) => type switch
    {
        'y' or 'g' or 'v' => 1,
        'n' or 'q' => 2,
        'x' or 't' or 'd' or '(' or '{' => 8,
        _ => 4,
    };

    private static int EndOfStructure(string signature, int first, char close, int depth)
    {
        var at = first;
        var members = 0;
        while (at < signature.Length && signature[at] != close)
        {
            at = EndOfType(signature, at, depth);
            members++;
        }

        return at >= signature.Length || members == 0 || (close == '}' && members != 2) ? throw Malformed(signature) : at + 1;
    }

    private static BusProtocolException Malformed(string signature) => new($"\"{signature}\" is not a signature.");
}
