using LamRobot.Planner.Numbers;
using LamRobot.Training.Episodes;

namespace LamRobot.Bridge.Service.Tests;

/// <summary>Reads what was recorded as the training does.</summary>
internal static class RecordedEpisodes
{
    public static EpisodeSource Open(string folder) => EpisodeSource.Open(folder, (words, parameter) => NumberReader.Read(words, parameter.Unit, parameter.Minimum, parameter.Maximum), seed: 1)!;
}
