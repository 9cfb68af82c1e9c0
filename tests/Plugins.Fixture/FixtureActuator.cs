using LamRobot.Contracts;

namespace LamRobot.Plugins.Fixture;

/// <summary>Does what its setting <c>mode</c> says; whether it was made at all is seen by the file <c>mark</c>.</summary>
public sealed class FixtureActuator : IActuator, IObserver
{
    private readonly string mode;

    public FixtureActuator(IReadOnlyDictionary<string, string> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        mode = settings.GetValueOrDefault("mode", "");
        if (settings.TryGetValue("mark", out var mark))
        {
            File.WriteAllText(mark, "made");
        }

        Fail("constructor");
        if (mode == "hang")
        {
            new ManualResetEventSlim().Wait();
        }
    }

    public string Id => "fixture";

    // From a package that only the plug-in has.
    public string Kind => typeof(CsCheck.Check).Assembly.GetName().Name!;

    public IReadOnlyList<ActionSpec> Actions
    {
        get
        {
            Fail("actions");
            return [new("act") { Effect = ActionEffect.ReadOnly }];
        }
    }

    public ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        Fail("connect");
        return ValueTask.CompletedTask;
    }

    public ValueTask<ActionResult> ExecuteAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        Fail("act");
        return new(ActionResult.Done([], effectKnown: true, "acted"));
    }

    public ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        Fail("look");
        if (mode == "blind")
        {
            new ManualResetEventSlim().Wait(CancellationToken.None);
        }

        return new(new Observation { Entities = [new Entity("fixture", "fixture", "device")] });
    }

    public ValueTask StopAsync(StopKind kind, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Fail("dispose");
        return ValueTask.CompletedTask;
    }

    private void Fail(string place)
    {
        if (mode == place)
        {
            throw new InvalidOperationException($"broken {place}");
        }
    }
}
