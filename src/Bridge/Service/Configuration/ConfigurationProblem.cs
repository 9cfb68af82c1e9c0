namespace LamRobot.Bridge.Service;

/// <summary>Something that is wrong in a configuration.</summary>
/// <param name="Source">The file, or the environment variable.</param>
/// <param name="Line">The line, from 1; 0 for none.</param>
/// <param name="Column">The column, from 1; 0 for none.</param>
/// <param name="Message">What is wrong, and what is allowed.</param>
internal sealed record ConfigurationProblem(string Source, int Line, int Column, string Message)
{
    /// <summary>Puts problems in the order of their lines, source by source.</summary>
    /// <param name="problems">The problems.</param>
    /// <returns>The same, in order.</returns>
    public static IReadOnlyList<ConfigurationProblem> InOrder(IEnumerable<ConfigurationProblem> problems) =>
        [.. problems.GroupBy(problem => problem.Source).SelectMany(each => each.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column))];

    /// <summary>Writes it as compilers do: <c>FILE:LINE:COLUMN: MESSAGE</c>.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Line > 0 ? $"{Source}:{Line}:{Column}: {Message}" : $"{Source}: {Message}";
}
