using System.Text.Json;

namespace LamRobot.Bridge.Service.Evaluation.Pages;

/// <summary>Reads the fields of cases for pages.</summary>
internal static class PageCaseReader
{
    /// <summary>Reads a case.</summary>
    /// <param name="node">The line.</param>
    /// <param name="origin">Where it stands.</param>
    /// <param name="id">Its id.</param>
    /// <param name="folder">The folder of the case file.</param>
    /// <returns>The case.</returns>
    /// <exception cref="JsonException">A field is wrong.</exception>
    public static PageCase Read(CaseNode node, CaseOrigin origin, string id, string folder)
    {
        var page = node.Required("page");
        var path = Path.GetFullPath(Path.Combine(folder, page.Text()));
        return File.Exists(path) ? new PageCase(origin, id, path, node.Required("check").Text()) : throw page.Wrong($"there is no file {path}");
    }
}
