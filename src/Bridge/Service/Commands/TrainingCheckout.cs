namespace LamRobot.Bridge.Service;

/// <summary>A checkout of the source with the training program in it.</summary>
/// <param name="Root">Its folder.</param>
internal sealed record TrainingCheckout(string Root)
{
    private static readonly string[] SourceFolders = ["train", "src/Planner", "src/Contracts", "sim", "src/Bridge/Mqtt"];
    private static readonly string[] SourceKinds = [".cs", ".csproj", ".props", ".targets", ".proto", ".txt", ".json"];

    /// <summary>The program that builds and runs .NET programs.</summary>
    public string Dotnet { get; init; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";

    /// <summary>The training program's project.</summary>
    public string Project => Path.Combine(Root, "train", "LamRobot.Training.csproj");

    /// <summary>The training program.</summary>
    public string Program => Path.Combine(Output, "LamRobot.Training.dll");

    /// <summary>Where checkpoints go when nobody says where.</summary>
    public string Runs => Path.Combine(Root, "artifacts", "training");

    /// <summary>The pretrained encoder's folder.</summary>
    public string Encoder => Path.Combine(Root, "models", "minilm-l6-v2");

    private string Output => Path.Combine(Root, "train", "bin", "Release", "net10.0");

    /// <summary>Finds the checkout that the program or the working folder is in.</summary>
    /// <returns>The checkout, or null.</returns>
    public static TrainingCheckout? Find() => Above(AppContext.BaseDirectory) ?? Above(Directory.GetCurrentDirectory());

    /// <summary>Finds the checkout that a folder is in.</summary>
    /// <param name="start">The folder.</param>
    /// <returns>The checkout, or null.</returns>
    public static TrainingCheckout? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var checkout = new TrainingCheckout(folder.FullName);
            if (File.Exists(checkout.Project))
            {
                return checkout;
            }
        }

        return null;
    }

    /// <summary>Says why the training program must be built.</summary>
    /// <returns>The reason; null when it need not be.</returns>
    public string? WhyBuild()
    {
        if (!File.Exists(Program))
        {
            return "The training program is not built yet.";
        }

        // A source of a part makes that part anew, and perhaps not the program: the newest part counts.
        var built = Directory.EnumerateFiles(Output, "LamRobot.*.dll").Max(File.GetLastWriteTimeUtc);
        return Sources().Any(source => File.GetLastWriteTimeUtc(source) > built) ? "The training program is older than its sources." : null;
    }

    private IEnumerable<string> Sources() => SourceFolders
        .Select(folder => Path.Combine(Root, folder))
        .Where(Directory.Exists)
        .SelectMany(SourcesIn)
        .Append(Path.Combine(Root, "Directory.Packages.props"))
        .Where(File.Exists);

    private static IEnumerable<string> SourcesIn(string folder) => Directory.EnumerateFiles(folder)
        .Where(file => SourceKinds.Contains(Path.GetExtension(file), StringComparer.Ordinal))
        .Concat(Directory.EnumerateDirectories(folder).Where(child => Path.GetFileName(child) is not ("bin" or "obj")).SelectMany(SourcesIn));
}
