namespace LamRobot.Bridge.Service.Tests.Documents;

public sealed class DocxAssertionTests
{
    [Theory]
    [InlineData("""["bold","x",true]""", "<w:b/>", "<w:b w:val=\"0\"/>")]
    [InlineData("""["italic","x",true]""", "<w:i/>", "")]
    [InlineData("""["underline","x",true]""", "<w:u w:val=\"single\"/>", "<w:u w:val=\"none\"/>")]
    [InlineData("""["strikethrough","x",true]""", "<w:dstrike/>", "")]
    [InlineData("""["small_caps","x",true]""", "<w:smallCaps/>", "")]
    [InlineData("""["superscript","x",true]""", "<w:vertAlign w:val=\"superscript\"/>", "<w:vertAlign w:val=\"subscript\"/>")]
    [InlineData("""["size","x",30]""", "<w:sz w:val=\"60\"/>", "")]
    [InlineData("""["font","x","Arial"]""", "<w:rFonts w:ascii=\"Arial\"/>", "")]
    [InlineData("""["colour","x","green"]""", "<w:color w:val=\"00A933\"/>", "<w:color w:val=\"auto\"/>")]
    [InlineData("""["highlight","x","#ffff00"]""", "<w:highlight w:val=\"yellow\"/>", "")]
    [InlineData("""["highlight","x","green"]""", "<w:shd w:fill=\"AFD095\"/>", "<w:shd w:fill=\"auto\"/>")]
    [InlineData("""["text",["paragraph",1],"X"]""", "<w:caps/>", "")]
    public void A_format_of_characters_holds_or_fails(string assertion, string right, string wrong) => AssertBoth(
        assertion.Replace("\"x\"", "[\"paragraph\",1]", StringComparison.Ordinal), new($"<w:p><w:r><w:rPr>{right}</w:rPr><w:t>x</w:t></w:r></w:p>"), new($"<w:p><w:r><w:rPr>{wrong}</w:rPr><w:t>x</w:t></w:r></w:p>"));

    [Theory]
    [InlineData("""["align",["paragraph",1],"justify"]""", "<w:jc w:val=\"both\"/>", "")]
    [InlineData("""["line_spacing",["paragraph",1],2]""", "<w:spacing w:line=\"480\" w:lineRule=\"auto\"/>", "<w:spacing w:line=\"480\" w:lineRule=\"exact\"/>")]
    [InlineData("""["space_after",["paragraph",1],12]""", "<w:spacing w:after=\"240\"/>", "")]
    [InlineData("""["indent",["paragraph",1],2.5]""", "<w:ind w:start=\"1417\"/>", "")]
    [InlineData("""["first_line",["paragraph",1],-1]""", "<w:ind w:hanging=\"567\"/>", "<w:ind w:firstLine=\"567\"/>")]
    [InlineData("""["tab",["paragraph",1],"right"]""", "<w:tabs><w:tab w:val=\"end\" w:pos=\"900\"/></w:tabs>", "<w:tabs><w:tab w:val=\"clear\" w:pos=\"900\"/></w:tabs>")]
    [InlineData("""["style",["paragraph",1],"Heading 1"]""", "<w:pStyle w:val=\"H1\"/>", "")]
    [InlineData("""["list",["paragraph",1],"bullet"]""", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>")]
    [InlineData("""["list",["paragraph",1],"number"]""", "<w:numPr><w:numId w:val=\"2\"/></w:numPr>", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")]
    [InlineData("""["page_break_before",["paragraph",1]]""", "<w:pageBreakBefore/>", "")]
    public void A_format_of_paragraphs_holds_or_fails(string assertion, string right, string wrong) => AssertBoth(
        assertion, new($"<w:p><w:pPr>{right}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>"), new($"<w:p><w:pPr>{wrong}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>"));

    [Theory]
    [InlineData("""["text",["paragraph",1],"a\tb\nc"]""", "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>", "<w:p/>")]
    [InlineData("""["page_breaks",1]""", "<w:p><w:r><w:t>a</w:t><w:br w:type=\"page\"/></w:r></w:p><w:p/>", "<w:p><w:r><w:t>a</w:t><w:br/></w:r></w:p><w:p/>")]
    [InlineData("""["link","a","https://example.org/"]""", "<w:p><w:hyperlink r:id=\"link\"><w:r><w:t>a</w:t></w:r></w:hyperlink></w:p>", "<w:p><w:r><w:t>a</w:t></w:r></w:p>")]
    [InlineData("""["link","a","https://b.example"]""", "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> HYPERLINK \"https://b.example\" </w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>a</w:t><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>", "<w:p><w:r><w:t>a</w:t></w:r></w:p>")]
    [InlineData("""["bookmark","a","x"]""", "<w:p><w:bookmarkStart w:id=\"0\" w:name=\"x\"/><w:r><w:t>a</w:t></w:r><w:bookmarkEnd w:id=\"0\"/></w:p>", "<w:p><w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:r><w:t>a</w:t></w:r></w:p>")]
    [InlineData("""["footnote","Note.","a"]""", "<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>", "<w:p><w:r><w:t>a</w:t></w:r></w:p>")]
    [InlineData("""["comment","a","Why?"]""", "<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>a</w:t></w:r><w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>", "<w:p><w:r><w:t>a</w:t></w:r></w:p>")]
    [InlineData("""["comments",1]""", "<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>a</w:t></w:r><w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>", "<w:p/>")]
    [InlineData("""["image",1]""", "<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>", "<w:p><w:r><w:drawing/></w:r></w:p>")]
    [InlineData("""["formula","(a+b)2"]""", "<w:p><m:oMath><m:sSup><m:e><m:d><m:e><m:r><m:t>a + b</m:t></m:r></m:e></m:d></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath></w:p>", "<w:p/>")]
    [InlineData("""["table",1,1,3]""", "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>", "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>")]
    public void Content_holds_or_fails(string assertion, string right, string wrong)
    {
        static DocxText Document(string body) => new(body)
        {
            Notes = "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/><w:tab/><w:t>Note.</w:t></w:r></w:p></w:footnote>",
            Comments = "<w:comment w:id=\"0\"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment>",
        };

        AssertBoth(assertion, Document(right), Document(wrong));
    }

    [Fact]
    public void The_page_and_its_footer_hold_or_fail()
    {
        var page = new DocxText("<w:p/>")
        {
            Section = """<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:left="1701" w:right="1134" w:top="1134" w:bottom="1700" w:footer="1134"/><w:cols w:num="2"/>""",
            Footer = """<w:p><w:r><w:t xml:space="preserve">Page </w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>""",
        };

        const string All = """["orientation","landscape"],["margin","left",3],["columns",2],["page_number","footer"],["footer","Page"]""";
        Assert.Empty(JudgedFolder.Assertion(All + """,["margin","bottom",2],["page_size","A4"]""", page).Reasons);
        Assert.Equal(5, JudgedFolder.Assertion(All, new DocxText("<w:p/>")).Reasons.Count);
    }

    private static void AssertBoth(string assertion, DocxText right, DocxText wrong)
    {
        Assert.Empty(JudgedFolder.Assertion(assertion, right).Reasons);
        Assert.NotEmpty(JudgedFolder.Assertion(assertion, wrong).Reasons);
    }
}
