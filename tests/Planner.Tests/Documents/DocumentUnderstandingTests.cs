using LamRobot.Contracts;

namespace LamRobot.Planner.Tests.Documents;

public sealed class DocumentUnderstandingTests
{
    [Theory]
    [InlineData("put the street address in bold", "format_text target=paragraph 4 words=14 Brook Lane bold=true")]
    [InlineData("the rent of the tents red", "format_text target=paragraph 4 words=rent of the tents colour=#ff0000")]
    [InlineData("make the price of the brass band italic", "format_text target=paragraph 5 words=90 euros italic=true")]
    [InlineData("underline the phone number", "format_text target=paragraph 13 words=0551 334 210 underline=true")]
    [InlineData("the question in bold please", "format_text target=paragraph 11 words=Who brings the ladder? bold=true")]
    [InlineData("what is in brackets italic", "format_text target=paragraph 5 words=(breakfast included) italic=true")]
    [InlineData("all amounts bold", "format_text target=paragraph 4 words=60 euros bold=true; format_text target=paragraph 5 words=90 euros bold=true")]
    public async Task Expressions_are_known_by_their_form(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("underline the amount")]
    [InlineData("make the paragraph about Venice bold")]
    [InlineData("make Hanna and Boris bold")]
    [InlineData("make the three stages italic")]
    [InlineData("delete the comment about the weather")]
    [InlineData("delete them")]
    public async Task What_is_not_there_or_stands_there_twice_is_never_changed(string command) => Assert.NotEqual(PlanOutcomeKind.Plan, (await DocumentPlans.AskAsync(command, Leaflet.Open())).Kind);

    [Theory]
    [InlineData("delete rule number three", "delete_text target=paragraph 9")]
    [InlineData("item 2 bold", "format_text target=paragraph 8 bold=true")]
    [InlineData("justify the two paragraphs below the heading The meadow", "format_paragraph target=paragraph 4 until=paragraph 5 align=justify")]
    [InlineData("what stands under The meadow in 10 pt", "format_text target=paragraph 4 until=paragraph 5 size=10")]
    [InlineData("the phone line at the very end: italic, 9 points", "format_text target=paragraph 13 size=9 italic=true")]
    [InlineData("must not collapse: bold", "format_text target=paragraph 4 words=must not collapse bold=true")]
    public async Task Paragraphs_are_told_by_number_and_place(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("the title blue and the line under it italic", "format_text target=paragraph 1 colour=#0000ff; format_text target=paragraph 2 italic=true")]
    [InlineData("the heading Rules in red, the paragraph that follows The meadow bold", "format_text target=paragraph 6 colour=#ff0000; format_text target=paragraph 4 bold=true")]
    [InlineData("Hanna Berg has moved. Please cross her full name out in the leaflet.", "format_text target=paragraph 11 words=Hanna Berg strikethrough=true")]
    public async Task It_is_what_was_spoken_of_before(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("Hanna Berg has moved. Please cross her full name out in the leaflet.", "Taken for no wish: \"Hanna Berg has moved\".")]
    [InlineData("make the title bold", "")]
    public async Task What_is_taken_for_no_wish_is_told(string command, string told) => Assert.Equal(told, (await DocumentPlans.AskAsync(command, Leaflet.Open())).Message);

    [Theory]
    [InlineData("the word where I am in bold", "format_text target=paragraph 4 words=stands bold=true")]
    [InlineData("delete the sentence my cursor stands in", "delete_text target=paragraph 4 words=The fair stands at 14 Brook Lane.")]
    public async Task The_caret_tells_words_and_sentences(string command, string plan) => Assert.Equal(plan, DocumentPlans.Described(await DocumentPlans.AskAsync(command, Leaflet.Open("paragraph 4", 12))));

    [Fact]
    public async Task The_caret_tells_a_row() => Assert.Equal("delete_row target=cell 1 2 1", DocumentPlans.Described(await DocumentPlans.AskAsync("delete the row i'm in", Leaflet.Open("cell 1 2 2"))));

    [Theory]
    [InlineData("First: the title in red. Second: delete rule number one. Then save.", "format_text target=paragraph 1 colour=#ff0000; delete_text target=paragraph 7; save")]
    [InlineData("Right, two things: title italic, and Who in green", "format_text target=paragraph 1 italic=true; format_text target=paragraph 10 colour=#00a933")]
    [InlineData("1. title bold 2. delete the sentence about the ladder", "format_text target=paragraph 1 bold=true; delete_text target=paragraph 11 words=Who brings the ladder?")]
    [InlineData("Hanna here, please make Rules italic", "format_text target=paragraph 6 italic=true")]
    public async Task A_list_of_wishes_is_several_wishes(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("make the title italic. Hm, undo that. Bold it is.", "format_text target=paragraph 1 bold=true")]
    [InlineData("make Rules bold no wait make Who bold", "format_text target=paragraph 10 bold=true")]
    [InlineData("the title in green, sorry, I mean blue", "format_text target=paragraph 1 colour=#0000ff")]
    [InlineData("delete rule number one. no, forget that. make it bold.", "format_text target=paragraph 7 bold=true")]
    public async Task Who_corrects_himself_speaks_of_the_same(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("attach a footnote to the price of the brass band that says without drinks", "insert_footnote target=paragraph 5 words=90 euros text=without drinks")]
    [InlineData("the word ladder deserves a comment: which one?", "insert_comment target=paragraph 11 words=ladder text=which one?")]
    [InlineData("leave a comment on Hanna Berg that reads thank her", "insert_comment target=paragraph 11 words=Hanna Berg text=thank her")]
    [InlineData("both comments removed please", "delete_note target=comment 2; delete_note target=comment 1")]
    [InlineData("The comment at Hanna Berg can go", "delete_note target=comment 2")]
    [InlineData("we no longer need the comment on the brass band", "delete_note target=comment 1")]
    public async Task Notes_come_and_go(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("our news must not be a link any more", "set_link target=paragraph 12 words=our news")]
    [InlineData("unlink our news", "set_link target=paragraph 12 words=our news")]
    [InlineData("The mail address should open a mail when one clicks on it (mailto:desk@fair.example)", "set_link target=paragraph 11 words=desk@fair.example address=mailto:desk@fair.example")]
    [InlineData("in the file's properties the title has to be Summer fair", "set_property name=title value=Summer fair")]
    [InlineData("enter Summer fair as the subject in the document properties", "set_property name=subject value=Summer fair")]
    public async Task Links_and_properties_are_set(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("make the title white", "format_text target=paragraph 1 colour=#ffffff")]
    [InlineData("rename the heading Rules to Reading", "replace_text target=paragraph 6 with=Reading")]
    public async Task Words_of_their_own_are_no_slips(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    private static async Task<string> PlanAsync(string command) => DocumentPlans.Described(await DocumentPlans.AskAsync(command, Leaflet.Open()));
}
