namespace LamRobot.Bridge.Service.Tests.Documents;

public sealed class UnchangedTests
{
    private const string Table = "<table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>C</text:p></table:table-cell><table:table-cell><text:p>D</text:p></table:table-cell></table:table-row></table:table>";

    private static readonly OdtText Letter = new($"<text:p>Dear Eva,</text:p><text:p>the rent is due.</text:p>{Table}<text:p>Yours <text:a xlink:href=\"https://a.example\">Max</text:a></text:p>")
    {
        Header = "<text:p>Bank</text:p>",
        Title = "Letter",
        Automatic = """<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="end"/></style:style>""",
    };

    public static TheoryData<string, string> Changes => new()
    {
        { "due.", "due now." },
        { "<text:p>Dear Eva,</text:p>", "" },
        { "<text:p>Dear Eva,</text:p>", "<text:p>Dear Eva,</text:p><text:p/>" },
        { "<text:p>Dear Eva,</text:p><text:p>the rent is due.</text:p>", "<text:p>the rent is due.</text:p><text:p>Dear Eva,</text:p>" },
        { "rent", "<text:span text:style-name=\"T1\">rent</text:span>" },
        { "<text:p>the", "<text:p text:style-name=\"P1\">the" },
        { "<text:p>the", "<text:p text:style-name=\"Heading_20_1\">the" },
        { "<text:p>D</text:p>", "<text:p>E</text:p>" },
        { "<text:p>D</text:p>", "<text:p><text:span text:style-name=\"T1\">D</text:span></text:p>" },
        { Table, "" },
        { Table, Table + Table },
        { "<text:p>the rent is due.</text:p>" + Table, Table + "<text:p>the rent is due.</text:p>" },
        { "https://a.example", "https://b.example" },
        { "rent", "rent<text:note text:note-class=\"footnote\"><text:note-body><text:p>n</text:p></text:note-body></text:note>" },
        { "rent", "rent<office:annotation><text:p>n</text:p></office:annotation>" },
        { "rent", "rent<text:bookmark text:name=\"n\"/>" },
        { "rent", "rent<draw:frame><draw:image/></draw:frame>" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_of_the_body_is_found(string old, string now)
    {
        var changed = Letter with { Body = Letter.Body.Replace(old, now, StringComparison.Ordinal) };

        Assert.NotEmpty(JudgedFolder.Unchanged(Letter, changed).Reasons);
        Assert.NotEmpty(JudgedFolder.Unchanged(changed, Letter).Reasons);
    }

    [Fact]
    public void A_change_beside_the_body_is_found()
    {
        Assert.NotEmpty(JudgedFolder.Unchanged(Letter, Letter with { Header = "<text:p>Banks</text:p>" }).Reasons);
        Assert.NotEmpty(JudgedFolder.Unchanged(Letter, Letter with { Footer = "<text:p>1</text:p>" }).Reasons);
        Assert.NotEmpty(JudgedFolder.Unchanged(Letter, Letter with { Title = "Letters" }).Reasons);
        Assert.NotEmpty(JudgedFolder.Unchanged(Letter, Letter with { Layout = """fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="3cm" """ }).Reasons);
        Assert.NotEmpty(JudgedFolder.Unchanged(Letter, Letter with { LayoutContent = """<style:columns fo:column-count="2"/>""" }).Reasons);
        Assert.NotEmpty(JudgedFolder.Unchanged(Letter, Letter with { Standard = """fo:font-family="Sans" """ }).Reasons);
    }

    [Fact]
    public void Saving_again_is_no_change()
    {
        var saved = Letter with
        {
            Body = Letter.Body.Replace("the rent", "<text:span text:style-name=\"T9\">the </text:span><text:soft-page-break/>rent", StringComparison.Ordinal),
            Layout = """fo:page-width="8.2681in" fo:page-height="11.6929in" fo:margin="0.7874in" """,
            Footer = "<text:p/>",
            Automatic = Letter.Automatic + """<style:style style:name="T9" style:family="text"><style:text-properties fo:font-size="12pt" fo:font-weight="normal"/></style:style>""",
        };

        Assert.Empty(JudgedFolder.Unchanged(Letter, saved).Reasons);
    }

    [Theory]
    [InlineData("""["bold","rent",true]""", "rent", "<text:span text:style-name=\"T1\">rent</text:span>", true)]
    [InlineData("""["bold","rent",true]""", "the rent", "<text:span text:style-name=\"T1\">the rent</text:span>", false)]
    [InlineData("""["align",["paragraph",2],"right"]""", "<text:p>the", "<text:p text:style-name=\"P1\">the", true)]
    [InlineData("""["align",["paragraph",2],"right"]""", "<text:p>", "<text:p text:style-name=\"P1\">", false)]
    [InlineData("""["style",["paragraph",2],"Heading 1"]""", "<text:p>the", "<text:p text:style-name=\"Heading_20_1\">the", true)]
    [InlineData("""["text",["paragraph",2],"the rent is paid."]""", "due", "paid", true)]
    [InlineData("""["text",["paragraph",2],"the rent is paid."]""", "rent is due", "<text:span text:style-name=\"T1\">rent</text:span> is paid", false)]
    [InlineData("""["contains","paid"]""", "due", "paid", true)]
    [InlineData("""["lacks","due"]""", "<text:p>the rent is due.</text:p>", "", true)]
    [InlineData("""["lacks","due"]""", "<text:p>Dear Eva,</text:p><text:p>the rent is due.</text:p>", "", false)]
    [InlineData("""["text",["paragraph",2],"Please note:"]""", "<text:p>the", "<text:p>Please note:</text:p><text:p/><text:p>the", true)]
    [InlineData("""["text",["paragraph",1],"the rent is due."]""", "<text:p>Dear Eva,</text:p><text:p>the rent is due.</text:p>", "<text:p>the rent is due.</text:p><text:p>Dear Eva,</text:p>", true)]
    [InlineData("""["cell",1,2,2,"E"]""", "<text:p>D</text:p>", "<text:p>E</text:p>", true)]
    [InlineData("""["cell",1,2,2,"E"]""", "<text:p>C</text:p></table:table-cell><table:table-cell><text:p>D</text:p>", "<text:p>X</text:p></table:table-cell><table:table-cell><text:p>E</text:p>", false)]
    [InlineData("""["table",1,1,2]""", "<table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row>", "", true)]
    [InlineData("""["table",1,3,2]""", "<table:table>", "<table:table><table:table-row><table:table-cell table:number-columns-repeated=\"2\"><text:p/></table:table-cell></table:table-row>", true)]
    [InlineData("""["table",1,3,2]""", "<table:table>", "<table:table><table:table-row><table:table-cell table:number-columns-repeated=\"2\"><text:p>new</text:p></table:table-cell></table:table-row>", false)]
    [InlineData("""["tables",0]""", Table, "", true)]
    [InlineData("""["tables",2]""", "<text:p>Yours", "<table:table><table:table-row><table:table-cell><text:p/></table:table-cell></table:table-row></table:table><text:p/><text:p>Yours", true)]
    [InlineData("""["link","Max",""]""", "<text:a xlink:href=\"https://a.example\">Max</text:a>", "Max", true)]
    [InlineData("""["footnote","n","rent"]""", "rent", "rent<text:note text:note-class=\"footnote\"><text:note-body><text:p>n</text:p></text:note-body></text:note>", true)]
    [InlineData("""["bookmark","rent","n"]""", "rent", "rent<text:bookmark text:name=\"n\"/>", true)]
    [InlineData("""["bookmark","rent","n"]""", "rent is", "rent<text:bookmark text:name=\"n\"/> is<text:bookmark text:name=\"o\"/>", false)]
    [InlineData("""["image",1]""", "rent", "rent<draw:frame><draw:image/></draw:frame>", true)]
    public void An_assertion_lets_change_what_it_names_and_nothing_more(string assertion, string old, string now, bool accepted)
    {
        var changed = Letter with { Body = Letter.Body.Replace(old, now, StringComparison.Ordinal) };

        Assert.NotEqual(Letter.Body, changed.Body);
        Assert.Equal(accepted, JudgedFolder.Unchanged(Letter, changed, assertion).Right);
    }

    [Fact]
    public void A_header_a_page_or_the_default_font_may_change_where_that_is_asked_for()
    {
        Assert.Empty(JudgedFolder.Unchanged(Letter, Letter with { Header = "" }, """["no","header"]""").Reasons);
        Assert.Empty(JudgedFolder.Unchanged(Letter, Letter with { Title = "x" }, """["property","title","x"]""").Reasons);
        Assert.Empty(JudgedFolder.Unchanged(Letter, Letter with { Standard = """fo:font-family="Sans" """ }, """["default_font","Sans"]""").Reasons);
        Assert.Empty(JudgedFolder.Unchanged(Letter, Letter with { Layout = """fo:page-width="29.7cm" fo:page-height="21cm" fo:margin="1cm" """ }, """["orientation","landscape"]""").Reasons);
        Assert.NotEmpty(JudgedFolder.Unchanged(Letter, Letter with { Layout = """fo:page-width="29.7cm" fo:page-height="21cm" fo:margin="1cm" """ }, """["margin","all",1]""").Reasons);
    }
}
