namespace LamRobot.Sim;

/// <summary>Says a table's true state as facts.</summary>
internal static class TabletopFacts
{
    private const double Moved = 0.01;

    /// <summary>The facts with wanted predicates; null wants all.</summary>
    public static FactSet Of(TabletopState table, IReadOnlySet<string>? wanted = null)
    {
        var facts = table.History.Facts.Concat(table.Things.SelectMany(thing => Thing(table, thing))).Concat(Fixtures(table));
        if (wanted is null || Relation.All.Any(relation => wanted.Contains(relation.Name)))
        {
            facts = facts.Concat(Sides(table));
        }

        return new(facts);
    }

    private static IEnumerable<Fact> Thing(TabletopState table, TableThing thing)
    {
        yield return Fact.Of("category", thing.Name, thing.Spec.Kind);
        yield return Fact.Of("colour", thing.Name, thing.Spec.Colour);
        yield return thing.Held ? Fact.Of("holds", "robot", thing.Name) : Fact.Of("on", thing.Name, thing.Support);
        if (table.ContainerOf(thing) is { } container)
        {
            yield return Fact.Of("in", thing.Name, container);
            if (container != thing.Support)
            {
                yield return Fact.Of("on", thing.Name, container);
            }
        }

        if (thing.Position.DistanceTo(thing.Start) > Moved)
        {
            yield return Fact.Of("moved", thing.Name);
        }
    }

    private static IEnumerable<Fact> Fixtures(TabletopState table)
    {
        var scenario = table.Scenario;
        yield return Fact.Of(table.DrawerOpen ? "open" : table.DrawerClosed ? "closed" : "ajar", scenario.Drawer.Name);
        yield return Fact.Of(table.LampOn ? "switched_on" : "switched_off", scenario.Lamp.Name);
        if (table.Body.Settled && table.Body.Tip == scenario.Arm.Rest.Point)
        {
            yield return Fact.Of("at", "robot", "home");
        }
    }

    private static IEnumerable<Fact> Sides(TabletopState table) =>
        from thing in table.RestingOn(TableSpec.Name)
        from relation in Relation.All
        from other in Neighbours.Of(table, Landmark.Of(thing), relation)
        select Fact.Of(relation.Name, thing.Name, other);
}
