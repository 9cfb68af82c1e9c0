namespace LamRobot.Bridge.Service;

/// <summary>A setting that somebody gave.</summary>
/// <param name="Key">The setting.</param>
/// <param name="Values">Its values; several only for a list.</param>
/// <param name="Origin">Where it comes from, such as <c>lamrobot.yaml:3</c>.</param>
internal sealed record ConfigurationValue(ConfigurationKey Key, IReadOnlyList<string> Values, string Origin);
