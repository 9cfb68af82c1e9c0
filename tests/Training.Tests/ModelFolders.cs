namespace LamRobot.Training.Tests;

/// <summary>Finds the models of this repository.</summary>
internal static class ModelFolders
{
    public static string MiniLm => Path.Combine(Repository.Root, "models", "minilm-l6-v2");

    public static string Lam => Path.Combine(Repository.Root, "models", "lam");
}
