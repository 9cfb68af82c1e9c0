using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace LamRobot.Bridge.Service;

/// <summary>The web page, which is part of the program.</summary>
internal static class WebPage
{
    private const string ScriptBegins = "<script>";
    private const string ScriptEnds = "</script>";

    /// <summary>The page's text.</summary>
    public static string Html => field ??= Read();

    /// <summary>What a content policy calls the page's script, the only one within a page that may run.</summary>
    public static string ScriptSource => field ??= Source();

    private static string Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("index.html")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Source()
    {
        var begins = Html.IndexOf(ScriptBegins, StringComparison.Ordinal) + ScriptBegins.Length;
        var script = Html[begins..Html.IndexOf(ScriptEnds, begins, StringComparison.Ordinal)];
        return $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";
    }
}
