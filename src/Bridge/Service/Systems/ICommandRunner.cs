namespace LamRobot.Bridge.Service;

/// <summary>Runs other programs: those that manage a system's services.</summary>
internal interface ICommandRunner
{
    /// <summary>Runs one to its end.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its exit code, and what it wrote.</returns>
    /// <exception cref="SetupException">It is not there.</exception>
    Task<(int Code, string Output)> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken);
}
