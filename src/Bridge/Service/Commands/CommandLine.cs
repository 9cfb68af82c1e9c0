using System.CommandLine;

namespace LamRobot.Bridge.Service;

/// <summary>The program's command line: its verbs, its help and its errors.</summary>
internal static class CommandLine
{
    private const string Purpose = """
        Hears what a person says, plans it with a Large Action Model, and has a robot do it over MQTT.

        Examples:
          lamrobot run                                        a robot in a simulated home hears "bring me the apple" and does it; then it is yours
          lamrobot run --once --text "put the cup in the sink"
          lamrobot do "bring me the apple from the kitchen table"
          lamrobot stop                                       everything stops, from any console of this machine
          lamrobot robots --broker mqtt://192.168.1.5:1883    the robots there
          lamrobot do "go to the kitchen" --broker mqtt://192.168.1.5:1883
          lamrobot replay journal/missions.db                 the last mission again, without a model
          lamrobot journal export > missions.jsonl            what happened, to learn from; journal verify and prune too
          lamrobot listen                                     what you say into the microphone, as you say it; --do has a robot do it
          lamrobot transcribe hello.wav
          lamrobot see --camera 0 --out seen.png              what the first camera sees
          lamrobot ui tree --program gedit                    what is in a program's windows; ui find and ui do too
          lamrobot plan "take the apple to jane" --json
          lamrobot eval --cases gpsr.jsonl --planner lam --report lam.json
          lamrobot train --all --data DATA --out RUN          trains the model anew
          lamrobot doctor

        Exit codes: 0 done, 1 failed, 2 wrong usage or something is not there, 3 needs an answer, 4 refused, 5 stopped.
        """;

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">The words after the program's name.</param>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <param name="interrupts">What Ctrl-C does.</param>
    /// <returns>The exit code, one of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, Interrupts interrupts)
    {
        try
        {
            return await RunAsync(ConfiguredCommand.Of(Start(arguments, terminal, interrupts), arguments.Count == 0 ? ["--help"] : arguments, ConfigurationEnvironment.OfProcess()), terminal, interrupts);
        }
        catch (SetupException exception)
        {
            terminal.Problem(exception.Message, exception.Remedy);
            return ExitCode.BadUsage;
        }
        catch (TimeoutException exception)
        {
            terminal.Problem(exception.Message, "lamrobot robots --broker URL lists the robots of a broker.");
            return ExitCode.BadUsage;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Problem(exception.Message, "");
            return ExitCode.BadUsage;
        }
        catch (OperationCanceledException) when (interrupts.Ending.IsCancellationRequested)
        {
            return ExitCode.Stopped;
        }
    }

    private static async Task<int> RunAsync(ConfiguredCommand command, Terminal terminal, Interrupts interrupts)
    {
        var parsed = command.Parsed;
        if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction)
        {
            var error = parsed.UnmatchedTokens.Count > 0 ? $"Unknown here: {string.Join(' ', parsed.UnmatchedTokens)}." : parsed.Errors[0].Message + command.WhereFrom(parsed.Errors[0].Message);
            terminal.Problem(string.Join(' ', error.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), $"Try: lamrobot {Verb(parsed)}--help");
            return ExitCode.BadUsage;
        }

        var configuration = new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        return await parsed.InvokeAsync(configuration, interrupts.Ending);
    }

    // A stop waits for no other verb to be made.
    private static RootCommand Start(IReadOnlyList<string> arguments, Terminal terminal, Interrupts interrupts) =>
        arguments is [StopCommand.Name, ..] ? new RootCommand(Purpose) { StopCommand.Create(terminal) } : Root(terminal, interrupts);

    /// <summary>Makes the verbs.</summary>
    /// <param name="terminal">Where they read and write.</param>
    /// <param name="interrupts">What Ctrl-C does.</param>
    /// <returns>The program's command line.</returns>
    internal static RootCommand Root(Terminal terminal, Interrupts interrupts) => new(Purpose)
    {
        RunCommand.Create(terminal, interrupts),
        DoCommand.Create(terminal, interrupts),
        StopCommand.Create(terminal),
        ReplayCommand.Create(terminal, interrupts),
        JournalCommand.Create(terminal, TimeProvider.System),
        ListenCommand.Create(terminal, interrupts),
        TranscribeCommand.Create(terminal),
        PlanCommand.Create(terminal),
        SeeCommand.Create(terminal),
        CalibrateCommand.Create(terminal),
        UiCommand.Create(terminal, interrupts),
        EvalCommand.Create(terminal),
        TrainCommand.Create(terminal),
        SimCommand.Create(terminal),
        RobotsCommand.Create(terminal),
        BrokerCommand.Create(terminal),
        McpCommand.Create(terminal),
        TokenCommand.Create(terminal),
        PluginsCommand.Create(terminal),
        ClusterCommand.Create(terminal),
        ConfigCommand.Create(terminal),
        ServiceCommand.Create(terminal),
        ActuatorsCommand.Create(terminal),
        ModelsCommand.Create(terminal),
        DoctorCommand.Create(terminal),
    };

    private static string Verb(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? "" : $"{parsed.CommandResult.Command.Name} ";
}
