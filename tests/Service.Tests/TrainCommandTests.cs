using System.Runtime.Versioning;

namespace LamRobot.Bridge.Service.Tests;

[UnsupportedOSPlatform("windows")]
public sealed class TrainCommandTests : IDisposable
{
    private readonly FakeTrainer trainer = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();
    private readonly CancellationTokenSource interrupt = new();

    public void Dispose()
    {
        interrupt.Dispose();
        output.Dispose();
        error.Dispose();
        trainer.Dispose();
    }

    [Fact]
    public async Task The_training_program_gets_the_arguments_and_one_thread_and_its_exit_code_comes_back()
    {
        trainer.Build();
        trainer.ExitWith(7);

        Assert.Equal(7, await TrainAsync("train", "--phase", "2", "--data", "my data", "--out", "run", "--minilm", "encoder", "--seed=3", "--batch", "8"));

        Assert.Equal(["train", "--phase", "2", "--data", "my data", "--out", "run", "--minilm", "encoder", "--seed", "3", "--batch", "8"], trainer.Arguments);
        Assert.Equal("passive", trainer.Waiting);
        Assert.False(trainer.WasBuilt);
        Assert.Empty(error.ToString());
    }

    [Fact]
    public async Task The_training_program_is_built_when_it_is_missing()
    {
        Assert.Equal(ExitCode.Success, await TrainAsync("train", "--all"));

        Assert.True(trainer.WasBuilt);
        Assert.Contains("not built yet", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("600 MB", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(["train", "--all", "--out", trainer.Checkout.Runs, "--minilm", trainer.Checkout.Encoder], trainer.Arguments);
    }

    [Theory]
    [InlineData("train/Loop/Trainer.cs", true)]
    [InlineData("src/Planner/Text/Words.cs", true)]
    [InlineData("train/Generation/Resources/home.txt", true)]
    [InlineData("train/obj/Made.cs", false)]
    [InlineData("train/README.md", false)]
    [InlineData("src/Bridge/Service/Program.cs", false)]
    public async Task The_training_program_is_built_when_a_source_of_it_is_newer(string changed, bool built)
    {
        trainer.Build();
        trainer.Change(changed);

        Assert.Equal(ExitCode.Success, await TrainAsync("train", "--resume"));

        Assert.Equal(built, trainer.WasBuilt);
        Assert.Equal(["train", "--resume"], trainer.Arguments[..2]);
    }

    [Fact]
    public async Task A_build_that_fails_is_shown_and_nothing_is_trained()
    {
        trainer.FailToBuild("a package is not there");

        Assert.Equal(ExitCode.Failed, await TrainAsync("train", "--all"));

        Assert.Contains("a package is not there", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("cannot be built", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(trainer.Arguments);
    }

    [Fact]
    public async Task An_interrupt_reaches_the_training_program_which_says_how_it_ended()
    {
        trainer.Build();
        trainer.RunUntilInterrupted(exitCode: 9);

        var training = TrainAsync("train", "--all");
        await trainer.StartedAsync(TestContext.Current.CancellationToken);
        await interrupt.CancelAsync();

        Assert.Equal(9, await training);
    }

    [Fact]
    public async Task Outside_a_checkout_it_says_where_training_is()
    {
        var exception = await Assert.ThrowsAsync<SetupException>(() => Command(() => null).Parse(["--all"]).InvokeAsync(Quiet, TestContext.Current.CancellationToken));

        Assert.Contains("folder train", exception.Message, StringComparison.Ordinal);
        Assert.Contains("checkout", exception.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("train")]
    [InlineData("train", "--phase", "5")]
    [InlineData("train", "--all", "--steps", "many")]
    public async Task Wrong_usage_is_told_before_anything_is_built(params string[] arguments)
    {
        using var run = new CommandRun();

        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync(arguments));

        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Help_names_the_phases_without_training_anything()
    {
        using var run = new CommandRun();

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("train", "--help"));

        Assert.Contains("--phase", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void This_checkout_is_found_from_a_folder_in_it() => Assert.NotNull(TrainingCheckout.Above(AppContext.BaseDirectory));

    private System.CommandLine.InvocationConfiguration Quiet => new() { Output = output, Error = error, EnableDefaultExceptionHandler = false };

    private System.CommandLine.Command Command(Func<TrainingCheckout?> find) => TrainCommand.Create(Terminal.Piped(TextReader.Null, output, error), find, TimeProvider.System);

    private async Task<int> TrainAsync(params string[] arguments)
    {
        var root = new System.CommandLine.RootCommand { Command(() => trainer.Checkout) };
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(interrupt.Token, TestContext.Current.CancellationToken);
        return await root.Parse(arguments).InvokeAsync(Quiet, ending.Token);
    }
}
