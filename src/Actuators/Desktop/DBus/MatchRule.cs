namespace LamRobot.Actuators.Desktop;

/// <summary>Which signals are wanted; null stands for any.</summary>
internal sealed record MatchRule
{
    /// <summary>Who sends it.</summary>
    public string? Sender { get; init; }

    /// <summary>The object that it is about.</summary>
    public string? Path { get; init; }

    /// <summary>The signal's interface.</summary>
    public string? Interface { get; init; }

    /// <summary>The signal.</summary>
    public string? Member { get; init; }

    /// <summary>The text that its body begins with.</summary>
    public string? FirstArgument { get; init; }

    /// <summary>Whether a message is wanted.</summary>
    /// <param name="message">The message.</param>
    /// <returns>True when it is; a sender's well-known name is left to the bus to compare.</returns>
    public bool Matches(BusMessage message) => message.Kind == BusMessageKind.Signal
        && (Sender is null || !Sender.StartsWith(':') || string.Equals(Sender, message.Sender, StringComparison.Ordinal))
        && Fits(Path, message.Path.Value) && Fits(Interface, message.Interface) && Fits(Member, message.Member)
        && (FirstArgument is null || string.Equals(FirstArgument, message.ReadLeadingText(), StringComparison.Ordinal));

    /// <inheritdoc />
    public override string ToString() =>
        "type='signal'" + Part("sender", Sender) + Part("path", Path) + Part("interface", Interface) + Part("member", Member) + Part("arg0", FirstArgument);

    private static bool Fits(string? wanted, string actual) => wanted is null || string.Equals(wanted, actual, StringComparison.Ordinal);

    // Source: D-Bus specification, "Match Rules": an apostrophe is written outside of the quotes.
    private static string Part(string key, string? value) =>
        value is null ? "" : $",{key}='{value.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
