namespace LamRobot.Sim;

/// <summary>A table with its arm, its camera, its fixtures and its things, as the scenario file tells.</summary>
internal sealed record TabletopScenario(
    string Name,
    TableSpec Table,
    ArmSpec Arm,
    CameraSpec Camera,
    IReadOnlyList<TagSpec> Tags,
    DrawerSpec Drawer,
    BinSpec Bin,
    LampSpec Lamp,
    ButtonSpec Button,
    IReadOnlyList<TableThingSpec> Things)
{
    /// <summary>The built-in table.</summary>
    public static TabletopScenario BuiltIn { get; } = TabletopScenarioReader.Read(EmbeddedText.Read("tabletop.json"));

    /// <summary>What stands where no thing can lie: the chest with its drawer pulled out, the bin, the lamp, the button and the tags.</summary>
    public IEnumerable<Box> Taken =>
    [
        Drawer.Footprint with { Bottom = Drawer.Footprint.Bottom - Drawer.Travel - DrawerSpec.HandleLength },
        Bin.Footprint, Lamp.Footprint, Button.Footprint, .. Tags.Select(static tag => Box.Around(new(tag.X, tag.Y), tag.Side * TagMargin, tag.Side * TagMargin)),
    ];

    /// <summary>A tag with its white margin, in sides of its black square.</summary>
    public const double TagMargin = 1.34;
}
