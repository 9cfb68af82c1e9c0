using LamRobot.Contracts;
using LamRobot.Training.Examples;
using LamRobot.Training.Language;

namespace LamRobot.Training.Corpora;

/// <summary>Turns cases into training examples: finds the words of each argument and says what is left open.</summary>
/// <param name="read">Reads numbers.</param>
/// <param name="openShare">How often an optional argument that a case does not name is open, else it is absent.</param>
/// <param name="seed">The same seed leaves the same arguments open.</param>
internal sealed class CaseConverter(NumberReading read, double openShare, int seed)
{
    private readonly Random random = new(seed);

    // Where a thing may be laid that the sentence does not lay anywhere: something must be learnt, else the next place named is taken.
    private static readonly string[] Surfaces = ["countertop", "diningtable", "sidetable", "desk", "coffeetable", "dresser", "shelf"];

    /// <summary>Converts a case.</summary>
    /// <returns>The example, or null when it names a choice that the manifest does not have.</returns>
    public TrainingExample? Convert(PlanCase source)
    {
        if (source.Status != TrainingStatus.Plan)
        {
            return new(source.Command, [], source.Status);
        }

        var steps = new List<TrainingStep>();
        foreach (var expected in source.Steps)
        {
            var action = source.Manifest.Actuators.SelectMany(actuator => actuator.Actions).First(action => action.Name == expected.Action);
            var arguments = new Dictionary<string, TrainingArgument>();
            foreach (var parameter in action.Parameters)
            {
                var argument = expected.Arguments.TryGetValue(parameter.Name, out var accepted) ? Argument(parameter, accepted, source) : Open(parameter, source.Observation);
                if (argument is null && accepted is not null)
                {
                    return null;
                }

                if (argument is not null)
                {
                    arguments[parameter.Name] = argument;
                }
            }

            steps.Add(new(expected.Action, null, arguments));
        }

        return new(source.Command, steps, TrainingStatus.Plan);
    }

    private TrainingArgument? Argument(ParameterSpec parameter, IReadOnlyList<ArgumentValue> accepted, PlanCase source)
    {
        var words = accepted.Select(value => value.ToString()).ToList();
        switch (parameter.Kind)
        {
            case ParameterKind.Entity:
                var there = words.Where(id => source.Observation.Find(id) is { } entity && parameter.Takes(entity.Kind)).ToList();
                return there.Count == 0 ? TrainingArgument.Skip : new(ArgumentSource.Entity, there, Named(there, source));
            case ParameterKind.Choice:
                return parameter.Choices.Contains(words[0]) ? TrainingArgument.Choice(words[0], WordFinder.Find(source.Command, words[0])) : null;
            case ParameterKind.Boolean:
                return TrainingArgument.Choice(words[0], null);
            default:
                var span = parameter.Kind == ParameterKind.Text ? WordFinder.Find(source.Command, words[0])
                    : accepted[0].AsNumber() is { } number ? WordFinder.FindNumber(source.Command, number, parameter, read) : null;
                return span is null ? TrainingArgument.Skip : new(ArgumentSource.Span, words, span);
        }
    }

    /// <summary>The words that name one of the entities: its name, else a word of its name, when nothing else can be meant by them.</summary>
    private static TextSpan? Named(List<string> ids, PlanCase source)
    {
        var names = ids.ConvertAll(id => source.Observation.Find(id)!.Name);
        if (names.Select(name => WordFinder.FindOnce(source.Command, name)).FirstOrDefault(span => span is not null) is { } whole)
        {
            return whole;
        }

        var others = source.Observation.Entities.Where(entity => !ids.Contains(entity.Id) && WordFinder.Find(source.Command, entity.Name) is not null).SelectMany(entity => entity.Name.Split(' ')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return names.SelectMany(name => name.Split(' ').Reverse()).Where(word => word.Length > 2 && !others.Contains(word))
            .SelectMany(word => new[] { word, word + "s", word + "es" }).Select(word => WordFinder.FindOnce(source.Command, word)).FirstOrDefault(span => span is not null);
    }

    private TrainingArgument? Open(ParameterSpec parameter, Observation observation)
    {
        if (!parameter.Required && !random.Hits(openShare))
        {
            return null;
        }

        var surfaces = parameter.Kind != ParameterKind.Entity ? [] : Surfaces.Where(id => observation.Find(id) is { } entity && parameter.EntityKinds.Contains(entity.Kind)).ToList();
        return surfaces.Count > 0 ? new(ArgumentSource.Entity, surfaces, null) : TrainingArgument.Skip;
    }
}
