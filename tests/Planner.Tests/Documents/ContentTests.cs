namespace LamRobot.Planner.Tests.Documents;

public sealed class ContentTests
{
    [Theory]
    [InlineData("Thirty minutes of baking is plenty, not 40", "replace_text target=paragraph 7 words=40 with=30")]
    [InlineData("the fee is 25 euros", "replace_text target=paragraph 3 words=20 with=25")]
    [InlineData("the course begins at 17:30", "replace_text target=paragraph 3 words=18:00 with=17:30")]
    [InlineData("the course ends at 21:30", "replace_text target=paragraph 3 words=21:00 with=21:30")]
    [InlineData("children under ten pay nothing", "replace_text target=paragraph 3 words=twelve with=ten")]
    [InlineData("the number in the header is wrong, this is issue 8", "set_header_text text=Course no. 8")]
    [InlineData("In the table the deadline for the oven is 4 May now", "set_cell target=cell 1 3 2 text=4 May")]
    public async Task A_remark_corrects_the_value_that_it_speaks_of(string command, string plan) => Assert.Equal(plan, await CourseLeaflet.PlanAsync(command));

    [Theory]
    [InlineData("recieve is spelt receive", "replace_text target=paragraph 8 words=recieve with=receive")]
    [InlineData("aplle has two p's and only one l", null)]
    [InlineData("please spell comittee with two m's", "replace_text target=paragraph 8 words=comittee with=committee")]
    [InlineData("there's a typo: comittee should be committee", "replace_text target=paragraph 8 words=comittee with=committee")]
    [InlineData("it's committee, not comittee", "replace_text target=paragraph 8 words=comittee with=committee")]
    public async Task A_remark_on_letters_corrects_the_word(string command, string? plan) => await ExpectAsync(command, plan);

    [Theory]
    [InlineData("the course is held by Lea Brand rather than Tom Ford", "replace_text target=paragraph 2 words=Tom Ford with=Lea Brand")]
    [InlineData("Tom Ford fell ill, it is Lea Brand instead", "replace_text target=paragraph 2 words=Tom Ford with=Lea Brand")]
    [InlineData("his name is Tom Fjord, not Ford", "replace_text target=paragraph 2 words=Ford with=Fjord")]
    [InlineData("call the heading Dough What you mix", "replace_text target=paragraph 4 with=What you mix")]
    [InlineData("let the sentence on the fee read: It is free.", "replace_text target=paragraph 3 words=The fee is 20 euros. with=It is free.")]
    [InlineData("Change the terms: flour into meal and yeast into leaven", "replace_text target=paragraph 5 words=flour with=meal; replace_text target=paragraph 6 words=yeast with=leaven")]
    public async Task Words_are_set_against_others(string command, string plan) => Assert.Equal(plan, await CourseLeaflet.PlanAsync(command));

    [Theory]
    [InlineData("out with the yeast", "delete_text target=paragraph 6")]
    [InlineData("yeast out", "delete_text target=paragraph 6")]
    [InlineData("The sentence about the fee is superfluous", "delete_text target=paragraph 3 words=The fee is 20 euros.")]
    [InlineData("would you mind deleting the fee sentence?", "delete_text target=paragraph 3 words=The fee is 20 euros.")]
    [InlineData("The table is of no use to anybody. Out with it, only the title may stay", "delete_text target=table 1")]
    [InlineData("Mira is not coming, remove her from the second line", "replace_text target=paragraph 2 words=Ines, Mira with=Ines")]
    [InlineData("the oven row out of the table", "delete_row target=cell 1 3 1")]
    public async Task What_is_not_wanted_goes(string command, string plan) => Assert.Equal(plan, await CourseLeaflet.PlanAsync(command));

    [Theory]
    [InlineData("Please to make after the flour one point more in the list: 1 pinch of salt", "insert_paragraph target=paragraph 5 where=after text=1 pinch of salt")]
    [InlineData("Between the flour and the yeast there's an item missing: 1 egg", "insert_paragraph target=paragraph 5 where=after text=1 egg")]
    [InlineData("a new heading Baking ahead of Contact", "insert_paragraph target=paragraph 9 where=before text=Baking style=Heading 1")]
    [InlineData("Mira sat there too, so Eva Lund was invited too, add her", null)]
    [InlineData("add at the end of the last paragraph: Or call us.", "insert_text target=paragraph 10 where=after text= Or call us.")]
    [InlineData("insert \"fresh\" before \"yeast\"", "insert_text target=paragraph 6 words=yeast where=before text=fresh ")]
    public async Task New_text_is_told_in_any_order(string command, string? plan) => await ExpectAsync(command, plan);

    [Theory]
    [InlineData("flour and yeast should change places", "move target=paragraph 6 where=before destination=paragraph 5")]
    [InlineData("swap Ines and Mira in the second line", "replace_text target=paragraph 2 words=Ines, Mira with=Mira, Ines")]
    [InlineData("oven and tables should change places in the table", "set_cell target=cell 1 2 1 text=Oven; set_cell target=cell 1 2 2 text=3 May; set_cell target=cell 1 3 1 text=Tables; set_cell target=cell 1 3 2 text=1 May")]
    [InlineData("the yeast item should come first", "move target=paragraph 6 where=before destination=paragraph 5")]
    public async Task Things_change_places(string command, string plan) => Assert.Equal(plan, await CourseLeaflet.PlanAsync(command));

    [Theory]
    [InlineData("a row for Bowls after the tables: 2 May", "insert_row target=cell 1 2 1 where=after content=Bowls\t2 May")]
    [InlineData("another row in the table for spoons, 5 May", "insert_row target=cell 1 3 1 where=after content=Spoons\t5 May")]
    [InlineData("the until of the oven should be 6 May", "set_cell target=cell 1 3 2 text=6 May")]
    [InlineData("put a column Who to the right of Until", "insert_column target=cell 1 1 2 where=after content=Who")]
    public async Task Rows_and_cells_are_told_by_what_they_say(string command, string plan) => Assert.Equal(plan, await CourseLeaflet.PlanAsync(command));

    [Theory]
    [InlineData("recieve is written with e before i")]
    [InlineData("it's 45 minutes not 35")]
    [InlineData("the price of the parking space is 30")]
    [InlineData("replace Paul Smith by Anna Smith")]
    [InlineData("change the mill")]
    public async Task What_the_document_has_not_is_not_changed(string command) => Assert.StartsWith("no plan", await CourseLeaflet.PlanAsync(command), StringComparison.Ordinal);

    private static async Task ExpectAsync(string command, string? plan)
    {
        var got = await CourseLeaflet.PlanAsync(command);
        if (plan is null)
        {
            Assert.StartsWith("no plan", got, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(plan, got);
        }
    }
}
