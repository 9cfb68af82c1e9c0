using LamRobot.Contracts;

namespace MyHome;

/// <summary>Switches a Linux LED, such as /sys/class/leds/led0/brightness, and sees whether it is lit.</summary>
public sealed class LedActuator(string brightnessFile) : IActuator, IObserver
{
    public string Id => "led";

    public string Kind => "smart-home";

    public IReadOnlyList<ActionSpec> Actions { get; } =
    [
        new("switch_led")
        {
            Description = "Switches the light on the board on or off.",
            Effect = ActionEffect.Idempotent,
            Parameters = [new("state", ParameterKind.Choice) { Required = true, Choices = ["on", "off"] }],
            Ensures = [new("led", "state", "{state}")],
            TimeoutSeconds = 5,
        },
    ];

    public ValueTask ConnectAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public async ValueTask<ActionResult> ExecuteAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            await File.WriteAllTextAsync(brightnessFile, step.Arguments["state"].AsText() == "on" ? "1" : "0", cancellationToken);
            return ActionResult.Done(step.Arguments, effectKnown: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ActionResult.Failure(ResultCode.DeviceFailed, exception.Message);
        }
    }

    public async ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var state = (await File.ReadAllTextAsync(brightnessFile, cancellationToken)).Trim() == "0" ? "off" : "on";
        return new Observation { Entities = [new Entity("led", "light on the board", "device") { Attributes = EquatableMap.Of(("state", state)) }] };
    }

    public ValueTask StopAsync(StopKind kind, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
