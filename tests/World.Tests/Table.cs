namespace LamRobot.World.Tests;

/// <summary>A camera over a table that sees what a test puts there.</summary>
internal sealed class Table : IVisibility
{
    private readonly List<Sighting> things = [];
    private readonly List<(double X, double Y)> covered = [];

    public static MapPlace Whole { get; } = new("table", "table", "furniture", 0, 0, 1, 1);

    public static MapPlace Tray { get; } = new("tray", "tray", "furniture", 0.7, 0.7, 0.9, 0.9);

    public DateTimeOffset Now { get; private set; } = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public string? Distrust { get; set; }

    public WorldModel Model { get; init; } = new(new WorldOptions { Places = [Whole, Tray] });

    public Sighting Put(string name, double x, double y, double confidence = 0.9, string? identity = null)
    {
        var thing = new Sighting("object", name, confidence) { Pose = new(x, y, 0), PositionError = 0.002, Identity = identity };
        things.Add(thing);
        return thing;
    }

    public void Take(Sighting thing) => things.Remove(thing);

    public void Move(Sighting thing, double x, double y)
    {
        things.Remove(thing);
        things.Add(thing with { Pose = new(x, y, 0) });
    }

    /// <summary>A hand over a place: what is there is not seen.</summary>
    public void Cover(double x, double y) => covered.Add((x, y));

    public void Uncover() => covered.Clear();

    public DateTimeOffset Wait(double seconds) => Now += TimeSpan.FromSeconds(seconds);

    public void Look(int times = 1)
    {
        for (var look = 0; look < times; look++)
        {
            Wait(0.1);
            Model.See(View(Now));
        }
    }

    public SensorView View(DateTimeOffset timestamp) => new("camera", timestamp)
    {
        Sightings = things.Where(thing => At(thing.Pose!.XMetres, thing.Pose.YMetres, 0) != PlaceSight.NotSeen && !Hidden(thing.Pose.XMetres, thing.Pose.YMetres)).ToEquatableList(),
        Visibility = this,
        Distrust = Distrust,
    };

    public PlaceSight At(double x, double y, double z) =>
        x is < 0 or > 1 || y is < 0 or > 1 ? PlaceSight.NotSeen
        : Hidden(x, y) || things.Exists(thing => Near(x, y, thing.Pose!.XMetres, thing.Pose.YMetres, 0.03)) ? PlaceSight.Covered
        : PlaceSight.Empty;

    public Observation Observe() => Model.Observe(Now);

    public EffectAnswer Verify(string subject, string attribute, string? value, DateTimeOffset since, bool negated = false) =>
        Model.Verify(new Condition(subject, attribute, value, negated), since, Now);

    private bool Hidden(double x, double y) => covered.Exists(hand => Near(x, y, hand.X, hand.Y, 0.1));

    private static bool Near(double x, double y, double otherX, double otherY, double reach) => Math.Abs(x - otherX) <= reach && Math.Abs(y - otherY) <= reach;
}
