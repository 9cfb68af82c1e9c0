namespace LamRobot.Architecture.Tests;

/// <summary>Compares project files with the dependency table.</summary>
internal static class DependencyRules
{
    /// <summary>Finds references that the table does not allow.</summary>
    /// <param name="project">The project.</param>
    /// <returns>One sentence for each.</returns>
    public static IEnumerable<string> Violations(ProjectFile project)
    {
        if (project.Path.StartsWith("tests/", StringComparison.Ordinal) || project.Path.StartsWith("benchmarks/", StringComparison.Ordinal) || project.Path.StartsWith("samples/", StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (var package in project.Packages)
        {
            if (DependencyTable.Packages.TryGetValue(package, out var owners) && !owners.Contains(project.Name))
            {
                yield return $"{project.Path} references the package {package}, which belongs to {string.Join(", ", owners)}.";
            }
        }

        if (project.Name == DependencyTable.CompositionRoot)
        {
            foreach (var reference in project.References.Where(reference => reference.StartsWith("LamRobot.Training", StringComparison.Ordinal)))
            {
                yield return $"{project.Path} references {reference}: training stays out of the service.";
            }

            yield break;
        }

        if (!DependencyTable.Projects.TryGetValue(project.Name, out var allowed))
        {
            yield return $"{project.Path} is not in the dependency table.";
            yield break;
        }

        foreach (var reference in project.References.Where(reference => !allowed.Contains(reference)))
        {
            yield return $"{project.Path} references {reference}, which docs/architecture.md does not allow.";
        }
    }
}
