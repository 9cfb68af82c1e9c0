using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Wire;

/// <summary>What came of a command.</summary>
/// <param name="Id">The command's id.</param>
/// <param name="Status">How it ended.</param>
public sealed record ResultMessage(string Id, ActionStatus Status)
{
    /// <summary>Why, as a code by its name; left out when it succeeded.</summary>
    public ResultCode Code { get; init; }

    /// <summary>What a person should know.</summary>
    public string Message { get; init; } = "";

    /// <summary>What was really done.</summary>
    public EquatableMap<ArgumentValue> Applied { get; init; } = [];

    /// <summary>Whether the robot saw the effect itself.</summary>
    public bool EffectKnown { get; init; }

    /// <summary>Puts a result on the wire.</summary>
    /// <param name="id">The command's id.</param>
    /// <param name="result">The result.</param>
    /// <returns>The message.</returns>
    public static ResultMessage From(string id, ActionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(id, result.Status) { Code = result.Code, Message = result.Message, Applied = result.Applied, EffectKnown = result.EffectKnown };
    }

    /// <summary>Takes the result from the wire.</summary>
    /// <returns>The result.</returns>
    public ActionResult ToResult() => new(Status, Code, Message) { Applied = Applied, EffectKnown = EffectKnown };
}
