using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>Tells what a word processor shows from what else is seen: a table in a room has no rows.</summary>
internal static class DocumentEntities
{
    /// <summary>Whether something is a document or a part of one.</summary>
    /// <param name="entity">What is seen.</param>
    /// <returns>True when it is.</returns>
    public static bool IsOfDocument(Entity entity) => entity.Kind switch
    {
        "document" or "paragraph" or "cell" or "span" or "header" or "footer" or "footnote" or "comment" => true,
        "table" => IsTable(entity),
        "picture" or "formula" => entity.Attributes.ContainsKey("in"),
        _ => false,
    };

    /// <summary>Whether something is a document's table.</summary>
    /// <param name="entity">What is seen.</param>
    /// <returns>True when it is.</returns>
    public static bool IsTable(Entity entity) => entity.Kind == "table" && entity.Attributes.ContainsKey("rows") && entity.Attributes.ContainsKey("columns");
}
