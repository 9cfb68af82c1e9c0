using System.Reflection;

namespace LamRobot.Bridge.Service;

/// <summary>The web page, which is part of the program.</summary>
internal static class WebPage
{
    /// <summary>The page's text.</summary>
    public static string Html => field ??= Read();

    private static string Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("index.html")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
