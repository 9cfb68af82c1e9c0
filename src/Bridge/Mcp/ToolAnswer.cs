using LamRobot.Contracts;
using ModelContextProtocol.Protocol;

namespace LamRobot.Bridge.Mcp;

/// <summary>Reads what a tool answered; it is text to be shown, whatever stands in it.</summary>
internal static class ToolAnswer
{
    /// <summary>Reads an answer.</summary>
    /// <param name="spec">The action that was asked for.</param>
    /// <param name="arguments">With what.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="longest">How many letters of it are kept.</param>
    /// <returns>The result. A tool that changes something has only said that it did.</returns>
    public static ActionResult Read(ActionSpec spec, EquatableMap<ArgumentValue> arguments, CallToolResult answer, int longest)
    {
        var words = ForeignText.Bounded(string.Join('\n', answer.Content.Select(Words)), longest);
        return answer.IsError == true
            ? ActionResult.Failure(ResultCode.DeviceFailed, words.Length > 0 ? words : $"{spec.Name} failed and does not say why.")
            : ActionResult.Done(arguments, effectKnown: spec.Effect == ActionEffect.ReadOnly, words);
    }

    private static string Words(ContentBlock block) => block switch
    {
        TextContentBlock text => text.Text,
        EmbeddedResourceBlock { Resource: TextResourceContents resource } => resource.Text,
        ResourceLinkBlock link => $"[{link.Name}: {link.Uri}]",
        _ => $"[{block.Type}]",
    };
}
