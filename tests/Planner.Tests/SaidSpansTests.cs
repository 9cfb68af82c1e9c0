using LamRobot.Contracts;
using LamRobot.Planner.Grounding;
using LamRobot.Planner.Lam;

namespace LamRobot.Planner.Tests;

public sealed class SaidSpansTests
{
    private static readonly ActionSpec Hotel = new("search_hotel")
    {
        Parameters = [new("number_of_rooms", ParameterKind.Number), new("star_rating", ParameterKind.Number), new("adults", ParameterKind.Number)],
    };

    private static readonly ActionSpec Movies = new("find_movies") { Parameters = [new("starring", ParameterKind.Text), new("director", ParameterKind.Text)] };

    private static readonly ActionSpec Named = new("play") { Parameters = [new("name", ParameterKind.Text) { Required = true }] };

    private static readonly ActionSpec Trip = new("find_trip")
    {
        Parameters = [.. new[] { "from_location", "destination_city", "dropoff_date", "title" }.Select(name => new ParameterSpec(name, ParameterKind.Text))],
    };

    // Every word was pointed at: none is left to be explained.
    private static readonly float[] Everything = [.. Enumerable.Repeat(1f, 9)];

    private static readonly CandidateTable Table = CandidateTable.Create(new() { Actuators = [new("shop", "shop") { Actions = [Hotel, Movies] }] }, new());

    [Theory]
    [InlineData("a 4 star hotel", "star_rating", 1, true)]
    [InlineData("a 4 star hotel", "number_of_rooms", 1, false)]
    [InlineData("two rooms please", "number_of_rooms", 0, true)]
    [InlineData("two rooms please", "star_rating", 0, false)]
    public void A_number_belongs_to_the_parameter_whose_name_stands_behind_it(string command, string parameter, int word, bool speaksFor)
    {
        var pointer = new float[Words(command).Length];

        Spans(command).Weigh(Hotel, Parameter(Hotel, parameter), Everything, pointer);

        Assert.Equal(speaksFor, pointer[word] > 0);
        Assert.Equal(!speaksFor, pointer[word] < 0);
    }

    [Fact]
    public void A_number_without_a_name_speaks_for_none()
    {
        var pointer = new float[4];

        Assert.Equal(0, Spans("hotel for 2 please").Weigh(Hotel, Parameter(Hotel, "adults"), Everything, pointer));
        Assert.All(pointer, value => Assert.Equal(0, value));
    }

    [Fact]
    public void When_no_other_place_is_likely_the_value_is_less_likely_to_be_told_at_all()
    {
        float[] pointer = [-9, 3, -9, -9];

        Assert.Equal(-5, Spans("a 4 star hotel").Weigh(Hotel, Parameter(Hotel, "number_of_rooms"), Everything, pointer), 3);
    }

    [Fact]
    public void Words_that_two_values_come_from_go_to_the_one_whose_name_stands_beside_them()
    {
        var spans = Spans("a film directed by Jane Doe");
        Decision[] step = [Span("starring", 4, 5, -0.1), Span("director", 4, 5, -2)];

        Assert.True(spans.Resolve(step));

        Assert.True(Lost(spans, "starring") > 0);
        Assert.Equal(0, Lost(spans, "director"));
    }

    [Fact]
    public void Without_a_name_the_likelier_value_keeps_the_words()
    {
        var spans = Spans("a film with this Jane Doe");

        Assert.True(spans.Resolve([Span("starring", 4, 5, -0.1), Span("director", 4, 5, -2)]));

        Assert.Equal(0, Lost(spans, "starring"));
        Assert.True(Lost(spans, "director") > 0);
    }

    [Fact]
    public void Words_of_their_own_are_left_alone_and_it_ends()
    {
        var spans = Spans("a film with Jane by Joe");
        Decision[] same = [Span("starring", 3, 3, -1), Span("director", 3, 3, -1)];

        Assert.False(spans.Resolve([Span("starring", 3, 3, -1), Span("director", 5, 5, -1)]));
        Assert.Equal(4, Enumerable.Range(0, 9).Count(_ => spans.Resolve(same)));
    }

    [Fact]
    public void What_nothing_explains_yet_is_likelier_to_be_a_value_that_may_be_left_out()
    {
        float[] pointer = [0, 0, 0, 0, 3];
        float Weigh(ActionSpec action, string parameter, float[] used) => Spans("a film with this Jane").Weigh(action, Parameter(action, parameter), used, pointer);

        Assert.True(Weigh(Movies, "starring", new float[5]) > 0);
        Assert.Equal(0, Weigh(Movies, "starring", [0, 0, 0, 0, 1]));
        Assert.Equal(0, Weigh(Named, "name", new float[5]));
    }

    [Theory]
    [InlineData("a bus from Oslo", "from_location", 1)]
    [InlineData("a bus from Oslo", "destination_city", -1)]
    [InlineData("a bus to Oslo", "destination_city", 1)]
    [InlineData("a bus to Oslo", "from_location", -1)]
    [InlineData("a car till Monday", "dropoff_date", 1)]
    [InlineData("a car until the Monday", "dropoff_date", 1)]
    [InlineData("a bus in Oslo", "from_location", 0)]
    [InlineData("to Oslo", "title", 0)]
    public void What_stands_before_a_value_tells_a_beginning_from_an_end(string command, string parameter, int sign)
    {
        var pointer = new float[Words(command).Length];

        Spans(command).Weigh(Trip, Parameter(Trip, parameter), Everything, pointer);

        Assert.Equal(sign, Math.Sign(pointer[^1]));
        Assert.All(pointer[..Math.Min(3, pointer.Length - 1)], value => Assert.Equal(0, value));
    }

    [Theory]
    [InlineData("dim the lamps in the living room", "dim", 5, true)]
    [InlineData("dim the lamps at my desk", "dim", 5, true)]
    [InlineData("dim it in Oslo", "dim", 3, true)]
    [InlineData("dim it in the morning", "dim", 4, false)]
    [InlineData("dim it in five minutes", "dim", 3, false)]
    [InlineData("dim the lamps of the desk", "dim", 5, false)]
    [InlineData("tell me of Oslo in Norway", "forecast", 5, false)]
    public void What_stands_behind_in_or_at_is_the_action_s_only_place(string command, string action, int word, bool isPlace)
    {
        ActionSpec[] all = [new("dim") { Parameters = [new("room", ParameterKind.Text)] }, new("forecast") { Parameters = [new("city", ParameterKind.Text), new("country", ParameterKind.Text)] }];
        var spec = all.First(each => each.Name == action);
        var (pointer, unused) = (new float[Words(command).Length], new float[9]);

        var told = Spans(command).Weigh(spec, spec.Parameters[0], unused, pointer);

        Assert.Equal(isPlace ? [word] : [], Enumerable.Range(0, pointer.Length).Where(i => pointer[i] > 0));
        Assert.Equal(isPlace, told > 2);
        Assert.Equal(0, Spans(command).Weigh(spec, spec.Parameters[0], Everything, new float[9]));
    }

    [Theory]
    [InlineData("a film directed by Jane", "starring", true)]
    [InlineData("a film directed by Jane", "director", false)]
    [InlineData("a film starring Jane", "director", true)]
    [InlineData("a film with our Jane", "director", false)]
    public void What_stands_behind_another_s_name_is_another_s(string command, string parameter, bool loses)
    {
        var pointer = new float[Words(command).Length];

        Spans(command).Weigh(Movies, Parameter(Movies, parameter), Everything, pointer);

        Assert.Equal(loses, pointer[^1] < 0);
    }

    private static float Lost(SaidSpans spans, string parameter)
    {
        float[] pointer = [-9, -9, -9, -9, 2, 2];
        return -spans.Weigh(Movies, Parameter(Movies, parameter), Everything, pointer);
    }

    private static Decision Span(string parameter, int start, int end, double probability) =>
        new(Table.FindAction("find_movies"), Parameter(Movies, parameter), SpecialRow.Span, start, end, probability);

    private static ParameterSpec Parameter(ActionSpec action, string name) => action.Parameters.First(parameter => parameter.Name == name);

    private static string[] Words(string command) => command.Split(' ');

    private static SaidSpans Spans(string command)
    {
        var place = 0;
        var offsets = Words(command).Select(word =>
        {
            var start = place;
            place += word.Length + 1;
            return (start, start + word.Length);
        }).ToList();
        return new(Mentions.Find(Table, command), offsets);
    }
}
