namespace LamRobot.Actuators.Tests;

/// <summary>Says what a test wants, and notes that it was asked.</summary>
internal sealed class TracingPolicy(Trace trace) : IPolicy
{
    public Func<PolicyQuestion, PolicyDecision> OnDecide { get; set; } = _ => PolicyDecision.Allow;

    public PolicyDecision Decide(PolicyQuestion question)
    {
        trace.Add("policy");
        return OnDecide(question);
    }
}
