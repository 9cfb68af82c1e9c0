namespace LamRobot.Training.Services;

/// <summary>A way to say something.</summary>
/// <param name="Text">The words; <c>{}</c> or <c>{role}</c> is the place of a value.</param>
/// <param name="IsHeldOut">Whether it is kept from training, to test with.</param>
internal sealed record Wording(string Text, bool IsHeldOut)
{
    /// <summary>Reads ways to say something, with <c>|</c> between and <c>~</c> before those that are kept back.</summary>
    public static IEnumerable<Wording> ParseAll(string text) =>
        text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => new Wording(part.TrimStart('~'), part[0] == '~'));
}
