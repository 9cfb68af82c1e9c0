using System.Text.Json;

namespace LamRobot.Actuators.Plugins;

/// <summary>Checks plug-ins: signed by someone who is trusted, and not a bit changed since.</summary>
/// <param name="trusted">Who is trusted.</param>
public sealed class PluginInspector(TrustedKeys trusted)
{
    private const int LongestList = 4 << 20;
    private const string AskMaker = "Get it anew from its maker.";

    /// <summary>Lists the plug-ins of a folder.</summary>
    /// <param name="folder">The folder; it need not be there.</param>
    /// <returns>The plug-ins' own folders.</returns>
    public static IReadOnlyList<string> Find(string folder) => Directory.Exists(folder) ? [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)] : [];

    /// <summary>Checks a plug-in.</summary>
    /// <param name="folder">Its folder.</param>
    /// <returns>Whether it may run.</returns>
    public PluginCheck Check(string folder) => Inspect(folder).Check;

    /// <summary>Checks a plug-in and keeps what was checked: what is read a second time may be something else by then.</summary>
    /// <param name="folder">Its folder.</param>
    /// <returns>Whether it may run, and its content when it may.</returns>
    internal (PluginCheck Check, PluginContent? Content) Inspect(string folder)
    {
        var root = Path.GetFullPath(folder);
        var check = new PluginCheck(Path.GetFileName(root));
        try
        {
            return Inspect(root, check);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (check with { Problem = $"It cannot be read: {exception.Message}", Remedy = "See to the rights of its folder." }, null);
        }
    }

    private (PluginCheck Check, PluginContent? Content) Inspect(string root, PluginCheck check)
    {
        var (list, signature) = (Path.Combine(root, PluginList.FileName), Path.Combine(root, PluginList.SignatureName));
        if (!File.Exists(list) || !File.Exists(signature) || new FileInfo(list).Length > LongestList || new FileInfo(signature).Length > LongestList)
        {
            return (check with { Problem = "It is not signed.", Remedy = $"Have its maker sign it; your own you sign with: lamrobot plugins sign {root} --entry NAME.dll --key KEY" }, null);
        }

        var content = File.ReadAllBytes(list);
        if (trusted.FindSigner(content, Decode(File.ReadAllText(signature))) is not { } signer)
        {
            return (check with { Problem = "Nobody whom you trust has signed it as it is.", Remedy = "If you trust its maker: lamrobot plugins trust NAME KEY.pem, with the public key from its maker's own page." }, null);
        }

        if (Parse(content) is not { } parsed || !parsed.Files.Keys.All(PluginFiles.IsSafe) || !parsed.Files.ContainsKey(parsed.Entry) || parsed.Files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count() != parsed.Files.Count)
        {
            return (check with { Signer = signer, Problem = "Its list cannot be used: it is not of the form that is needed, or names files outside of the plug-in.", Remedy = AskMaker }, null);
        }

        return Read(root, parsed, check with { Signer = signer, Version = parsed.Version, Unlisted = Unlisted(root, parsed) });
    }

    private static (PluginCheck Check, PluginContent? Content) Read(string root, PluginList list, PluginCheck check)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var size = 0L;
        foreach (var (path, sum) in list.Files)
        {
            var file = new FileInfo(Path.Combine(root, path));
            if (!file.Exists || PluginFiles.IsLinked(root, path))
            {
                return (check with { Problem = $"Its file {path} is not there, or is a link.", Remedy = AskMaker }, null);
            }

            size += file.Length;
            if (size > PluginFiles.MostBytes)
            {
                return (check with { Problem = $"It is larger than {PluginFiles.MostBytes >> 20} MB.", Remedy = AskMaker }, null);
            }

            files[path] = File.ReadAllBytes(file.FullName);
            if (!string.Equals(PluginFiles.Sum(files[path]), sum, StringComparison.Ordinal))
            {
                return (check with { Problem = $"Its file {path} was changed after it was signed.", Remedy = AskMaker }, null);
            }
        }

        return (check, new PluginContent(list, files));
    }

    private static IReadOnlyList<string> Unlisted(string root, PluginList list) =>
    [
        .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => path is not (PluginList.FileName or PluginList.SignatureName) && !list.Files.ContainsKey(path)).Order(StringComparer.Ordinal),
    ];

    private static PluginList? Parse(byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize(content, PluginJson.Default.PluginList);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] Decode(string text)
    {
        try
        {
            return Convert.FromBase64String(text.Trim());
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
