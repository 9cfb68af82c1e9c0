namespace LamRobot.Bridge.Service.Tests.Documents;

public sealed class ContentAssertionTests
{
    private const string Note = """<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Wicker.</text:p></text:note-body></text:note>""";
    private const string Comment = """<office:annotation office:name="1"><text:p>Why?</text:p></office:annotation>word<office:annotation-end office:name="1"/>""";
    private const string Table = """
        <table:table><table:table-column table:number-columns-repeated="2"/><table:table-header-rows><table:table-row><table:table-cell><text:p>Day</text:p></table:table-cell><table:table-cell><text:p>Hour</text:p></table:table-cell></table:table-row></table:table-header-rows>
        <table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>closed</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table><text:p>end</text:p>
        """;

    [Theory]
    [InlineData("""["text",["paragraph",1],"It's \"so\" - yes..."]""", "<text:p>It\u2019s \u201Cso\u201D\u00A0\u2013 yes\u2026 </text:p>", "<text:p>It is so</text:p>")]
    [InlineData("""["text",["paragraph",1],"a\tb\nc  d"]""", "<text:p>a<text:tab/>b<text:line-break/>c<text:s text:c=\"2\"/>d</text:p>", "<text:p>ab c d</text:p>")]
    [InlineData("""["text",["paragraphs",1,2],"a\nb"]""", "<text:p>a</text:p><text:p>b</text:p>", "<text:p>a</text:p><text:p>c</text:p>")]
    [InlineData("""["text",["paragraph",1],["b","c"]]""", "<text:p>c</text:p>", "<text:p>d</text:p>")]
    [InlineData("""["count","paragraphs",2]""", "<text:p/><text:p>x</text:p>", "<text:p>x</text:p>")]
    [InlineData("""["count","paragraphs",1]""", Table, "<text:p>a</text:p><text:p>b</text:p>")]
    [InlineData("""["contains","Hour"]""", Table, "<text:p>hour</text:p>")]
    [InlineData("""["lacks","Hour"]""", "<text:p>hour</text:p>", Table)]
    [InlineData("""["occurs","ab",2]""", "<text:p>ab ab</text:p>", "<text:p>ab</text:p>")]
    [InlineData("""["tables",1]""", Table, "<text:p/>")]
    [InlineData("""["table",1,2,2]""", Table, "<text:p/>")]
    [InlineData("""["cell",1,1,2,"Hour"]""", Table, "<text:p>Hour</text:p>")]
    [InlineData("""["text",["row",1,1],"Day\nHour"]""", Table, "<text:p>Day</text:p>")]
    [InlineData("""["text",["column",1,1],"Day\nclosed"]""", Table, "<text:p>Day</text:p>")]
    [InlineData("""["text",["cell",1,2,1],"closed"]""", Table, "<text:p>closed</text:p>")]
    [InlineData("""["text",["table",1],"Day\nHour\nclosed"]""", Table, "<text:p>Day</text:p>")]
    [InlineData("""["footnote","WICKER."]""", "<text:p>basket" + Note + "</text:p>", "<text:p>basket</text:p>")]
    [InlineData("""["footnote","Wicker.","basket"]""", "<text:p>basket." + Note + "</text:p>", "<text:p>basket for" + Note + "</text:p>")]
    [InlineData("""["footnotes",1]""", "<text:p>basket" + Note + "</text:p>", "<text:p>basket</text:p>")]
    [InlineData("""["text",["paragraph",1],"a b"]""", "<text:p>a" + Note + " b</text:p>", "<text:p>a1 b</text:p>")]
    [InlineData("""["comment","word","why?"]""", "<text:p>a " + Comment + "</text:p>", "<text:p>word and " + Comment + "</text:p>")]
    [InlineData("""["comment",["nth","word",2],"Why?"]""", "<text:p>word " + Comment + "</text:p>", "<text:p>" + Comment + " and word</text:p>")]
    [InlineData("""["comments",1]""", "<text:p>" + Comment + "</text:p>", "<text:p>word</text:p>")]
    [InlineData("""["bookmark",["paragraph",1]]""", "<text:p><text:bookmark text:name=\"x\"/>a</text:p>", "<text:p>a</text:p><text:p><text:bookmark text:name=\"x\"/></text:p>")]
    [InlineData("""["bookmark","a","x"]""", "<text:p><text:bookmark-start text:name=\"x\"/>a<text:bookmark-end text:name=\"x\"/></text:p>", "<text:p><text:bookmark text:name=\"y\"/>a</text:p>")]
    [InlineData("""["image",1]""", "<text:p><draw:frame><draw:image/></draw:frame></text:p>", "<text:p/>")]
    [InlineData("""["formula","a2+b2"]""", Formula, "<text:p>a2+b2</text:p>")]
    [InlineData("""["any",["contains","x"],["contains","y"]]""", "<text:p>y</text:p>", "<text:p>z</text:p>")]
    [InlineData("""["any",[["contains","x"],["contains","z"]],["contains","y"]]""", "<text:p>x z</text:p>", "<text:p>x</text:p>")]
    public void An_assertion_about_content_holds_or_fails(string assertion, string right, string wrong)
    {
        Assert.Empty(JudgedFolder.Assertion(assertion, new OdtText(right)).Reasons);
        Assert.NotEmpty(JudgedFolder.Assertion(assertion, new OdtText(wrong)).Reasons);
    }

    private const string Formula = """
        <text:p><draw:frame><draw:object><math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><msup><mi>a</mi><mn>2</mn></msup><mo>+</mo><msup><mi>b</mi><mn>2</mn></msup></mrow><annotation>a^2 + b^2</annotation></semantics></math></draw:object></draw:frame></text:p>
        """;

    [Fact]
    public void Capitals_by_effect_read_as_capitals() =>
        Assert.True(JudgedFolder.Assertion("""["text",["paragraph",1],"GARDEN party"]""", OdtText.Styled("""fo:text-transform="uppercase" """, """<text:p><text:span text:style-name="T1">Garden</text:span> party</text:p>""")).Right);

    [Fact]
    public void Deleted_text_that_is_tracked_is_not_there() =>
        Assert.True(JudgedFolder.Assertion("""["lacks","gone"],["count","paragraphs",1]""", new OdtText("<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>here</text:p>")).Right);

    [Theory]
    [InlineData("""["orientation","landscape"]""", """fo:page-width="29.7cm" fo:page-height="21cm" """)]
    [InlineData("""["margin","left",3]""", """fo:margin-left="3cm" """)]
    [InlineData("""["margin","all",1]""", """fo:margin="1cm" """)]
    [InlineData("""["page_size","A5"]""", """fo:page-width="21cm" fo:page-height="14.8cm" """)]
    public void A_page_layout_holds_or_fails(string assertion, string layout)
    {
        Assert.Empty(JudgedFolder.Assertion(assertion, new OdtText("<text:p/>") { Layout = layout }).Reasons);
        Assert.NotEmpty(JudgedFolder.Assertion(assertion, new OdtText("<text:p/>")).Reasons);
    }

    [Theory]
    [InlineData("""["footer","Seite"]""", "<text:p>Seite 1</text:p>", "<text:p>Page</text:p>")]
    [InlineData("""["page_number","footer"]""", "<text:p><text:page-number>1</text:page-number></text:p>", "<text:p>1</text:p>")]
    [InlineData("""["no","footer"]""", "<text:p/>", "<text:p>x</text:p>")]
    [InlineData("""["text",["footer"],"x"]""", "<text:p>x</text:p>", "<text:p>y</text:p>")]
    public void A_footer_or_a_header_holds_or_fails(string assertion, string right, string wrong)
    {
        var header = assertion.Replace("footer", "header", StringComparison.Ordinal);

        Assert.Empty(JudgedFolder.Assertion(assertion, new OdtText("<text:p/>") { Footer = right }).Reasons);
        Assert.NotEmpty(JudgedFolder.Assertion(assertion, new OdtText("<text:p/>") { Footer = wrong }).Reasons);
        Assert.Empty(JudgedFolder.Assertion(header, new OdtText("<text:p/>") { Header = right }).Reasons);
        Assert.NotEmpty(JudgedFolder.Assertion(header, new OdtText("<text:p/>") { Header = wrong }).Reasons);
    }

    [Fact]
    public void Columns_the_title_and_the_default_font_hold_or_fail()
    {
        const string All = """["columns",2],["property","title","Minutes"],["default_font","Arial"]""";
        var plain = new OdtText("<text:p/>");

        Assert.Empty(JudgedFolder.Assertion(All, plain with { LayoutContent = """<style:columns fo:column-count="2"/>""", Title = "Minutes", Standard = """fo:font-family="Arial" """ }).Reasons);
        Assert.Equal(3, JudgedFolder.Assertion(All, plain).Reasons.Count);
    }
}
