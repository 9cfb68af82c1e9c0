using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>A mission as a person is shown it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Command">The person's words.</param>
/// <param name="State">Where it is, or how it ended.</param>
/// <param name="Begun">When it was accepted.</param>
internal sealed record MissionView(string Id, string Command, MissionState State, DateTimeOffset Begun)
{
    /// <summary>Whether the words were spoken.</summary>
    public bool Spoken { get; init; }

    /// <summary>Whether it is paused: the step that runs is ended, and nothing new begins until it is resumed.</summary>
    public bool Paused { get; init; }

    /// <summary>When it ended; null while it goes on.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Why it ended as it did, as a code.</summary>
    public ResultCode Code { get; init; }

    /// <summary>Why, in words; or the question to the person.</summary>
    public string Message { get; init; } = "";

    /// <summary>How many plans were made: more than one when a step failed.</summary>
    public int Plans { get; init; }

    /// <summary>How sure the planner is of the last plan, 0..1; null before there is one.</summary>
    public double? Confidence { get; init; }

    /// <summary>The steps of all plans; those of an earlier plan that were not begun are left out.</summary>
    public EquatableList<StepView> Steps { get; init; } = [];

    /// <summary>Whether it is over.</summary>
    public bool Over => State > MissionState.Asking;
}
