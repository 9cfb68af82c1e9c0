namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>What came of actions that were to be done at once.</summary>
/// <param name="Done">Whether the robot's state shows what was wanted.</param>
internal sealed record VdaInstantAnswer(bool Done)
{
    /// <summary>Whether a message may have gone out at all.</summary>
    public bool Sent { get; init; }

    /// <summary>Whether the robot was away and does not know them any more.</summary>
    public bool Lost { get; init; }

    /// <summary>How far the robot said that the last of them is.</summary>
    public VdaActionState? Action { get; init; }

    /// <summary>Its error, when it refused one of them.</summary>
    public VdaError? Error { get; init; }

    /// <summary>Why not, in words.</summary>
    public string Reason => Error is not null ? VdaErrorWords.Say(Error)
        : Action is { Status: VdaActionStatus.Failed } ? $"it failed{(Action.Result is { Length: > 0 } words ? ": " + words : "")}"
        : Sent ? "the robot did not answer"
        : "the link is down";
}
