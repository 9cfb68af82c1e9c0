using System.CommandLine;

namespace LamRobot.Bridge.Service;

/// <summary>Measures a planner on cases, or compares two measurements.</summary>
internal static class EvalCommand
{
    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal)
    {
        var cases = new Option<string[]>("--cases") { Description = "Case files, one JSON object a line (docs/evaluation.md).", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };
        var scenarios = new Option<string?>("--scenarios") { Description = "Folder of further scenarios. So far only the built-in home and tabletop can be run: cases of other scenarios are counted as not supported.", HelpName = "DIR" };
        var manifests = new Option<string?>("--manifests") { Description = "Folder of the manifests that cases name. Default: the folder manifests beside the case file.", HelpName = "DIR" };
        var planner = new PlannerOptions(PlannerFactory.Meaning);
        var report = new Option<string?>("--report") { Description = "Write the report to this file.", HelpName = "OUT.json" };
        var compare = new Option<string[]>("--compare") { Description = "Run nothing: print how the second of two reports differs from the first.", HelpName = "A.json B.json", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        var kept = new Option<string?>("--kept") { Description = "Run nothing: judge the document cases by the folders DIR/ID that an earlier run kept.", HelpName = "DIR" };
        var learn = new Option<string?>("--learn") { Description = "Write missions that were judged right to DIR, to be learnt from (docs/train-a-lam.md): those in the simulator, on pages and in documents.", HelpName = "DIR" };
        var keep = new Option<string?>("--keep") { Description = "Keep the folder of each document case as DIR/ID.", HelpName = "DIR" };
        var limit = new Option<int?>("--limit") { Description = "Run only the first N cases.", HelpName = "N" };
        var tag = new Option<string?>("--tag") { Description = "Run only cases with this tag.", HelpName = "T" };
        var jobs = new Option<int>("--jobs") { Description = "How many cases run at the same time; more than one makes planning times longer.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var seed = SharedOptions.Seed("Where the chance of simulation cases without a seed comes from.");
        jobs.Validators.Add(result => Require(result.GetValueOrDefault<int>() > 0, result, "--jobs needs a number from 1."));
        var command = new Command("eval", "Measures a planner on case files and prints a table. Exits with 0 when the run itself worked, whatever the score.") { cases, scenarios, manifests, report, compare, keep, kept, learn, limit, tag, jobs, seed };
        planner.AddTo(command);
        command.Validators.Add(result => Require(result.GetResult(cases) is not null || result.GetResult(compare) is not null, result, "eval needs --cases or --compare."));
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(compare) is { Length: 2 } reports
            ? ReportFiles.CompareAsync(terminal, reports[0], reports[1], cancellationToken)
            : new EvaluationSession(terminal, new EvaluationRequest(parsed.GetRequiredValue(cases))
            {
                Manifests = parsed.GetValue(manifests),
                Keep = parsed.GetValue(keep),
                Learn = parsed.GetValue(learn),
                Kept = parsed.GetValue(kept),
                Planner = planner.Read(parsed),
                Report = parsed.GetValue(report),
                Limit = parsed.GetValue(limit),
                Tag = parsed.GetValue(tag),
                Jobs = parsed.GetValue(jobs),
                Seed = parsed.GetValue(seed),
            }).RunAsync(cancellationToken));
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
