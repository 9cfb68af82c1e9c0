using LamRobot.Bridge.Mqtt.Ros;

namespace LamRobot.Bridge.Service;

/// <summary>Reads the files that describe robots behind ROS bridges.</summary>
internal static class RosFiles
{
    /// <summary>Reads them.</summary>
    /// <param name="paths">The files.</param>
    /// <returns>The robots.</returns>
    /// <exception cref="SetupException">A file cannot be used.</exception>
    public static IReadOnlyList<RosRobot> Read(IEnumerable<string> paths) => [.. paths.Select(Read)];

    private static RosRobot Read(string path)
    {
        try
        {
            return RosRobotReader.Read(path);
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new SetupException(exception.Message, "docs/ros.md shows what the file looks like.", exception);
        }
    }
}
