using LamRobot.Contracts;

namespace LamRobot.Planner.Tests.Documents;

public sealed class CorrectionWishesTests
{
    [Theory]
    [InlineData("Hanna Berg isn't spelt like that, her name is Hanna Bergh", "replace_text target=paragraph 11 words=Hanna Berg with=Hanna Bergh")]
    [InlineData("the helper's name has been misspelt; it ought to be Hanna Borg", "replace_text target=paragraph 11 words=Hanna Berg with=Hanna Borg")]
    [InlineData("mayor sounds outdated, chairman would be the right word", "replace_text target=paragraph 13 words=mayor with=chairman")]
    [InlineData("No more brass band, it's the jazz trio that plays.", "replace_text target=paragraph 5 words=brass band with=jazz trio")]
    [InlineData("Which band? Complete it, brass band of Ulm.", "replace_text target=paragraph 5 words=brass band with=brass band of Ulm")]
    public async Task What_is_called_wrong_gives_way_to_what_is_called_right(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("the line below the title is lacking its full stop", "insert_text target=paragraph 2 where=after text=.")]
    [InlineData("a colon behind the heading Rules", "insert_text target=paragraph 6 where=after text=:")]
    [InlineData("the heading Rules needs an exclamation mark", "insert_text target=paragraph 6 where=after text=!")]
    [InlineData("RULES in capitals, that heading I mean", "replace_text target=paragraph 6 words=Rules with=RULES")]
    public async Task Signs_and_letter_cases_are_called_by_name(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("A fourth rule is needed, Guests pay at the gate", "insert_paragraph target=paragraph 9 where=after text=Guests pay at the gate.")]
    [InlineData("squeeze a rule in between Dogs on a lead and Nobody swims in the brook that reads Cats at home", "insert_paragraph target=paragraph 8 where=after text=Cats at home")]
    public async Task Items_are_told_by_their_number_or_their_neighbours(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("a third column headed Place", "insert_column target=cell 1 1 2 where=after content=Place")]
    [InlineData("new bottom row with Cakes and Ida", "insert_row target=cell 1 2 1 where=after content=Cakes\tIda")]
    [InlineData("table, below Waffles: Cakes, Ida", "insert_row target=cell 1 2 1 where=after content=Cakes\tIda")]
    public async Task Rows_and_columns_are_told_by_number_and_place(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Fact]
    public async Task An_empty_row_comes_beside_the_caret() => Assert.Equal("insert_row target=cell 1 2 1 where=before", DocumentPlans.Described(await DocumentPlans.AskAsync("an empty row above this one", Leaflet.Open("cell 1 2 2"))));

    [Theory]
    [InlineData("type \"again\" here", "insert_text target=paragraph 4 words=The fair where=after text= again")]
    [InlineData("write Come early. behind this sentence", "insert_text target=paragraph 4 words=The fair stands at 14 Brook Lane. where=after text= Come early.")]
    public async Task Words_are_written_at_the_caret(string command, string plan) => Assert.Equal(plan, DocumentPlans.Described(await DocumentPlans.AskAsync(command, Leaflet.Open("paragraph 4", 8))));

    [Theory]
    [InlineData("remove the sentence stating what the rent of the tents is", "delete_text target=paragraph 4 words=The rent of the tents is 60 euros.")]
    [InlineData("In what the rules say, three words are too many: in the brook", "delete_text target=paragraph 9 words=in the brook")]
    [InlineData("Rules is outdated, remove that section entirely", "delete_text target=paragraph 6 until=paragraph 9")]
    public async Task What_is_deleted_is_no_more_than_what_is_named(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("put the mayor's phone number behind the word ladder")]
    [InlineData("There should be no gap after the title")]
    public async Task What_is_to_be_looked_up_is_never_written_as_it_was_said(string command) =>
        Assert.DoesNotContain("text", DocumentPlans.Described(await DocumentPlans.AskAsync(command, Leaflet.Open())), StringComparison.Ordinal);

    [Fact]
    public async Task What_was_renamed_gets_the_look_that_is_wished_for_next() =>
        Assert.Equal("replace_text target=paragraph 6 words=Rules with=House rules; format_text target=paragraph 6 colour=#ff0000", await PlanAsync("Rules becomes House rules, in red"));

    private static async Task<string> PlanAsync(string command) => DocumentPlans.Described(await DocumentPlans.AskAsync(command, Leaflet.Open()));
}
