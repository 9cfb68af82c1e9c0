namespace LamRobot.Bridge.Service;

/// <summary>What <c>lamrobot see --screen</c> shall do.</summary>
/// <param name="Programs">The programs that are looked at; all when empty.</param>
/// <param name="Picture">Where the picture is written with what is seen drawn into it; null for nowhere.</param>
/// <param name="Watch">Whether it goes on looking.</param>
/// <param name="Json">Whether JSON is written.</param>
internal sealed record ScreenRequest(IReadOnlyList<string> Programs, string? Picture, bool Watch, bool Json);
