using LamRobot.Contracts;

namespace LamRobot.Planner.Tests.Documents;

public sealed class PlainSpeechTests
{
    [Theory]
    [InlineData("under The meadow there are two paragraphs, make one of them", "merge target=paragraph 4")]
    [InlineData("join the paragraph about the stage with the one after it", "merge target=paragraph 4")]
    public async Task Paragraphs_are_joined(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("oh dear, 'Helpers came in crowds', that ought to be crowd", "replace_text target=paragraph 5 words=Helpers came in crowds with=Helpers came in crowd")]
    [InlineData("I wrote 'must not collapse' somewhere, it has to be 'cannot collapse' of course. Sorry!", "replace_text target=paragraph 4 words=must not collapse with=cannot collapse")]
    [InlineData("kindly substitute 'fee' for 'rent' throughout the document", "replace_text target=paragraph 4 words=rent with=fee")]
    public async Task What_is_quoted_as_wrong_is_mended(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("the comment on the brass band should read: Far too dear", "replace_text target=comment 1 with=Far too dear")]
    [InlineData("your wish to ask her is done, remove that comment but keep the other one", "delete_note target=comment 2")]
    public async Task Comments_are_told_by_what_they_say(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("I want one more column at the right end, headed Place, otherwise empty", "insert_column target=cell 1 1 2 where=after content=Place")]
    [InlineData("One more rule for the list with the numbers, right at the end: \"No music\"", "insert_paragraph target=paragraph 9 where=after text=No music")]
    [InlineData("new paragraph after the one with the brass band it should say we dance too full stop", "insert_paragraph target=paragraph 5 where=after text=We dance too.")]
    public async Task What_is_new_comes_where_it_is_told(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("nothing should be at the foot of the pages any more", "set_footer_text")]
    [InlineData("What stands at the top of every page ought to read: Village fair, autumn", "set_header_text text=Village fair, autumn")]
    public async Task Areas_are_told_by_where_they_are(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Fact]
    public async Task Undo_alone_needs_something_that_was_changed()
    {
        var seen = Leaflet.Open();
        Observation Known(string modified) => seen with { Entities = [.. seen.Entities.Select(entity => entity.Kind == "document" ? entity with { Attributes = EquatableMap.Of(("modified", modified)) } : entity)] };

        Assert.Equal(PlanOutcomeKind.Refuse, (await DocumentPlans.AskAsync("undo", Known("false"))).Kind);
        Assert.Equal("undo", DocumentPlans.StepsOf(await DocumentPlans.AskAsync("undo", Known("true"))));
        Assert.Equal("undo", DocumentPlans.StepsOf(await DocumentPlans.AskAsync("undo that", Known("true"))));
        Assert.Equal("undo", DocumentPlans.StepsOf(await DocumentPlans.AskAsync("Take that back please.", Known("true"))));
        Assert.Equal(PlanOutcomeKind.Refuse, (await DocumentPlans.AskAsync("never mind", Known("true"))).Kind);
    }

    private static async Task<string> PlanAsync(string command) => DocumentPlans.Described(await DocumentPlans.AskAsync(command, Leaflet.Open()));
}
