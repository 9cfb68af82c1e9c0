using System.Text.Json;

namespace LamRobot.Actuators.Plugins.Tests;

/// <summary>A folder of plug-ins with one plug-in in it, and the keys of a person who trusts its maker.</summary>
internal sealed class PluginShelf : IDisposable
{
    public const string Fixture = "LamRobot.Plugins.Fixture.dll";
    private readonly string root = Directory.CreateTempSubdirectory("lamrobot").FullName;

    public PluginShelf(string? files = null, string entry = Fixture)
    {
        Plugin = Path.Combine(root, "plugins", "toy");
        Directory.CreateDirectory(Plugin);
        foreach (var file in Directory.EnumerateFiles(files ?? FixtureFolder))
        {
            File.Copy(file, Path.Combine(Plugin, Path.GetFileName(file)));
        }

        Keys = new(Path.Combine(root, "keys"));
        var key = Path.Combine(root, "maker.key");
        Public = PluginSigner.MakeKey(key);
        Private = File.ReadAllText(key);
        PluginSigner.Sign(Plugin, entry, "1.2", Private);
        Keys.Trust("maker", Public);
    }

    public string Plugin { get; }

    public TrustedKeys Keys { get; }

    public string Public { get; }

    public string Private { get; }

    public string Mark => Path.Combine(root, "mark");

    public PluginLoader Loader => new(new PluginInspector(Keys), TimeSpan.FromSeconds(60), TimeProvider.System);

    private static string FixtureFolder => AppContext.BaseDirectory.Replace(Path.Combine("tests", "Actuators.Plugins.Tests"), Path.Combine("tests", "Plugins.Fixture"), StringComparison.Ordinal);

    public void Set(params (string Name, string Value)[] settings) =>
        File.WriteAllText(Plugin + ".settings.json", JsonSerializer.Serialize(settings.Append(("mark", Mark)).ToDictionary(setting => setting.Item1, setting => setting.Item2)));

    public void Dispose() => Directory.Delete(root, recursive: true);
}
