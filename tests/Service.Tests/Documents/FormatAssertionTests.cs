namespace LamRobot.Bridge.Service.Tests.Documents;

public sealed class FormatAssertionTests
{
    [Theory]
    [InlineData("""["bold","word",true]""", """fo:font-weight="bold" """, """fo:font-weight="normal" """)]
    [InlineData("""["bold","word",false]""", """fo:font-weight="normal" """, """fo:font-weight="700" """)]
    [InlineData("""["italic","word",true]""", """fo:font-style="italic" """, "")]
    [InlineData("""["underline","word",true]""", """style:text-underline-style="wave" """, """style:text-underline-style="none" """)]
    [InlineData("""["strikethrough","word",true]""", """style:text-line-through-style="solid" """, "")]
    [InlineData("""["superscript","word",true]""", """style:text-position="super 58%" """, """style:text-position="sub 58%" """)]
    [InlineData("""["subscript","word",true]""", """style:text-position="-33% 58%" """, """style:text-position="0% 100%" """)]
    [InlineData("""["subscript","word",false]""", """style:text-position="33% 58%" """, """style:text-position="sub 58%" """)]
    [InlineData("""["small_caps","word",true]""", """fo:font-variant="small-caps" """, "")]
    [InlineData("""["size","word",14]""", """fo:font-size="14pt" """, """fo:font-size="15pt" """)]
    [InlineData("""["size","word",[18,24]]""", """fo:font-size="150%" """, "")]
    [InlineData("""["font","word","arial"]""", """fo:font-family="'Arial'" """, "")]
    [InlineData("""["colour","word","#ff0000"]""", """fo:color="#FF0000" """, """fo:color="#fe0000" """)]
    [InlineData("""["colour","word","red"]""", """fo:color="#c9211e" """, """fo:color="#2a6099" """)]
    [InlineData("""["colour","word","grey"]""", """fo:color="#808080" """, """fo:color="#000000" """)]
    [InlineData("""["colour","word",["purple","blue"]]""", """fo:color="#800080" """, """fo:color="#ffff00" """)]
    [InlineData("""["highlight","word","yellow"]""", """fo:background-color="#ffff00" """, """fo:background-color="transparent" """)]
    [InlineData("""["highlight",["all"],"none"]""", """fo:background-color="transparent" """, """fo:background-color="#ffff00" """)]
    public void A_format_of_characters_holds_or_fails(string assertion, string right, string wrong)
    {
        const string Body = """<text:p>a <text:span text:style-name="T1">word</text:span> more</text:p>""";

        Assert.Empty(JudgedFolder.Assertion(assertion, OdtText.Styled(right, Body)).Reasons);
        Assert.NotEmpty(JudgedFolder.Assertion(assertion, OdtText.Styled(wrong, Body)).Reasons);
    }

    [Theory]
    [InlineData("""["align",["paragraph",2],"justify"]""", """fo:text-align="justify" """, """fo:text-align="start" """)]
    [InlineData("""["align",["last"],"right"]""", """fo:text-align="end" """, """fo:text-align="center" """)]
    [InlineData("""["line_spacing",["paragraph",2],1.5]""", """fo:line-height="150%" """, """fo:line-height="18pt" """)]
    [InlineData("""["space_before",["paragraph",2],12]""", """fo:margin-top="0.1667in" """, """fo:margin-top="10pt" """)]
    [InlineData("""["space_after",["paragraph",2],6]""", """fo:margin-bottom="6pt" """, "")]
    [InlineData("""["indent",["paragraph",2],2.5]""", """fo:margin-left="0.984in" """, """fo:margin-left="2cm" """)]
    [InlineData("""["first_line",["paragraph",2],-1]""", """fo:text-indent="-10mm" """, """fo:text-indent="1cm" """)]
    [InlineData("""["page_break_before",["paragraph",2]]""", """fo:break-before="page" """, "")]
    [InlineData("""["page_breaks",1]""", """fo:break-before="page" """, "")]
    public void A_format_of_paragraphs_holds_or_fails(string assertion, string right, string wrong)
    {
        const string Body = """<text:p>first</text:p><text:p text:style-name="P1">second</text:p>""";

        Assert.Empty(JudgedFolder.Assertion(assertion, OdtText.Styled(right, Body)).Reasons);
        Assert.NotEmpty(JudgedFolder.Assertion(assertion, OdtText.Styled(wrong, Body)).Reasons);
    }

    [Theory]
    [InlineData("""["style",["paragraph",1],"Heading 1"]""", "<text:h text:style-name=\"Heading_20_1\">x</text:h>", "<text:p>x</text:p>")]
    [InlineData("""["style",["paragraph",1],"Normal"]""", "<text:p text:style-name=\"Standard\">x</text:p>", "<text:h text:style-name=\"Heading_20_1\">x</text:h>")]
    [InlineData("""["size",["paragraph",1],18]""", "<text:h text:style-name=\"Heading_20_1\">x</text:h>", "<text:p>x</text:p>")]
    [InlineData("""["list",["paragraph",1],"bullet"]""", "<text:list text:style-name=\"B\"><text:list-item><text:p>x</text:p></text:list-item></text:list>", "<text:p>x</text:p>")]
    [InlineData("""["list",["paragraph",1],"number"]""", "<text:list text:style-name=\"N\"><text:list-item><text:p>x</text:p></text:list-item></text:list>", "<text:list text:style-name=\"B\"><text:list-item><text:p>x</text:p></text:list-item></text:list>")]
    [InlineData("""["list",["paragraph",1],"none"]""", "<text:list text:style-name=\"N\"><text:list-header><text:p>x</text:p></text:list-header></text:list>", "<text:list text:style-name=\"N\"><text:list-item><text:p>x</text:p></text:list-item></text:list>")]
    [InlineData("""["tab",["paragraph",1],"right"]""", "<text:p text:style-name=\"Tabbed\">x</text:p>", "<text:p>x</text:p>")]
    [InlineData("""["link","x","https://a.example"]""", "<text:p><text:a xlink:href=\"https://a.example/\">x</text:a></text:p>", "<text:p>x</text:p>")]
    [InlineData("""["link","x",""]""", "<text:p>x</text:p>", "<text:p><text:a xlink:href=\"https://a.example/\">x</text:a></text:p>")]
    public void A_style_a_list_a_tab_or_a_link_holds_or_fails(string assertion, string right, string wrong)
    {
        static OdtText Document(string body) => new(body)
        {
            Automatic = """
                <text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="*"/></text:list-style>
                <text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>
                <style:style style:name="Tabbed" style:family="paragraph"><style:paragraph-properties><style:tab-stops><style:tab-stop style:position="8cm" style:type="right"/></style:tab-stops></style:paragraph-properties></style:style>
                """,
        };

        Assert.Empty(JudgedFolder.Assertion(assertion, Document(right)).Reasons);
        Assert.NotEmpty(JudgedFolder.Assertion(assertion, Document(wrong)).Reasons);
    }

    [Theory]
    [InlineData("\"ab\"", "<b>ab</b> ab<p/>ab", true)]
    [InlineData("[\"each\",\"ab\"]", "<b>ab</b> ab<p/>ab", false)]
    [InlineData("[\"each\",\"ab\"]", "<b>ab</b> c <b>ab</b><p/><b>ab</b>", true)]
    [InlineData("[\"nth\",\"ab\",2]", "ab <b>ab</b>", true)]
    [InlineData("[\"nth\",\"ab\",3]", "ab <b>ab</b>", false)]
    [InlineData("[\"in\",\"CO2\",\"2\"]", "2 CO<b>2</b>", true)]
    [InlineData("[\"in\",[\"paragraph\",2],\"a\"]", "a<p/><b>a</b>b<b>a</b>", true)]
    [InlineData("[\"paragraphs\",1,2]", "<b>a</b> <b>b</b><p/><b>c</b><p/>d", true)]
    [InlineData("[\"paragraphs\",2,4]", "a<p/><b>c</b><p/><b>d</b>", false)]
    [InlineData("[\"last\"]", "a<p/><b>b</b>", true)]
    [InlineData("[\"all\"]", "<b>a</b><p/>b", false)]
    public void A_range_is_the_part_that_it_names(string range, string marked, bool holds)
    {
        var body = string.Concat(marked.Replace("<b>", "<text:span text:style-name=\"T1\">", StringComparison.Ordinal).Replace("</b>", "</text:span>", StringComparison.Ordinal).Split("<p/>").Select(text => $"<text:p>{text}</text:p>"));

        Assert.Equal(holds, JudgedFolder.Assertion($"[\"bold\",{range},true]", OdtText.Styled("""fo:font-weight="bold" """, body)).Right);
    }
}
