using LamRobot.Contracts;

namespace LamRobot.Planner.Tests.Documents;

public sealed class WordOrderTests
{
    [Theory]
    [InlineData("i would like the words brass band to stand out, so bold please", "format_text target=paragraph 5 words=brass band bold=true")]
    [InlineData("the tents' 60 euros ought to be just as fat as the 90 euros of the band", "format_text target=paragraph 4 words=60 euros bold=true")]
    [InlineData("every time the word brook turns up in the text, italicise it", "format_text target=paragraph 9 words=brook italic=true")]
    [InlineData("the two amounts in green", "format_text target=paragraph 4 words=60 euros colour=#00a933; format_text target=paragraph 5 words=90 euros colour=#00a933")]
    public async Task Words_of_the_document_are_found_wherever_they_stand_in_the_wish(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("can the last line be in the middle instead of on the right", "format_paragraph target=paragraph 13 align=center")]
    [InlineData("the last line not on the left but on the right", "format_paragraph target=paragraph 13 align=right")]
    [InlineData("there should be no gap after the heading Rules", "format_paragraph target=paragraph 6 space_after=0")]
    [InlineData("title in orange and 36", "format_text target=paragraph 1 colour=#ff8000 size=36")]
    [InlineData("shrink the title to 20", "format_text target=paragraph 1 size=20")]
    [InlineData("I dont want numbers at the rules", "set_list target=paragraph 7 until=paragraph 9 kind=none")]
    public async Task A_format_is_read_from_what_is_denied_and_what_is_wanted(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("page number at the bottom, on the right please", "insert_page_number area=footer align=right")]
    [InlineData("Header: Village fair, notes. Centre it too.", "set_header_text text=Village fair, notes align=center")]
    [InlineData("we punch holes on the left so 4 cm margin there", "set_page margin_left=4")]
    [InlineData("Rules goes on a separate sheet, i.e. it begins a page", "insert_page_break target=paragraph 6")]
    public async Task Pages_are_read_from_statements(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("leave a comment for my colleague on the words brass band: is this legal?", "insert_comment target=paragraph 5 words=brass band text=is this legal?")]
    [InlineData("A remark in the margin for the 90 euros saying ask the mayor", "insert_comment target=paragraph 5 words=90 euros text=ask the mayor")]
    [InlineData("give the heading Rules a bookmark, name: rules", "insert_bookmark target=paragraph 6 name=rules")]
    [InlineData("brass band should lead to https://band.example from now on, and set those two words in italics", "set_link target=paragraph 5 words=brass band address=https://band.example; format_text target=paragraph 5 words=brass band italic=true")]
    public async Task Notes_and_links_find_their_words(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Fact]
    public async Task A_wish_that_is_taken_back_by_er_no_is_not_done() =>
        Assert.Equal("format_paragraph target=paragraph 1 align=left", await PlanAsync("two columns er no leave the columns alone just the title to the left"));

    [Theory]
    [InlineData("set those two words in italics")]
    [InlineData("would you make the winter meadow's heading red?")]
    public async Task What_is_not_there_is_not_guessed(string command) => Assert.Equal("no plan", await PlanAsync(command));

    private static async Task<string> PlanAsync(string command) => DocumentPlans.StepsOf(await DocumentPlans.AskAsync(command, Leaflet.Open())) ?? "no plan";
}
