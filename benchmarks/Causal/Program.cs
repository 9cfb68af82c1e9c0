using LamRobot.Benchmarks.Planner;
using LamRobot.Contracts;
using LamRobot.Planner.Causal;
using LamRobot.Planner.Causal.Grammar;
using LamRobot.Planner.Tests.Causal;
using LamRobot.Planner.Written;

// dotnet run -c Release --project benchmarks/Causal [-- MODEL-FOLDER [RUNS]]
const int Warmup = 3;
var runs = args.Length > 1 ? int.Parse(args[1]) : 50;
var time = TimeProvider.System;
using var made = args.Length > 0 ? null : ModelFolder.Of(DecoderForm.Grouped);
using var model = CausalModel.Load(args.Length > 0 ? args[0] : made!.Root);
var (manifest, observation) = (Homes.Manifest(Repository.Root, 20), Homes.Observation(30));
var request = new PlanRequest("take the cola from the desk and put it on the sofa, then come back to me", manifest, observation);
var (system, user) = (PlanPrompt.System(manifest), PlanPrompt.User(request));
Console.WriteLine($"{Environment.ProcessorCount} processors, {model.Provider.Name}; {(made is null ? model.Description : "the small decoder of the tests")}; 20 actions, 30 entities.");
Console.WriteLine();
Console.WriteLine("| writing | runs | tokens | asked for | tokens/s | p50 ms | p95 ms |");
Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
var same = Constrained(model, system, user, request).Asked;
Measure("reading the request, one token", () => Free(model, system, user, 1));
Measure("free: the likeliest token of all", () => Free(model, system, user, same));
Measure("constrained to valid answers", () => Constrained(model, system, user, request));
return 0;

void Measure(string name, Func<(int Tokens, int Asked)> write)
{
    var (samples, tokens, asked) = (new List<TimeSpan>(), 0, 0);
    for (var run = -Warmup; run < runs; run++)
    {
        var start = time.GetTimestamp();
        var written = write();
        if (run >= 0)
        {
            samples.Add(time.GetElapsedTime(start));
            tokens += written.Tokens;
            asked += written.Asked;
        }
    }

    samples.Sort();
    var seconds = samples.Sum(sample => sample.TotalSeconds);
    Console.WriteLine($"| {name} | {runs} | {tokens / runs} | {asked / runs} | {tokens / seconds:N0} | {samples[samples.Count / 2].TotalMilliseconds:N1} | {samples[(int)(samples.Count * 0.95)].TotalMilliseconds:N1} |");
}

// The request is read and the answer written; the rules and actions are read already.
static (int Tokens, int Asked) Free(CausalModel model, string system, string user, int tokens)
{
    var (run, unread) = model.Begin(system, user)!.Value;
    using (run)
    {
        for (var i = 0; i < tokens; i++)
        {
            var logits = run.Feed(unread);
            var best = 0;
            for (var token = 1; token < logits.Length; token++)
            {
                best = logits[token] > logits[best] ? token : best;
            }

            unread = [best];
        }
    }

    return (tokens, tokens);
}

static (int Tokens, int Asked) Constrained(CausalModel model, string system, string user, PlanRequest request)
{
    var (run, unread) = model.Begin(system, user)!.Value;
    using (run)
    {
        var text = model.Decoder.Decode(run, unread, new PlanGrammar(request).Start, CancellationToken.None)!;
        return (text.Tokens, text.Asked);
    }
}
