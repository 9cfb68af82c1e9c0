using LamRobot.Planner.Hosting;
using LamRobot.Planner.Meaning;
using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Planner.Tests;

public sealed class HostingTests
{
    public static TheoryData<string> Failures => ["missing entry point", "missing library", "runtime"];

    [Fact]
    public void The_choice_says_what_was_tried()
    {
        var choice = ExecutionProviders.Choose();

        Assert.Contains(choice.Name, (string[])["cuda", "directml", "cpu"]);
        Assert.NotEmpty(choice.Reasons);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_provider_that_does_not_load_is_passed_over(string failure)
    {
        using var options = new SessionOptions();

        var choice = ExecutionProviders.Append(options, [("cuda", candidate => Fail(failure, candidate)), ("directml", _ => { })]);

        Assert.Equal("directml", choice.Name);
        Assert.StartsWith("cuda: not here", choice.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_processor_is_always_there()
    {
        using var options = new SessionOptions();

        Assert.Equal("cpu", ExecutionProviders.Append(options, [("cuda", _ => throw new DllNotFoundException("no CUDA"))]).Name);
    }

    [Fact]
    public async Task A_graph_that_is_disposed_ends_after_the_runs_that_are_under_way()
    {
        var encoder = new SentenceEncoder(Path.Combine(Home.Root, "models", "minilm-l6-v2"), ExecutionProviders.Choose());
        using var first = new CountdownEvent(4);
        var runs = Enumerable.Range(0, first.InitialCount).Select(_ => Task.Run(() =>
        {
            encoder.Encode("begin");
            first.Signal();
            while (true)
            {
                encoder.Encode("bring me the apple from the kitchen");
            }
        })).ToArray();

        first.Wait(TestContext.Current.CancellationToken);
        encoder.Dispose();

        foreach (var run in runs)
        {
            await Assert.ThrowsAsync<ObjectDisposedException>(() => run);
        }
    }

    private static void Fail(string failure, SessionOptions options)
    {
        switch (failure)
        {
            case "missing entry point":
                throw new EntryPointNotFoundException("OrtSessionOptionsAppendExecutionProvider_CUDA");
            case "missing library":
                throw new DllNotFoundException("libcudart");
            default:
                options.AppendExecutionProvider("no such provider");
                break;
        }
    }
}
