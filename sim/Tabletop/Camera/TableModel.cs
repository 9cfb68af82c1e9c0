namespace LamRobot.Sim;

/// <summary>Builds what a camera sees of a table: the table and its tags, the fixtures, the things, the arm.</summary>
internal static class TableModel
{
    private static readonly Colour Wood = new(182, 174, 162);
    private static readonly Colour Grey = new(120, 124, 130);
    private static readonly Colour Cream = new(205, 200, 190);
    private static readonly Colour Ink = new(25, 25, 25);
    private static readonly Colour Paper = new(245, 245, 242);
    private static readonly Colour Dark = new(62, 64, 68);
    private static readonly Colour Glass = new(148, 148, 142);
    private static readonly Colour Glow = new(255, 250, 215);

    public static Mesh Build(TabletopState table)
    {
        var mesh = new Mesh();
        AddTable(mesh, table.Scenario);
        AddDrawer(mesh, table);
        AddBin(mesh, table.Scenario.Bin);
        AddLamp(mesh, table);
        foreach (var thing in table.Things.Where(static thing => thing.Support != TableThing.Floor))
        {
            AddThing(mesh, thing);
        }

        ArmModel.Add(mesh, table);
        return mesh;
    }

    private static void AddTable(Mesh mesh, TabletopScenario scenario)
    {
        mesh.AddPatch(scenario.Table.Top, 0, Wood);
        foreach (var tag in scenario.Tags)
        {
            var margin = tag.Side * TabletopScenario.TagMargin;
            mesh.AddPatch(Box.Around(new(tag.X, tag.Y), margin, margin), 0.0004, Paper);
            mesh.AddPatch(Box.Around(new(tag.X, tag.Y), tag.Side, tag.Side), 0.0006, Ink);
            AddCells(mesh, tag);
        }
    }

    private static void AddCells(Mesh mesh, TagSpec tag)
    {
        var cell = tag.Side / TagPattern.Cells;
        for (var place = 0; place < TagPattern.Cells * TagPattern.Cells; place++)
        {
            var (row, column) = Math.DivRem(place, TagPattern.Cells);
            if (TagPattern.IsWhite(tag.Id, column, row))
            {
                var corner = new Point(tag.X - (tag.Side / 2) + (column * cell), tag.Y + (tag.Side / 2) - (row * cell));
                mesh.AddPatch(new(corner.X, corner.Y - cell, corner.X + cell, corner.Y), 0.0008, Paper);
            }
        }
    }

    private static void AddDrawer(Mesh mesh, TabletopState table)
    {
        var (drawer, opening) = (table.Scenario.Drawer, table.DrawerOpening);
        mesh.AddUpright(drawer.Footprint, 0, drawer.Height, Cream);
        var (outside, board) = (drawer.Out(opening), DrawerSpec.Board);
        var walls = drawer.Height - (2 * board);
        mesh.AddUpright(outside with { Bottom = outside.Bottom - (board / 2), Top = outside.Bottom }, board / 2, drawer.Height - board, Glass);
        if (!table.DrawerClosed)
        {
            mesh.AddUpright(outside, board / 2, board / 2, Grey);
            mesh.AddUpright(outside with { Right = outside.Left + (board / 2) }, board, walls, Glass);
            mesh.AddUpright(outside with { Left = outside.Right - (board / 2) }, board, walls, Glass);
        }

        var handle = drawer.Handle(opening);
        mesh.AddUpright(new(handle.X, handle.Y + (DrawerSpec.HandleLength / 2)), handle.Z - 0.006, 0.05, DrawerSpec.HandleLength, 0.012, 0, Dark);
    }

    private static void AddBin(Mesh mesh, BinSpec bin)
    {
        var (plan, inside) = (bin.Footprint, bin.Inside);
        mesh.AddUpright(plan, 0, BinSpec.Wall, Dark);
        mesh.AddUpright(plan with { Right = inside.Left }, 0, bin.Height, Grey);
        mesh.AddUpright(plan with { Left = inside.Right }, 0, bin.Height, Grey);
        mesh.AddUpright(plan with { Top = inside.Bottom }, 0, bin.Height, Grey);
        mesh.AddUpright(plan with { Bottom = inside.Top }, 0, bin.Height, Grey);
    }

    private static void AddLamp(Mesh mesh, TabletopState table)
    {
        var (lamp, button) = (table.Scenario.Lamp, table.Scenario.Button);
        var at = new Point(lamp.X, lamp.Y);
        mesh.AddDrum(at, 0, LampSpec.Radius * 0.8, 0.01, Dark);
        mesh.AddDrum(at, 0.01, 0.006, lamp.Height - 0.05, Dark);
        mesh.AddDrum(at, lamp.Height - 0.04, LampSpec.Radius, 0.04, table.LampOn ? Glow : Glass);
        mesh.AddDrum(new(button.X, button.Y), 0, button.Radius, ButtonSpec.Height * 0.6, Grey);
        mesh.AddDrum(new(button.X, button.Y), ButtonSpec.Height * 0.6, button.Radius * 0.7, ButtonSpec.Height * 0.4, Dark);
    }

    private static void AddThing(Mesh mesh, TableThing thing)
    {
        var (spec, position, colour) = (thing.Spec, thing.Position, Palette.Of(thing.Spec.Colour));
        if (spec.IsBowl)
        {
            mesh.AddTub(position.Plan, position.Z, spec.Half, spec.InnerRadius, spec.Height, TableThingSpec.BowlBottom, colour);
        }
        else
        {
            mesh.AddUpright(position.Plan, position.Z, spec.Width, spec.Width, spec.Height, thing.Heading, colour);
        }
    }
}
