namespace LamRobot.Actuators.Plugins.Tests;

public sealed class PluginTests
{
    private static readonly ActionStep Act = new("s1", "fixture", "act");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_plugin_of_a_trusted_maker_acts_with_what_it_brought_along()
    {
        using var shelf = new PluginShelf();
        shelf.Set();

        var (check, plugin) = await shelf.Loader.LoadAsync(shelf.Plugin, Token);
        Directory.Delete(shelf.Plugin, recursive: true);
        await using (plugin)
        {
            await using var actuator = Assert.Single(plugin!.Actuators);
            await actuator.ConnectAsync(Token);
            var result = await actuator.ExecuteAsync(Act, null, Token);

            Assert.Equal((true, "maker", "1.2"), (check.MayRun, check.Signer, check.Version));
            Assert.Equal(("fixture", "CsCheck", "acted"), (actuator.Id, actuator.Kind, result.Message));
        }
    }

    public static TheoryData<string> Spoiling => ["unsigned", "untrusted", "changed", "exchanged", "missing", "link", "elsewhere", "other list"];

    [Theory]
    [MemberData(nameof(Spoiling))]
    public async Task What_is_not_as_it_was_signed_by_someone_trusted_never_runs(string spoiling)
    {
        using var shelf = new PluginShelf();
        shelf.Set();
        Spoil(shelf, spoiling);

        var (check, plugin) = await shelf.Loader.LoadAsync(shelf.Plugin, Token);

        Assert.Null(plugin);
        Assert.False(check.MayRun);
        Assert.NotEqual("", check.Remedy);
        Assert.False(File.Exists(shelf.Mark));
    }

    [Fact]
    public async Task A_file_that_nobody_signed_is_told_and_not_copied()
    {
        using var shelf = new PluginShelf();
        File.WriteAllText(Path.Combine(shelf.Plugin, "extra.dll"), "x");

        var (check, plugin) = await shelf.Loader.LoadAsync(shelf.Plugin, Token);
        await using (plugin)
        {
            Assert.NotNull(plugin);
            Assert.Equal(["extra.dll"], check.Unlisted);
        }
    }

    [Theory]
    [InlineData("constructor")]
    [InlineData("actions")]
    [InlineData("hang")]
    public async Task A_plugin_that_breaks_while_it_is_made_is_left_out(string mode)
    {
        using var shelf = new PluginShelf();
        shelf.Set(("mode", mode));
        var loader = new PluginLoader(new PluginInspector(shelf.Keys), TimeSpan.FromSeconds(mode == "hang" ? 1 : 60), TimeProvider.System);

        var (check, plugin) = await loader.LoadAsync(shelf.Plugin, Token);

        Assert.Null(plugin);
        Assert.Contains(mode == "hang" ? "time" : $"broken {mode}", check.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("look")]
    [InlineData("blind")]
    [InlineData("dispose")]
    public async Task A_plugin_that_breaks_later_keeps_nobody_else_from_seeing_or_ending(string mode)
    {
        using var shelf = new PluginShelf();
        shelf.Set(("mode", mode));
        var (_, plugin) = await shelf.Loader.LoadAsync(shelf.Plugin, Token);
        await using (plugin)
        {
            var actuator = Assert.Single(plugin!.Actuators);
            var seen = await ((IObserver)actuator).ObserveAsync(Token);
            await actuator.DisposeAsync();

            Assert.Equal(mode == "dispose" ? 1 : 0, seen.Entities.Count);
        }
    }

    [Fact]
    public void A_private_key_is_not_trusted()
    {
        using var shelf = new PluginShelf();

        Assert.Throws<FormatException>(() => shelf.Keys.Trust("careless", shelf.Private));
        Assert.Throws<FormatException>(() => shelf.Keys.Trust("../elsewhere", shelf.Public));
        Assert.Equal(["maker"], shelf.Keys.Names);
    }

    private static void Spoil(PluginShelf shelf, string how)
    {
        var (dll, list) = (Path.Combine(shelf.Plugin, PluginShelf.Fixture), Path.Combine(shelf.Plugin, PluginList.FileName));
        switch (how)
        {
            case "unsigned":
                File.Delete(Path.Combine(shelf.Plugin, PluginList.SignatureName));
                break;
            case "untrusted":
                var other = Path.Combine(shelf.Plugin, "..", "other.key");
                PluginSigner.MakeKey(other);
                PluginSigner.Sign(shelf.Plugin, PluginShelf.Fixture, "1.2", File.ReadAllText(other));
                break;
            case "changed":
                File.AppendAllText(dll, "x");
                break;
            case "exchanged":
                File.Copy(Path.Combine(shelf.Plugin, "CsCheck.dll"), dll, overwrite: true);
                break;
            case "missing":
                File.Delete(dll);
                break;
            case "link":
                File.Move(dll, dll + ".moved");
                File.CreateSymbolicLink(dll, dll + ".moved");
                break;
            case "elsewhere":
                File.WriteAllText(list, File.ReadAllText(list).Replace("CsCheck.dll", "../CsCheck.dll", StringComparison.Ordinal));
                break;
            default:
                File.WriteAllText(list, File.ReadAllText(list).Replace("1.2", "1.3", StringComparison.Ordinal));
                break;
        }
    }
}
