using LamRobot.Contracts;
using LamRobot.Planner.Grounding;
using LamRobot.Planner.Lam;

namespace LamRobot.Planner.Tests;

public sealed class SaidNamesTests
{
    private static readonly ActionSpec Order = new("order_drink")
    {
        Parameters =
        [
            new("drink", ParameterKind.Choice) { Choices = ["latte", "iced latte"], Required = true },
            new("size", ParameterKind.Choice) { Choices = ["small", "medium"] },
            new("roast", ParameterKind.Choice) { Choices = ["light roast", "medium roast"] },
            new("milk", ParameterKind.Choice) { Choices = ["cream", "a_little_bit_of_cream"] },
            new("takeaway", ParameterKind.Boolean),
        ],
    };

    private static readonly ActionSpec Transport = new("transport")
    {
        Parameters =
        [
            new("from", ParameterKind.Entity) { EntityKinds = ["station"] },
            new("to", ParameterKind.Entity) { EntityKinds = ["station"], Required = true },
        ],
    };

    private static readonly CandidateTable Table = CandidateTable.Create(
        new() { Actuators = [new("shop", "shop") { Actions = [Order, Transport] }] },
        new() { Entities = [new("a", "shelf A", "station"), new("3", "dock 3", "station")] });

    [Theory]
    [InlineData("an iced latte please", "drink", "latte")]
    [InlineData("a medium roast latte", "size", "medium")]
    [InlineData("a latte with a little bit of cream", "milk", "cream")]
    public void A_part_of_a_longer_name_is_less_likely(string command, string parameter, string choice)
    {
        var row = Table.ChoiceRow(parameter, choice)!.Value;

        Assert.True(Weighed(command, Order, parameter)[row] < 0);
    }

    [Theory]
    [InlineData("a drink that is not a latte", "latte")]
    [InlineData("anything but an iced latte", "iced latte")]
    [InlineData("some coffee, not the latte", "latte")]
    public void What_is_not_wanted_is_less_likely_and_so_is_leaving_it_open(string command, string drink)
    {
        var weighed = Weighed(command, Order, "drink");

        Assert.True(weighed[Table.ChoiceRow("drink", drink)!.Value] < 0);
        Assert.True(weighed[SpecialRow.Absent] < 0);
    }

    [Theory]
    [InlineData("make the lights red", true)]
    [InlineData("make the lights in the kitchen red", false)]
    [InlineData("make all the lights in the house red", false)]
    public void Where_no_place_is_said_the_one_where_it_is_said_is_likelier(string command, bool isLikelier)
    {
        var lights = new ActionSpec("set_light") { Parameters = [new("target", ParameterKind.Entity) { EntityKinds = ["area"], Required = true }] };
        Entity[] rooms = [new("area.kitchen", "Kitchen", "area"), new("area.bedroom", "Bedroom", "area")];
        var assistant = new Entity("assistant", "Voice assistant", "assistant") { Attributes = EquatableMap.Of(("area", "Bedroom")) };
        var table = CandidateTable.Create(new() { Actuators = [new("home", "home") { Actions = [lights] }] }, new() { Entities = [assistant, .. rooms] });
        var logits = new float[table.RowCount];

        new SaidNames(table, Mentions.Find(table, command)).Weigh(table.FindAction("set_light")!, lights.Parameters[0], logits);

        Assert.Equal(isLikelier, logits[table.EntityRow("area.bedroom")!.Value] > 0);
        Assert.True(logits[table.EntityRow("area.kitchen")!.Value] <= 0);
    }

    [Fact]
    public void Where_two_assistants_listen_nobody_knows_which_is_meant()
    {
        Entity[] rooms = [new("k", "Kitchen", "area"), new("b", "Bedroom", "area")];
        Entity[] world = [.. rooms, .. rooms.Select(room => new Entity($"in {room.Id}", "Assistant", "assistant") { Attributes = EquatableMap.Of(("area", room.Name)) })];

        Assert.Null(CandidateTable.Create(new(), new() { Entities = [.. world] }).ListeningPlace);
    }

    [Fact]
    public void A_choice_that_is_not_said_is_less_likely_where_another_is()
    {
        var weighed = Weighed("a small latte", Order, "size");

        Assert.Equal(0, weighed[Table.ChoiceRow("size", "small")!.Value]);
        Assert.True(weighed[Table.ChoiceRow("size", "medium")!.Value] < 0);
        Assert.Equal(0, Weighed("a tiny latte", Order, "size")[Table.ChoiceRow("size", "medium")!.Value]);
    }

    [Fact]
    public void Where_the_model_sees_a_part_of_anothers_longer_name_the_value_is_left_out()
    {
        var names = new SaidNames(Table, Mentions.Find(Table, "a medium roast latte"));
        var logits = Enumerable.Repeat(-20f, Table.RowCount).ToArray();
        logits[Table.ChoiceRow("size", "medium")!.Value] = 6;
        logits[Table.ChoiceRow("size", "small")!.Value] = 4;

        names.Weigh(Table.FindAction("order_drink")!, Order.Parameters[1], logits);

        Assert.Equal(SpecialRow.Absent, Logits.Largest(logits));
    }

    [Fact]
    public void What_is_also_wanted_is_not_ruled_out() => Assert.Equal(0, Weighed("not that, a latte that is not a latte", Order, "drink")[Table.ChoiceRow("drink", "latte")!.Value]);

    [Theory]
    [InlineData("a medium latte, medium roast", "size", "medium")]
    [InlineData("a latte with cream", "milk", "cream")]
    public void A_name_that_also_stands_alone_is_not(string command, string parameter, string choice)
    {
        var row = Table.ChoiceRow(parameter, choice)!.Value;

        Assert.Equal(0, Weighed(command, Order, parameter)[row]);
    }

    [Theory]
    [InlineData("a small latte", "size", true)]
    [InlineData("a latte", "size", false)]
    [InlineData("a medium roast latte", "size", false)]
    [InlineData("a latte on the way", "takeaway", false)]
    [InlineData("a small latte", "drink", false)]
    public void An_optional_value_that_is_said_is_not_left_out(string command, string parameter, bool said) =>
        Assert.Equal(said, Weighed(command, Order, parameter)[SpecialRow.Absent] < 0);

    [Theory]
    [InlineData("bring it to dock 3", false)]
    [InlineData("bring it from shelf A to dock 3", true)]
    [InlineData("bring it from shelf A to dock 3 and come back", false)]
    public void A_name_that_another_parameter_needs_or_another_clause_may_mean_does_not_count(string command, bool said) =>
        Assert.Equal(said, Weighed(command, Transport, "from")[SpecialRow.Absent] < 0);

    [Fact]
    public void A_value_belongs_to_the_parameter_whose_name_stands_before_it()
    {
        var (shelf, dock) = (Table.EntityRow("a")!.Value, Table.EntityRow("3")!.Value);
        var from = Weighed("bring it from the shelf A to dock 3", Transport, "from");
        var to = Weighed("bring it from the shelf A to dock 3", Transport, "to");

        Assert.True(from[shelf] > 0 && from[dock] < 0 && to[shelf] < 0 && to[dock] > 0);
    }

    [Fact]
    public void A_name_counts_once()
    {
        var names = new SaidNames(Table, Mentions.Find(Table, "bring it from shelf A to dock 3"));
        names.Take(Table.EntityRow("a")!.Value);

        Assert.Equal(0, Weigh(names, Transport, "from")[SpecialRow.Absent]);
    }

    [Fact]
    public void A_text_seldom_begins_in_a_name_that_another_value_has()
    {
        var names = new SaidNames(Table, Mentions.Find(Table, "write no lids on dock 3"));
        names.Take(Table.EntityRow("3")!.Value);
        var pointer = new float[3];

        names.WeighBeginning([(0, 0), (6, 8), (17, 21)], pointer);

        Assert.True(pointer is [0, 0, < 0]);
    }

    private static float[] Weighed(string command, ActionSpec action, string parameter) => Weigh(new(Table, Mentions.Find(Table, command)), action, parameter);

    private static float[] Weigh(SaidNames names, ActionSpec action, string parameter)
    {
        var logits = new float[Table.RowCount];
        names.Weigh(Table.FindAction(action.Name)!, action.FindParameter(parameter)!, logits);
        return logits;
    }
}
