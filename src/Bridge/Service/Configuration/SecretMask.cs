using System.Text.RegularExpressions;

namespace LamRobot.Bridge.Service;

/// <summary>Takes passwords out of what is shown.</summary>
internal static partial class SecretMask
{
    /// <summary>Replaces the password of each address in a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The same, with <c>***</c> for passwords.</returns>
    public static string Hide(string text) => Password().Replace(text, "$1***@");

    // Up to the last @: a password may have one in it, and what is no address yet may have anything.
    [GeneratedRegex(@"(://[^/\s:@]*:)\S*@")]
    private static partial Regex Password();
}
