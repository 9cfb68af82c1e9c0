using LamRobot.Training.Examples;

namespace LamRobot.Training.Devices;

/// <summary>An argument before the command is written down.</summary>
/// <param name="Source">Where its value comes from.</param>
/// <param name="Accepted">The accepted ids or choices.</param>
/// <param name="Words">The words that stand for it.</param>
internal sealed record DeviceArgument(ArgumentSource Source, IReadOnlyList<string> Accepted, WordSpan? Words)
{
    /// <summary>An argument that the words do not give.</summary>
    public static DeviceArgument Missing(WordSpan? words) => new(ArgumentSource.None, [], words);
}
