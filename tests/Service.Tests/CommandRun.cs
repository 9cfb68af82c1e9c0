namespace LamRobot.Bridge.Service.Tests;

/// <summary>Runs the program's command line in this process.</summary>
/// <param name="input">What is typed.</param>
internal sealed class CommandRun(string input = "") : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();
    private readonly Interrupts interrupts = new();

    public string Output => output.ToString();

    public string Error => error.ToString();

    public Task<int> ExecuteAsync(params string[] arguments) => CommandLine.RunAsync(arguments, Terminal.Piped(new StringReader(input), output, error), interrupts);

    public void Dispose()
    {
        interrupts.Dispose();
        output.Dispose();
        error.Dispose();
    }
}
