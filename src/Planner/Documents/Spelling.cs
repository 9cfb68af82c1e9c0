using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Mends slips of the keyboard in the words that wishes are made of, never in words that the document has or that are quoted.</summary>
internal static class Spelling
{
    private const int Shortest = 5;

    private static readonly string[] s_words =
        ["paragraph", "paragraphs", "heading", "headings", "title", "sentence", "sentences", "table", "column", "columns", "header", "footer", "footnote", "comment", "bookmark", "margin", "margins", "bullet", "bullets", "numbered", "italic", "italics", "underline", "underlined", "strike", "highlight", "colour", "color", "yellow", "green", "orange", "purple", "centre", "center", "centred", "centered", "justify", "justified", "align", "aligned", "spacing", "double", "indent", "landscape", "portrait", "delete", "remove", "insert", "replace", "rename", "change", "write", "please", "export", "quotation", "everything", "document", "before", "after", "under", "above", "below", "second", "third", "fourth", "points", "style", "normal", "superscript", "subscript", "letters", "words"];

    /// <summary>Words of their own that are one letter off.</summary>
    private static readonly HashSet<string> s_own = new(
        ["reading", "heating", "leading", "white", "whites", "better", "latter", "setter", "cable", "fable", "stable", "tablet", "tile", "tiles", "greed", "greet", "alter", "altar", "rafter", "abode", "bellow", "fellow", "mellow", "reader", "leader", "heater", "foster", "enter", "charge", "chance", "range", "forth", "formal", "inset", "insect", "remote", "expert", "joints", "prints", "paints", "pints", "lease", "pleased", "stroke", "intent", "ballet", "wards", "swords", "lords", "cords", "stale", "styled", "writer", "written", "enters", "orang", "thirty", "seconds", "titled", "tables", "printed", "pointed", "point", "letter", "word", "line", "lines", "rows", "list", "step", "steps", "rule", "rules", "item", "items", "note", "notes", "bold", "blue", "grey", "last", "first", "next", "left", "right", "there", "where", "these", "those", "their", "other", "able", "headed", "colon", "colons", "semicolon"],
        StringComparer.Ordinal);

    private static readonly Regex s_letters = new(@"""[^""]*""|[“„][^“”]*[“”]|:.*$|\b\p{Ll}{4,}\b", RegexOptions.CultureInvariant);

    /// <summary>"Dont" and the like, written without the apostrophe.</summary>
    private static readonly Regex s_contracted = new(@"\b(?<verb>do|does|did|is|are|was|were|should|would|could|have|has|must|need)nt\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Mends a command.</summary>
    public static string Mend(string command, DocumentView view)
    {
        var known = view.Blocks.SelectMany(block => Text.Words.Split(DocumentView.Text(block))).Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
        return s_letters.Replace(s_contracted.Replace(command, "${verb}n't"), match => char.IsLetter(match.Value[0]) && !known.Contains(match.Value) ? Nearest(match.Value) ?? match.Value : match.Value);
    }

    private static string? Nearest(string word)
    {
        if (word.Length < Shortest - 1 || s_words.Contains(word) || s_own.Contains(word))
        {
            return null;
        }

        var near = s_words.Where(known => Text.LetterSlips.IsOne(word, known)).Take(2).ToList();
        return near is [var only] && !IsForm(word, only) ? only : null;
    }

    /// <summary>"Tables" is no slip of "table".</summary>
    private static bool IsForm(string word, string known) => word == known + "s" || word == known + "d" || word == known + "r" || known == word + "s" || known == word + "d";
}
