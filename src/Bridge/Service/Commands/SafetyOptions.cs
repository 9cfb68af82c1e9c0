using System.CommandLine;

namespace LamRobot.Bridge.Service;

/// <summary>The options that say what may be done.</summary>
internal sealed class SafetyOptions
{
    private readonly Option<string?> policy = new("--policy") { Description = "File with the rules: who may do what, limits, quiet hours, what asks (docs/configuration.md). It is read again when it changes.", HelpName = "FILE" };
    private readonly Option<string[]> ask = new("--ask") { Description = "What a person must approve each time, such as robot/hand_over or 'robot/*'; may be given several times. What cannot be undone is asked for anyway.", HelpName = "ACTUATOR/ACTION" };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Plan and check everything, and send nothing: each mission says what would have been done." };

    /// <summary>Adds them to a verb.</summary>
    /// <param name="command">The verb.</param>
    public void AddTo(Command command)
    {
        command.Options.Add(policy);
        command.Options.Add(ask);
        command.Options.Add(dryRun);
    }

    /// <summary>Reads them.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="request">What else is asked for.</param>
    /// <returns>The same with them.</returns>
    public ServiceRequest Read(ParseResult parsed, ServiceRequest request) =>
        request with { PolicyFile = parsed.GetValue(policy), Ask = parsed.GetValue(ask) ?? [], DryRun = parsed.GetValue(dryRun) };
}
