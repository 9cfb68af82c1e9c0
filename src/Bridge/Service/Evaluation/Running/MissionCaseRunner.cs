using LamRobot.Actuators;
using LamRobot.Actuators.Robot;
using LamRobot.Contracts;
using LamRobot.Sim;

namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Runs simulation cases: the whole mission loop against a robot in a world of its own, in simulated time.</summary>
/// <param name="planner">The planner that is judged.</param>
/// <param name="seed">Where the chance of cases without a seed comes from.</param>
/// <param name="time">Measures real time.</param>
internal sealed class MissionCaseRunner(IPlanner planner, int seed, TimeProvider time) : ICaseRunner<MissionCase>
{
    /// <inheritdoc />
    public async ValueTask<CaseResult> RunAsync(MissionCase evaluationCase, CommandHearing? heard, CancellationToken cancellationToken)
    {
        var command = heard?.Text ?? evaluationCase.Command!;
        var started = time.GetTimestamp();
        var run = new SimulationRun(evaluationCase.HasSeed ? evaluationCase.Simulation : evaluationCase.Simulation with { Seed = seed });
        var timed = new TimedPlanner(planner, time);
        var journal = new InMemoryJournal();
        var (episode, manifest) = await ActAsync(run, evaluationCase.Simulation.Positions, timed, journal, command, cancellationToken);
        var verdict = run.Judge();
        return new(evaluationCase, verdict.Succeeded)
        {
            Cause = verdict.Succeeded ? FailureCause.None : MissionFailure.CauseOf(episode, heard),
            Command = command,
            Expected = string.Join(' ', evaluationCase.Simulation.Goal.Patterns),
            Got = $"{MissionFailure.Describe(episode)}; {verdict.Cause}",
            Confidence = episode.Plans.Count > 0 ? episode.Plans[0].Confidence : null,
            Steps = episode.Steps.Count,
            PlanMilliseconds = timed.Milliseconds,
            Heard = heard,
            Proven = verdict.Succeeded ? new(manifest, journal.Events) : null,
            Simulated = new(episode.Steps.Count, run.World.Elapsed.TotalSeconds, time.GetElapsedTime(started).TotalSeconds, Math.Max(0, episode.Plans.Count - 1)),
        };
    }

    private static async ValueTask<(Episode Episode, CapabilityManifest Manifest)> ActAsync(SimulationRun run, PositionSource positions, IPlanner planner, InMemoryJournal journal, string command, CancellationToken cancellationToken)
    {
        var company = new MissionCompany(journal, new DenyingApprover());
        await using var view = positions == PositionSource.Camera ? new CameraView(run.Link.Cameras[0], SimulatedTable.Description.Scene(), run.Clock) : null;
        using var eyes = view is null ? null : new TableEyes(view, run.Link, SimulatedTable.Description, run.Clock);
        IRobotLink link = eyes is null ? run.Link : new SightedRobotLink(run.Link, eyes, new(), run.Clock);
        await using var stack = await MissionStack.ConnectAsync(planner, link, company, MissionPace.Simulated, run.Clock, cancellationToken);
        return (await stack.Loop.RunAsync(new(command), cancellationToken), stack.Manifest);
    }
}
