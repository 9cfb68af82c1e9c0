using LamRobot.Contracts;
using LamRobot.Training.Examples;
using LamRobot.Training.Home;
using LamRobot.Training.Language;

namespace LamRobot.Training.Corpora;

/// <summary>Gives some entities of a scene other names, in the scene and in the sentences, so that names must be read and cannot be known.</summary>
internal sealed class EntityRenaming(HomeNames names)
{
    private static readonly string[] Kinds = ["object", "furniture", "device"];
    private static readonly string[] Worlds = ["known", "other"];

    /// <summary>Renames entities; sentences that call one of them by another name are left out.</summary>
    /// <returns>The scene and the sentences that remain.</returns>
    public (Observation Observation, List<TrainingExample> Examples) Apply(Observation observation, IReadOnlyList<TrainingExample> examples, double share, Random random)
    {
        var taken = observation.Entities.SelectMany(entity => new[] { entity.Id, entity.Name }).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var renamed = new Dictionary<string, (Entity Old, Entity New)>();
        foreach (var entity in observation.Entities.Where(_ => random.Hits(share)))
        {
            var name = random.Hits(.4) ? PseudoWords.Make(random) : random.Pick(names.All(random.Pick(Worlds), random.Pick(Kinds)));
            var id = random.Hits(.5) ? name.Replace(' ', '_') : $"{entity.Kind}_{random.Next(1000)}";
            if (taken.Add(name) && (id == name || taken.Add(id)))
            {
                renamed[entity.Id] = (entity, entity with { Id = id, Name = char.IsUpper(entity.Name[0]) ? char.ToUpperInvariant(name[0]) + name[1..] : name });
            }
        }

        Entity Now(Entity entity) => renamed.TryGetValue(entity.Id, out var pair) ? pair.New : entity;
        return (observation with { Entities = observation.Entities.Select(Now).ToEquatableList() }, [.. examples.Select(example => Rename(example, renamed)).OfType<TrainingExample>()]);
    }

    private static TrainingExample? Rename(TrainingExample example, Dictionary<string, (Entity Old, Entity New)> renamed)
    {
        var arguments = example.Steps.SelectMany(step => step.Arguments.Values).Where(argument => argument.Source == ArgumentSource.Entity && argument.Accepted.Any(renamed.ContainsKey));
        if (!arguments.All(argument => argument.Accepted.Count == 1 && argument.Span is { } span && IsName(span.Of(example.Command), renamed[argument.Accepted[0]].Old))
            || renamed.Values.Any(pair => WordFinder.Find(example.Command, pair.New.Name) is not null))
        {
            return null;
        }

        var edits = Edits(example.Command, renamed.Values);
        TextSpan? Moved(TextSpan? span) => span is { } known ? new TextSpan(Move(known.Start, edits), Move(known.End, edits)) : null;
        TrainingArgument Argument(TrainingArgument argument) => argument with
        {
            Accepted = argument.Source == ArgumentSource.Entity ? [.. argument.Accepted.Select(id => renamed.TryGetValue(id, out var pair) ? pair.New.Id : id)] : argument.Accepted,
            Span = Moved(argument.Span),
        };
        TrainingStep Step(TrainingStep step) => step with { Trigger = Moved(step.Trigger), Arguments = step.Arguments.ToDictionary(pair => pair.Key, pair => Argument(pair.Value)) };
        var command = edits.AsEnumerable().Reverse().Aggregate(example.Command, (text, edit) => text[..edit.Span.Start] + edit.Words + text[edit.Span.End..]);
        return example with { Command = command, Steps = [.. example.Steps.Select(Step)] };
    }

    private static bool IsName(string words, Entity entity) => string.Equals(words, entity.Name, StringComparison.OrdinalIgnoreCase);

    private static List<(TextSpan Span, string Words)> Edits(string command, IEnumerable<(Entity Old, Entity New)> renamed)
    {
        var edits = new List<(TextSpan Span, string Words)>();
        foreach (var (old, now) in renamed.OrderByDescending(pair => pair.Old.Name.Length))
        {
            foreach (var span in WordFinder.FindAll(command, old.Name).Where(span => !edits.Exists(edit => edit.Span.Start < span.End && span.Start < edit.Span.End)))
            {
                edits.Add((span, now.Name.ToLowerInvariant()));
            }
        }

        return [.. edits.OrderBy(edit => edit.Span.Start)];
    }

    /// <summary>Where a position is after the edits; one inside a replaced name goes to its end.</summary>
    private static int Move(int position, List<(TextSpan Span, string Words)> edits)
    {
        var moved = position;
        foreach (var (span, words) in edits.Where(edit => edit.Span.Start < position))
        {
            moved += words.Length - (Math.Min(position, span.End) - span.Start);
        }

        return moved;
    }
}
