using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>The arm at the table: takes one action at a time, and knows of things what its telemetry or somebody with eyes tells.</summary>
internal sealed class TabletopArm : ActingRobot
{
    private readonly Dictionary<string, Func<RobotAction, IEnumerable<Beat>>> activities;

    public TabletopArm(TabletopState table, PositionSource positions)
        : base(TabletopManifest.Of(positions))
    {
        Table = table;
        Positions = positions;
        Whereabouts = new(this);
        Holding = table.Held?.Name;
        GripOffset = table.Held is { } held ? table.Body.Tip.Plan - held.Position.Plan : default;
        var reaching = new Reaching(this);
        var taking = new Taking(this, reaching);
        var putting = new Putting(this, reaching, taking);
        var operating = new Operating(this, reaching);
        activities = new(StringComparer.Ordinal)
        {
            ["pick_up"] = taking.PickUp,
            ["put"] = putting.Put,
            ["push"] = new Pushing(this, reaching).Push,
            ["open"] = _ => operating.SlideDrawer(open: true),
            ["close"] = _ => operating.SlideDrawer(open: false),
            ["press"] = _ => operating.Press(),
            ["switch_on"] = _ => operating.Switch(on: true),
            ["switch_off"] = _ => operating.Switch(on: false),
            ["point_at"] = new Pointing(this, reaching).PointAt,
            ["go_home"] = _ => reaching.GoHome(),
        };
    }

    public TabletopState Table { get; }

    public PositionSource Positions { get; }

    public Whereabouts Whereabouts { get; }

    /// <summary>What it believes in its fingers: what it was told to take, when they closed on something.</summary>
    public string? Holding { get; private set; }

    /// <summary>From the middle of what it holds to its tip, as it believes.</summary>
    public Point GripOffset { get; private set; }

    /// <summary>What it points at.</summary>
    public string? PointingAt { get; private set; }

    /// <summary>Whether it rests.</summary>
    public bool IsHome => Table.Body.Settled && Table.Body.Tip == Table.Scenario.Arm.Rest.Point;

    /// <summary>Whether it sees itself what came of an action.</summary>
    public bool Sees => Positions == PositionSource.Telemetry;

    public void Hold(string name, Point aimedAt) => (Holding, GripOffset) = (name, Table.Body.Tip.Plan - aimedAt);

    public void LetGo()
    {
        Table.LetGo();
        Holding = null;
    }

    public void PointAt(string? name) => PointingAt = name;

    /// <summary>Ends the action well; its effect is known when the arm sees, or when its own sensors tell.</summary>
    public void Achieve(bool known, string message, params ReadOnlySpan<(string Name, ArgumentValue Value)> applied) => End(ActionResult.Done(EquatableMap.Of(applied), known, message));

    protected override void Brake(bool hard) => Table.Body.Brake(hard);

    protected override void Hold(bool held) => Table.Body.Held = held;

    protected override IEnumerable<Beat> Activity(RobotAction action)
    {
        PointingAt = null;
        return activities[action.Step.Action](action);
    }

    protected override bool IsOfKind(string kind, string name) => kind switch
    {
        TableSpec.Name => name == TableSpec.Name,
        "drawer" => name == Table.Scenario.Drawer.Name,
        "container" => name == Table.Scenario.Bin.Name,
        "light" => name == Table.Scenario.Lamp.Name,
        "button" => name == Table.Scenario.Button.Name,
        _ => Sees ? Table.Find(name)?.Spec.Kind == kind : !Whereabouts.IsFixture(name),
    };
}
