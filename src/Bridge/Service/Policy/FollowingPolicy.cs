using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>Judges by the rules that count at the moment.</summary>
/// <param name="file">The rules.</param>
/// <param name="requesters">Know who asked.</param>
/// <param name="time">The clock.</param>
/// <remarks>Thread-safe. Actions are counted anew when the rules change.</remarks>
internal sealed class FollowingPolicy(PolicyFile file, IRequesters requesters, TimeProvider time) : IPolicy
{
    private readonly Lock gate = new();
    private PolicyDocument? followed;
    private RulePolicy? policy;

    /// <inheritdoc />
    public PolicyDecision Decide(PolicyQuestion question) => Now().Decide(question);

    private RulePolicy Now()
    {
        lock (gate)
        {
            var current = file.Current;
            if (policy is null || !ReferenceEquals(current, followed))
            {
                (followed, policy) = (current, new RulePolicy(current.Rules, time, requesters));
            }

            return policy;
        }
    }
}
