using LamRobot.Training.Examples;
using LamRobot.Training.Language;

namespace LamRobot.Training.Domains;

/// <summary>Puts clauses together to a command.</summary>
internal sealed class DomainAssembler(DomainWords words, Random random)
{
    private static readonly string[] Adverbs = "quickly|just|carefully|kindly|also|slowly|maybe|simply|really|gently|uh|um".Split('|');
    private static readonly string[] OpenEnded = ["say", "s_lift", "pick", "u_type", "message", "l_label"];

    /// <summary>How a made-up verb is said with what it is done to.</summary>
    public static string[] ExtraPhrases(string kind) => kind switch
    {
        "O" => ["^{v} {object}", "go ^{v} {object}", "^{v} {object} a bit", "i want you to ^{v} {object}"],
        "L" => ["^{v} {location}", "go and ^{v} {location}"],
        "P" => ["^{v} {person}", "go ^{v} {person}"],
        "D" => ["^{v} {door}", "try to ^{v} {door}"],
        _ => ["^{v}", "do a ^{v}", "perform a ^{v}", "^{v} once", "^{v} for us"],
    };

    /// <summary>Joins the clauses; one that nothing does ends the plan with a refusal.</summary>
    public TrainingExample Assemble(IReadOnlyList<DomainClause> clauses)
    {
        var text = random.Hits(.35) ? random.Pick(words.List("before")) : "";
        var steps = new List<TrainingStep>();
        var refused = false;
        for (var i = 0; i < clauses.Count && !refused; i++)
        {
            if (i > 0)
            {
                var join = random.Pick(words.List("joins"));
                text += (join[0] is '.' or ',' or ';' ? "" : " ") + join;
            }

            text += random.Hits(.05) ? " " + random.Pick(Adverbs) : "";
            text += text.Length > 0 ? " " : "";
            var start = text.Length;
            text = (text + clauses[i].Text).TrimStart();
            start -= start + clauses[i].Text.Length - text.Length;
            steps.AddRange((clauses[i].Steps ?? []).Select(step => Shift(step, start)));
            refused = clauses[i].Steps is null;
        }

        text = End(text, clauses[^1], refused);
        var missing = steps.Any(step => step.Arguments.Values.Any(argument => argument.Source == ArgumentSource.None));
        return new(text, steps, refused ? TrainingStatus.Refuse : missing ? TrainingStatus.Clarify : TrainingStatus.Plan);
    }

    private static TrainingStep Shift(TrainingStep step, int by) => step with
    {
        Trigger = step.Trigger?.Shift(by),
        Arguments = step.Arguments.ToDictionary(x => x.Key, x => x.Value with { Span = x.Value.Span?.Shift(by) }),
    };

    private string End(string text, DomainClause last, bool refused)
    {
        var open = last.Steps is { } steps && steps.Count > 0 && steps[^1].Arguments.Values.Any(a => a.Source == ArgumentSource.Span && a.Span is { } span && span.End >= last.Text.Length);
        if (!open && !OpenEnded.Contains(last.Core) && random.Hits(refused ? .1 : .15))
        {
            var after = random.Pick(words.List("after"));
            text += (after[0] == ',' ? "" : " ") + after;
        }

        text += random.Hits(.4) ? "." : "";
        return random.Hits(.35) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }
}
