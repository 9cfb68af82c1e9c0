using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Collects a mission while it happens.</summary>
internal sealed class EpisodeDraft(string id, MissionCommand command, TimeProvider timeProvider)
{
    private readonly Lock gate = new();
    private readonly List<PlanOutcome> plans = [];
    private readonly List<EpisodeStep> steps = [];
    private readonly DateTimeOffset started = timeProvider.GetUtcNow();
    private Observation? first;

    public string Id { get; } = id;

    public MissionCommand Command { get; } = command;

    /// <summary>The command with the answers to the questions about it.</summary>
    public string Wish { get; private set; } = command.Text;

    public EquatableList<EpisodeStep> Steps
    {
        get
        {
            lock (gate)
            {
                return steps.ToEquatableList();
            }
        }
    }

    /// <summary>What of everything that can be asked for it may use.</summary>
    public CapabilityManifest Within(CapabilityManifest manifest) => Command.Actuators.Count == 0
        ? manifest
        : manifest with { Actuators = manifest.Actuators.Where(actuator => Command.Actuators.Contains(actuator.Id)).ToEquatableList() };

    public void See(Observation observation) => first ??= observation;

    public void Add(PlanOutcome plan) => plans.Add(plan);

    public void Add(EpisodeStep step)
    {
        lock (gate)
        {
            steps.Add(step);
        }
    }

    public void Answer(string answer) => Wish = $"{Wish.TrimEnd('.', '?', '!', ' ')}. {answer}";

    public Episode End(MissionEnding ending) => new(Id, Command.Text)
    {
        Heard = Command.Heard,
        Observation = first ?? Observation.Empty,
        Plans = plans.ToEquatableList(),
        Steps = Steps,
        Status = ending.Status,
        Code = ending.Code,
        Message = ending.Message,
        Started = started,
        Ended = timeProvider.GetUtcNow(),
    };
}
