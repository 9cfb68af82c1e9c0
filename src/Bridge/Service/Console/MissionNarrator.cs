using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Tells a mission on the console as it happens.</summary>
/// <param name="terminal">Where it is told.</param>
/// <param name="planner">The planner's name.</param>
internal sealed class MissionNarrator(Terminal terminal, string planner)
{
    private readonly Dictionary<string, DateTimeOffset> started = new(StringComparer.Ordinal);
    private DateTimeOffset begun;
    private DateTimeOffset planning;

    /// <summary>Tells how long a spoken mission took from its last sample to its first action.</summary>
    public Func<string, TimeSpan?> Reaction { get; set; } = _ => null;

    /// <summary>Tells an event.</summary>
    /// <param name="missionEvent">The event.</param>
    public void Tell(MissionEvent missionEvent)
    {
        switch (missionEvent)
        {
            case MissionBegun begin: TellBeginning(begin); break;
            case MissionWaiting waits: terminal.Line($"  waits      {waits.Ahead} before it"); break;
            case PlanMade plan: TellPlan(plan); break;
            case StepStarting start: TellStart(start); break;
            case StepEnded end: TellEnd(end); break;
            case StepVerified verified: TellVerification(verified); break;
            case Replanning replan: TellReplanning(replan); break;
            case QuestionAsked question: terminal.Line($"  [yellow]question[/]   [bold]{question.Question}[/]"); break;
            case ApprovalAsked approval: terminal.Line($"  [yellow]approve?[/]   {StepWords.Of(approval.Step)}: {approval.Reason} Type yes or no."); break;
            case ApprovalAnswered answer: terminal.Line($"  approval   {(answer.Granted ? "given" : "not given")} by {answer.By}"); break;
            case Paused pause: terminal.Line($"  [yellow]paused[/]     {(pause.MissionId.Length > 0 ? pause.MissionId : "everything")}, by {pause.By}{(pause.GoOn.Count > 0 ? $"; {string.Join(", ", pause.GoOn)} cannot stand still, and goes on to the end of its step" : "")}"); break;
            case Resumed resume: terminal.Line($"  [green]resumed[/]    {(resume.MissionId.Length > 0 ? resume.MissionId : "everything")}, by {resume.By}"); break;
            case StopRequested stop: terminal.Line($"  [red]stop[/]       {Lower(stop.Kind)}, asked for by {stop.Source}"); break;
            case StopCompleted stopped: TellStop(stopped.Report); break;
            case StopReleased released: terminal.Line($"  [green]released[/]   by {released.Source}"); break;
            case ReleaseRefused refused: terminal.Line($"  [red]stays on[/]   the emergency stop: {refused.Reason}"); break;
            case MissionEnded ended: TellOutcome(ended); break;
        }
    }

    private void TellBeginning(MissionBegun begin)
    {
        begun = planning = begin.Time;
        started.Clear();
        if (begin.Heard is { } heard)
        {
            terminal.Line($"  [aqua]heard[/]      [bold]\"{heard.Text}\"[/]  [grey]confidence {heard.Confidence:0.00}[/]");
        }
        else
        {
            terminal.Line($"  [aqua]command[/]    [bold]\"{begin.Command}\"[/]");
        }
    }

    private void TellPlan(PlanMade made)
    {
        var outcome = made.Outcome;
        var name = outcome.Kind switch { PlanOutcomeKind.Plan => "plan", PlanOutcomeKind.Clarify => "asks", _ => "refuses" };
        terminal.Line($"  [aqua]{name,-10}[/] {outcome.Message}{(outcome.Message.Length > 0 ? "  " : "")}[grey]by {planner}, confidence {outcome.Confidence:0.00}, {(made.Time - planning).TotalMilliseconds:0} ms[/]");
        foreach (var step in outcome.Plan.Steps)
        {
            terminal.Line($"               {step.Id}  {StepWords.Of(step)}");
        }
    }

    private void TellReplanning(Replanning replan)
    {
        planning = replan.Time;
        terminal.Line($"  [yellow]plan anew[/]  {replan.Failed.Action} did not work: {replan.Result.Message}");
    }

    private void TellStart(StepStarting starting)
    {
        started[starting.Step.Id] = starting.Time;
        terminal.Line($"  [blue]start[/]      {starting.Step.Id}  {StepWords.Of(starting.Step)}");
    }

    private void TellEnd(StepEnded ended)
    {
        var seconds = started.TryGetValue(ended.Step.Id, out var start) ? (ended.Time - start).TotalSeconds : 0;
        var applied = string.Join(", ", ended.Result.Applied.Where(pair => !ended.Step.Arguments.TryGetValue(pair.Key, out var asked) || asked != pair.Value).Select(pair => $"{pair.Key}: {pair.Value}"));
        if (ended.Result.Succeeded)
        {
            terminal.Line($"  [green]done[/]       {ended.Step.Id}  [grey]{seconds:0.0} s[/]  {applied}{(applied.Length > 0 && ended.Result.Message.Length > 0 ? "  " : "")}{ended.Result.Message}");
        }
        else
        {
            terminal.Line($"  [red]{Lower(ended.Result.Status),-10}[/] {ended.Step.Id}  [grey]{seconds:0.0} s[/]  {ended.Result.Message} [grey]({(int)ended.Result.Code} {ended.Result.Code})[/]");
        }
    }

    private void TellVerification(StepVerified verified)
    {
        switch (verified.Effect)
        {
            case EffectSight.Seen: terminal.Line($"  [green]verified[/]   {verified.Step.Id}  its effect is seen"); break;
            case EffectSight.NotSeen: terminal.Line($"  [red]not seen[/]   {verified.Step.Id}  {verified.Result.Message}"); break;
            case EffectSight.Unknown: terminal.Line($"  [yellow]unseen[/]     {verified.Step.Id}  whether its effect is there cannot be told"); break;
        }
    }

    private void TellStop(StopReport report)
    {
        foreach (var outcome in report.Actuators)
        {
            terminal.Line($"  [red]stopped[/]    {outcome.Actuator} {(outcome.Confirmed ? "stands" : "has not confirmed")} after {outcome.Latency.TotalMilliseconds:0} ms {outcome.Message}");
        }
    }

    private void TellOutcome(MissionEnded ended)
    {
        var (colour, word) = ended.Status switch
        {
            MissionStatus.Succeeded => (Spectre.Console.Color.Green, "succeeded"),
            MissionStatus.NeedsAnswer => (Spectre.Console.Color.Yellow, "needs an answer"),
            MissionStatus.Refused => (Spectre.Console.Color.Yellow, "refused"),
            MissionStatus.Stopped => (Spectre.Console.Color.Red, "stopped"),
            _ => (Spectre.Console.Color.Red, "failed"),
        };
        var code = ended.Code == ResultCode.None ? "" : $"({(int)ended.Code} {ended.Code})";
        terminal.Line($"  [bold {colour.ToMarkup()}]mission {word}[/] after {(ended.Time - begun).TotalSeconds:0.0} s  {ended.Message} [grey]{code}[/]");
        if (Reaction(ended.MissionId) is { } reaction)
        {
            terminal.Line($"  [grey]first action over MQTT {reaction.TotalMilliseconds:0} ms after the last spoken sample[/]");
        }
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
