namespace LamRobot.Training.Worlds;

/// <summary>A sort of thing, as the lists know it.</summary>
/// <param name="Name">What one is called.</param>
/// <param name="Plural">What several are called; empty for a name.</param>
/// <param name="Tags">What it is and what can be done with it; for a place, how things lie there.</param>
/// <param name="Aliases">Other names of one.</param>
/// <param name="IsHeldOut">Whether it is kept back from training.</param>
internal sealed record ThingSort(string Name, string Plural, IReadOnlyList<string> Tags, IReadOnlyList<string> Aliases, bool IsHeldOut);
