namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Tells new errors from old ones: a robot keeps its errors until it accepts a new order, so that most of what it tells is old.</summary>
internal sealed class VdaErrorWatch(VdaState? before)
{
    private readonly List<VdaError> old = [.. before?.Errors ?? []];

    /// <summary>The errors of a state that are new since the watch began; each time, for as long as they stand.</summary>
    public List<VdaError> NewIn(VdaState state)
    {
        var left = new List<VdaError>(old);
        var fresh = state.Errors.Where(error => !left.Remove(error)).ToList();

        // What is gone was no longer true: the same error, when it comes again, is a new one.
        left.ForEach(gone => old.Remove(gone));
        return fresh;
    }
}
