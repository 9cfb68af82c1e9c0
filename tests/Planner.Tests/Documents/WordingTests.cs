namespace LamRobot.Planner.Tests.Documents;

public sealed class WordingTests
{
    [Theory]
    [InlineData("paragraph under The meadow: split it where the third sentence starts", "split target=paragraph 4 words=The stage must not collapse.")]
    [InlineData("the sentence about the stage should be a paragraph of its own", "split target=paragraph 4 words=The stage must not collapse.")]
    [InlineData("begin a new paragraph before \"Hanna Berg has\"", "split target=paragraph 11 words=Hanna Berg has")]
    [InlineData("split the paragraph about the ladder into sentences", "split target=paragraph 11 words=Ask at desk@fair.example for the list.; split target=paragraph 11 words=Hanna Berg has a short one.")]
    [InlineData("turn the paragraph about the ladder into bullets, each sentence its own point", "set_list target=paragraph 11 kind=bullet; split target=paragraph 11 words=Ask at desk@fair.example for the list.; split target=paragraph 11 words=Hanna Berg has a short one.")]
    public async Task Paragraphs_are_split(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("all headings green, but not Rules", "format_text target=paragraph 3 colour=#00a933; format_text target=paragraph 10 colour=#00a933")]
    [InlineData("indent every normal paragraph 1 cm, but not of the ladder question", "format_paragraph target=paragraph 2 indent=1; format_paragraph target=paragraph 4 until=paragraph 5 indent=1; format_paragraph target=paragraph 7 until=paragraph 9 indent=1; format_paragraph target=paragraph 12 until=paragraph 13 indent=1")]
    [InlineData("all headings except Rules in green", "format_text target=paragraph 3 colour=#00a933; format_text target=paragraph 10 colour=#00a933")]
    public async Task What_is_excepted_keeps_its_look(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("drop the 'All about' so that it opens with The fair", "delete_text target=paragraph 2 words=All about")]
    [InlineData("after Read our news add \"Bring friends!\" as its own paragraph", "insert_paragraph target=paragraph 12 where=after text=Bring friends!")]
    [InlineData("where it says read our news: replace \"our\" by \"the\"", "replace_text target=paragraph 12 words=our with=the")]
    [InlineData("add a third column to the table, call it Helper, and for Otto write yes in there", "Clarify: I did not understand \"for Otto write yes in there\": what shall be done?")]
    [InlineData("Add a comment on the brass band, saying \"Or a choir?\", for the mayor", "insert_comment target=paragraph 5 words=brass band text=Or a choir?")]
    [InlineData("one rule is missing! It is \"No noise\", put it below Dogs on a lead", "insert_paragraph target=paragraph 8 where=after text=No noise")]
    [InlineData("after \"Ask at\" comes the word \"once\"", "insert_text target=paragraph 11 words=Ask at where=after text= once")]
    [InlineData("below Dogs on a lead put Cats too", "insert_paragraph target=paragraph 8 where=after text=Cats too")]
    public async Task Another_wish_is_no_text(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("we spell it \"colapse\" here, so change that wherever it says collapse", "replace_text target=paragraph 4 words=collapse with=colapse")]
    [InlineData("write tents always as canvas tents", "replace_text target=paragraph 4 words=tents with=canvas tents")]
    [InlineData("Hanna's surname is Burg with a u, please correct", "replace_text target=paragraph 11 words=Berg with=Burg")]
    [InlineData("Waffles -> Pancakes, and Otto -> Olga", "replace_text target=cell 1 2 1 words=Waffles with=Pancakes; replace_text target=cell 1 2 2 words=Otto with=Olga")]
    [InlineData("last heading should be called Questions, nothing more", "replace_text target=paragraph 10 with=Questions")]
    [InlineData("the comment: \"cheap\" rather than \"dear\"", "replace_text target=comment 1 with=Too cheap?")]
    [InlineData("Rules must be the first section, ahead of The meadow", "move target=paragraph 6 until=paragraph 9 where=before destination=paragraph 3")]
    [InlineData("rule three before rule two", "move target=paragraph 9 where=before destination=paragraph 8")]
    public async Task New_words_and_new_places_are_told_in_many_ways(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("no more waffles", "delete_row target=cell 1 2 1")]
    [InlineData("throw the waffles out of the stalls table", "delete_row target=cell 1 2 1")]
    [InlineData("The remark about the stage is silly, cut the sentence.", "delete_text target=paragraph 4 words=The stage must not collapse.")]
    [InlineData("Dogs on a lead is fine, leave it", "Refuse: I do not know how to do that in this document.")]
    public async Task What_goes_is_what_was_named(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("put the telephone line in the footer", "set_footer_text text=Telephone of the mayor: 0551 334 210")]
    [InlineData("Write \"Come all!\" at the bottom of every page, in the middle.", "set_footer_text text=Come all! align=center")]
    [InlineData("Header please: \"Fair\", right-aligned. Page numbers below in the footer.", "set_header_text text=Fair align=right; insert_page_number area=footer")]
    [InlineData("left margin 3 cm, the others 2, and a pdf named fair.pdf", "set_page margin_left=3 margin_right=2 margin_top=2 margin_bottom=2; export_pdf name=fair.pdf")]
    [InlineData("the rules should start on a page of their own", "insert_page_break target=paragraph 6")]
    public async Task Pages_and_their_edges_are_told_in_many_ways(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("the day in the second line is crucial; have everything from \"All\" to \"fair\" in bold", "format_text target=paragraph 2 words=All about the fair bold=true")]
    [InlineData("Everyone should see \"No open fires\" at once, so mark those words yellow", "format_text target=paragraph 7 words=No open fires. highlight=#ffff00")]
    [InlineData("make the rules a bulleted one", "set_list target=paragraph 7 until=paragraph 9 kind=bullet")]
    [InlineData("first row of every table bold", "format_text target=cell 1 1 1 until=cell 1 1 2 bold=true")]
    [InlineData("make the title a bit bigger, let's say 30", "format_text target=paragraph 1 size=30")]
    [InlineData("I don't like these numbers, please take them off from the rules", "set_list target=paragraph 7 until=paragraph 9 kind=none")]
    [InlineData("rule one and three in italics", "format_text target=paragraph 7 italic=true; format_text target=paragraph 9 italic=true")]
    [InlineData("replace \"Brook\" by \"Mill\" in the paragraph about the tents, center the paragraph", "replace_text target=paragraph 4 words=Brook with=Mill; format_paragraph target=paragraph 4 align=center")]
    [InlineData("the three headings in capitals", "replace_text target=paragraph 3 words=The meadow with=THE MEADOW; replace_text target=paragraph 6 words=Rules with=RULES; replace_text target=paragraph 10 words=Who with=WHO")]
    [InlineData("the three headings underlined", "format_text target=paragraph 3 underline=true; format_text target=paragraph 6 underline=true; format_text target=paragraph 10 underline=true")]
    public async Task Looks_are_told_in_many_ways(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    private static async Task<string> PlanAsync(string command) => DocumentPlans.Described(await DocumentPlans.AskAsync(command, Leaflet.Open()));
}
