using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Planner.Tests.Documents;

public sealed class FormatWishesTests
{
    [Theory]
    [InlineData("Otters and beavers shouldn't be bold", "format_text target=paragraph 3 words=Otters and beavers bold=false")]
    [InlineData("why are Otters and beavers bold?", "format_text target=paragraph 3 words=Otters and beavers bold=false")]
    [InlineData("there's no reason for Otters and beavers to be fat", "format_text target=paragraph 3 words=Otters and beavers bold=false")]
    [InlineData("Otters and beavers: neither bold nor underlined", "format_text target=paragraph 3 words=Otters and beavers bold=false underline=false")]
    [InlineData("The bold print of Otters and beavers is superfluous", "format_text target=paragraph 3 words=Otters and beavers bold=false")]
    [InlineData("Otters and beavers in normal weight", "format_text target=paragraph 3 words=Otters and beavers bold=false")]
    [InlineData("the title in small caps and not so fat", "format_text target=paragraph 1 bold=false small_caps=true")]
    [InlineData("the quotation upright instead of slanted", "format_text target=paragraph 8 italic=false")]
    public async Task What_is_denied_goes(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("The weir doesn't need that yellow any longer.", "format_text target=paragraph 4 words=Mind the weir! highlight=none")]
    [InlineData("the weir is a glaring yellow, tone it down to grey", "format_text target=paragraph 4 words=Mind the weir! highlight=#808080")]
    [InlineData("I don't want the yellow behind the weir", "format_text target=paragraph 4 words=Mind the weir! highlight=none")]
    [InlineData("NEVER in black instead of red", "format_text target=paragraph 4 words=NEVER colour=automatic")]
    [InlineData("the red word should be neither bold nor coloured", "format_text target=paragraph 4 words=NEVER colour=automatic bold=false")]
    public async Task A_colour_that_is_there_tells_what_is_meant(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("could you put the date, I mean only the words 4 May, in red as well?", "format_text target=paragraph 3 words=4 May colour=#ff0000")]
    [InlineData("must not feed: not bold but underlined", "format_text target=paragraph 4 words=must not feed bold=false underline=true")]
    [InlineData("In m3 the little three has to sit up high", "format_text target=paragraph 6 words=3 nth=2 superscript=true")]
    [InlineData("raise the 3 in m3", "format_text target=paragraph 6 words=3 nth=2 superscript=true")]
    [InlineData("the warden's name in bold please", "format_text target=paragraph 3 words=Ana Brook bold=true")]
    [InlineData("Ana Brook is ill, please cross her full name out", "format_text target=paragraph 3 words=Ana Brook strikethrough=true")]
    [InlineData("title in green, the line beneath it underlined", "format_text target=paragraph 1 colour=#00a933; format_text target=paragraph 2 underline=true")]
    [InlineData("every heading 2 points bigger", "format_text target=paragraph 2 size=20; format_text target=paragraph 5 size=20; format_text target=paragraph 7 size=18")]
    [InlineData("font of the whole text: Arial 11", "format_text target=document font=Arial size=11")]
    public async Task What_is_meant_is_found_in_the_words_that_are_left(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("the quotation centred please, and 12 points of air above it and below it", "format_paragraph target=paragraph 8 space_before=12 space_after=12 align=center")]
    [InlineData("Increase the distance after the quotation to 18 pt", "format_paragraph target=paragraph 8 space_after=18")]
    [InlineData("leave 10 pt free above the quotation", "format_paragraph target=paragraph 8 space_before=10")]
    [InlineData("the first line of the quotation 1 cm in", "format_paragraph target=paragraph 8 first_line=1")]
    [InlineData("the line spacing of the quotation is too wide, back to single", "format_paragraph target=paragraph 8 line_spacing=1")]
    [InlineData("the quotation should be pushed in by 1.5 cm", "format_paragraph target=paragraph 8 indent=1.5")]
    public async Task Paragraphs_are_formatted_however_it_is_said(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("Make Animals and Water second level headings", "set_style target=paragraph 2 style=Heading 2; set_style target=paragraph 5 style=Heading 2")]
    [InlineData("Sayings should rank with Water, same heading level", "set_style target=paragraph 7 style=Heading 1")]
    [InlineData("give Sayings the same heading level as Water", "set_style target=paragraph 7 style=Heading 1")]
    [InlineData("demote Water", "set_style target=paragraph 5 style=Heading 2")]
    [InlineData("get rid of the quotation style at the otter's friend, ordinary text will do", "set_style target=paragraph 8 style=Default Paragraph Style")]
    [InlineData("There is no need for bullets before the rules, use numbers", "set_list target=paragraph 9 until=paragraph 10 kind=number")]
    [InlineData("swap the bullets of the rules for numbers", "set_list target=paragraph 9 until=paragraph 10 kind=number")]
    [InlineData("the rules as 1 2 3 rather than dots", "set_list target=paragraph 9 until=paragraph 10 kind=number")]
    public async Task Styles_and_lists_are_told_in_many_ways(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("This would be easier to read in two columns, would it not?", "set_page columns=2")]
    [InlineData("Landscape format is what I want for this guide.", "set_page orientation=landscape")]
    [InlineData("the margins are 2.5 now, i'd rather have 2 all round", "set_page margin_all=2")]
    [InlineData("the top margin should be 3 cm, the others 2", "set_page margin_top=3 margin_left=2 margin_right=2 margin_bottom=2")]
    [InlineData("each section on its own page", "insert_page_break target=paragraph 5")]
    public async Task Pages_are_told_in_many_ways(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("At the top of every page it should say Draft, in grey and on the right.", "set_header_text text=Draft; format_paragraph target=header align=right; format_text target=header colour=#808080")]
    [InlineData("The words at the top of the page are superfluous, away with them", "set_header_text")]
    [InlineData("we can do without the header", "set_header_text")]
    [InlineData("the number in the header is wrong, this is issue 8", "set_header_text text=River guide no. 8")]
    [InlineData("in the footer i'd like to read: See you soon", "set_footer_text text=See you soon")]
    [InlineData("the pages need numbers at the foot in the middle", "insert_page_number area=footer align=center")]
    public async Task Headers_and_footers_are_told_in_many_ways(string command, string plan) => Assert.Equal(plan, await PlanAsync(command));

    [Theory]
    [InlineData("the bold words in the footer")]
    [InlineData("make the sentence about sharks red")]
    [InlineData("make the title bold and send it to everybody")]
    [InlineData("the number in the header is wrong")]
    [InlineData("promote Animals")]
    [InlineData("the font size of the title should be")]
    [InlineData("each day on its own page")]
    public async Task What_cannot_be_known_is_not_guessed(string command) => Assert.NotEqual(PlanOutcomeKind.Plan, (await AskAsync(command)).Kind);

    private static readonly (string Text, string Style, string List)[] s_paragraphs =
    [
        ("Along the river", "Title", "none"),
        ("Animals", "Heading 1", "none"),
        ("Otters and beavers live here. Our warden Ana Brook counts them on 4 May.", "Default Paragraph Style", "none"),
        ("NEVER swim here. Mind the weir! You must not feed the geese.", "Default Paragraph Style", "none"),
        ("Water", "Heading 1", "none"),
        ("At noon 3 m3 flow past.", "Default Paragraph Style", "none"),
        ("Sayings", "Heading 2", "none"),
        ("A river is the otter's friend, said grandmother.", "Quotations", "none"),
        ("Take your litter home.", "Default Paragraph Style", "bullet"),
        ("Dogs on a lead.", "Default Paragraph Style", "bullet"),
    ];

    private static Observation Guide() => new()
    {
        Entities =
        [
            new Entity("document", "guide.odt", "document"),
            .. s_paragraphs.Select((paragraph, i) => new Entity(string.Create(CultureInfo.InvariantCulture, $"paragraph {i + 1}"), paragraph.Text, "paragraph")
            {
                Attributes = EquatableMap.Of(("text", paragraph.Text), ("style", paragraph.Style), ("list", paragraph.List), ("size", paragraph.Style switch { "Heading 1" => "18", "Heading 2" => "16", _ => "12" }), ("bold", i == 0 ? "true" : "false")),
            }),
            new("span 1", "Otters and beavers", "span") { Attributes = EquatableMap.Of(("text", "Otters and beavers"), ("in", "paragraph 3"), ("bold", "true")) },
            new("span 2", "NEVER", "span") { Attributes = EquatableMap.Of(("text", "NEVER"), ("in", "paragraph 4"), ("bold", "true"), ("colour", "#ff0000")) },
            new("span 3", "Mind the weir!", "span") { Attributes = EquatableMap.Of(("text", "Mind the weir!"), ("in", "paragraph 4"), ("highlight", "#ffff00")) },
            new("header", "River guide no. 7", "header") { Attributes = EquatableMap.Of(("text", "River guide no. 7")) },
        ],
    };

    private static async Task<string> PlanAsync(string command) => DocumentPlans.StepsOf(await AskAsync(command)) ?? "no plan";

    private static Task<PlanOutcome> AskAsync(string command) => DocumentPlans.AskAsync(command, Guide());
}
