namespace LamRobot.Bridge.Service;

/// <summary>The folder that holds the models.</summary>
/// <param name="Root">The folder.</param>
internal sealed record ModelStore(string Root)
{
    /// <summary>Environment variable that names the folder when it does not stand beside or above the program.</summary>
    public const string Variable = "LAMROBOT_MODELS";

    /// <summary>The models, by name.</summary>
    public IReadOnlyList<string> Names => [.. Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    /// <summary>Finds the models: where <see cref="Variable"/> says, else in a folder <c>models</c> beside or above the program or the working folder.</summary>
    /// <returns>The store.</returns>
    /// <exception cref="SetupException">There is none.</exception>
    public static ModelStore Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? new(Path.GetFullPath(named)) : throw new SetupException($"The folder {named}, which {Variable} names, is not there.", $"Correct {Variable}.");
        }

        return Above(AppContext.BaseDirectory) ?? Above(Directory.GetCurrentDirectory())
            ?? throw new SetupException("The folder of the models is not found.", $"Start from the project's folder, or set {Variable} to its models folder.");
    }

    /// <summary>Gets a model's folder.</summary>
    /// <param name="name">The model.</param>
    /// <returns>The folder, which may not be there.</returns>
    public string Folder(string name) => Path.Combine(Root, name);

    /// <summary>Gets the folder of a model that must be there.</summary>
    /// <param name="name">The model.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="SetupException">It is not there.</exception>
    public string Require(string name) => Directory.Exists(Folder(name)) ? Folder(name) : throw new SetupException($"The model {name} is not in {Root}.", "lamrobot models lists those that are.");

    private static ModelStore? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var models = Path.Combine(folder.FullName, "models");
            if (Directory.Exists(Path.Combine(models, "demo")))
            {
                return new(models);
            }
        }

        return null;
    }
}
