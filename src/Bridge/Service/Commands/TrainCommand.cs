using System.CommandLine;

namespace LamRobot.Bridge.Service;

/// <summary>Trains the Large Action Model with the training program of this checkout.</summary>
internal static class TrainCommand
{
    private const string Purpose = """
        Trains the Large Action Model, from the making of its examples to the exported files (docs/train-a-lam.md).

        Examples:
          lamrobot train --all --data DATA                 every phase
          lamrobot train --phase 3 --data DATA --out RUN   one phase, on what the phases before it left in RUN
          lamrobot train --resume --data DATA --out RUN    goes on from the newest checkpoint in RUN

        Further options are handed to the training program as they are. Ctrl-C ends it after a checkpoint.
        """;

    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal) => Create(terminal, TrainingCheckout.Find, TimeProvider.System);

    /// <summary>Makes the verb with another way to find the training program.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="find">Finds the checkout; null when there is none.</param>
    /// <param name="time">Measures how long an interrupted program may take to end.</param>
    /// <returns>The verb.</returns>
    internal static Command Create(Terminal terminal, Func<TrainingCheckout?> find, TimeProvider time)
    {
        var all = new Option<bool>("--all") { Description = "Run every phase." };
        var phase = new Option<int?>("--phase") { Description = "Run this phase: 1 from tasks to plans, 2 imitation of the expert, 3 exploration, 4 reward model and policy.", HelpName = "N" };
        var resume = new Option<bool>("--resume") { Description = "Go on from the newest checkpoint in the output folder." };
        var output = new Option<string?>("--out") { Description = "Folder for checkpoints. Default: artifacts/training in the checkout.", HelpName = "DIR" };
        var minilm = new Option<string?>("--minilm") { Description = "Folder of the pretrained encoder. Default: models/minilm-l6-v2 in the checkout.", HelpName = "DIR" };
        phase.Validators.Add(result => Require(result.GetValueOrDefault<int?>() is null or (>= 1 and <= 4), result, "--phase needs a number from 1 to 4."));
        var command = new Command("train", Purpose)
        {
            all,
            phase,
            resume,
            new Option<string?>("--data") { Description = "Folder with people's sentences; without it, only made commands are learnt.", HelpName = "DIR" },
            output,
            new Option<string?>("--from") { Description = "Begin with what this model knows; its folder holds weights.safetensors.", HelpName = "MODEL" },
            minilm,
            new Option<int?>("--steps") { Description = "How many batches each phase learns from.", HelpName = "N" },
            new Option<int?>("--seed") { Description = "Where all chance comes from.", HelpName = "S" },
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.Validators.Add(result => Require(result.GetResult(all) is not null || result.GetResult(phase) is not null || result.GetResult(resume) is not null, result, "train needs --all, --phase or --resume."));
        command.SetAction((parsed, cancellationToken) =>
        {
            var checkout = find() ?? throw new SetupException("The training program is not here: it is a part of the source, in its folder train.", "Run ./lamrobot train in a checkout of the project.");
            string[] defaults =
            [
                .. parsed.GetResult(output) is null ? (string[])["--out", checkout.Runs] : [],
                .. parsed.GetResult(minilm) is null ? (string[])["--minilm", checkout.Encoder] : [],
            ];
            return new TrainingSession(terminal, checkout, time).RunAsync([.. parsed.Tokens.Select(token => token.Value), .. defaults], cancellationToken);
        });
        return command;
    }

    private static void Require(bool holds, System.CommandLine.Parsing.SymbolResult result, string message)
    {
        if (!holds)
        {
            result.AddError(message);
        }
    }
}
