using System.Text;
using LamRobot.Contracts;
using LamRobot.Training.Examples;
using LamRobot.Training.Language;

namespace LamRobot.Training.Domains;

/// <summary>Says an intent with a phrase and makes its steps.</summary>
internal sealed class DomainClauses(DomainBook book, DomainMentions mentions, bool complete, Random random)
{
    private static readonly string[] Determiners = ["the ", "my ", "a "];

    /// <summary>Makes a clause.</summary>
    /// <returns>The clause, or null when the manifest or the scene lacks something.</returns>
    public DomainClause? Build(string core, Phrase phrase, IReadOnlyList<DomainAction> actions, IReadOnlyList<Entity> entities, ClauseState state)
    {
        var intent = book.Intents.GetValueOrDefault(core);
        var acts = intent?.Acts ?? [new(core, [])];
        var doing = acts.Select(act => actions.FirstOrDefault(action => action.Core == act.Action)).OfType<DomainAction>().ToList();
        if (doing.Count < acts.Count)
        {
            return null;
        }

        var roles = (intent?.Acts is null ? doing[0].Parameters.Select(p => p.Parameter) : intent.Parameters).ToDictionary(p => p.Role);
        var saying = new Saying();
        return Say(phrase, core, roles, entities, state, saying) && Steps(intent, acts, doing, saying, entities, state) is { } steps ? new(core, saying.ToString(), steps, Next(intent, core, saying, state)) : null;
    }

    private bool Say(Phrase phrase, string core, Dictionary<string, DomainParameter> roles, IReadOnlyList<Entity> entities, ClauseState state, Saying saying)
    {
        foreach (var part in phrase.Expand(random))
        {
            switch (part)
            {
                case PhrasePart.Words words:
                    saying.Append(words.Text);
                    break;
                case PhrasePart.Mark:
                    saying.Mark();
                    break;
                case PhrasePart.Slot slot:
                    if (!roles.TryGetValue(slot.Role, out var parameter) || saying.Values.ContainsKey(slot.Role)
                        || mentions.Choose(parameter, core, saying.ToString().TrimEnd(), saying.Ids, entities, state) is not { } value)
                    {
                        return false;
                    }

                    saying.Say(slot.Role, value, parameter.Kind is ParameterKind.Entity or ParameterKind.Text && parameter.Takes[0] != "say" ? Determiners : []);
                    break;
            }
        }

        return true;
    }

    private List<TrainingStep>? Steps(DomainIntent? intent, List<StepPattern> acts, List<DomainAction> doing, Saying saying, IReadOnlyList<Entity> entities, ClauseState state)
    {
        var steps = new List<TrainingStep>();
        for (var i = 0; i < acts.Count; i++)
        {
            var arguments = new Dictionary<string, TrainingArgument>();
            foreach (var (parameter, name) in doing[i].Parameters.Where(p => intent?.Acts is null || acts[i].Arguments.Any(a => a.Parameter == p.Parameter.Role)))
            {
                var argument = saying.Argument(parameter.Role) ?? Unnamed(parameter, entities, state);
                if (argument is { Source: ArgumentSource.None } && complete)
                {
                    return null;
                }

                if (argument is not null)
                {
                    arguments[name] = argument;
                }
            }

            steps.Add(new(doing[i].Spec.Name, saying.Trigger, arguments));
        }

        // What is held already need not be found and taken.
        var held = intent?.Acts is not null && state.HeldId is { } id && saying.Thing?.Id == id;
        return held && acts[0].Action == "pick" ? steps[1..] : held && acts[0].Action == "s_find" && steps.Count > 2 ? steps[2..] : steps;
    }

    /// <summary>Without a place named it is where the assistant stands, else the whole home; else one must ask.</summary>
    private static TrainingArgument? Unnamed(DomainParameter parameter, IReadOnlyList<Entity> entities, ClauseState state)
    {
        if (parameter.Role == "target" && parameter.Descriptions.Any(d => d.Contains("assistant", StringComparison.Ordinal)))
        {
            var place = state.Here is { } here && parameter.Takes.Contains("area") ? here : parameter.Takes.Contains("home") ? entities.FirstOrDefault(e => e.Kind == "home") : null;
            if (place is not null)
            {
                return TrainingArgument.Entity(place.Id, null);
            }
        }

        return parameter.Required ? TrainingArgument.None(null) : null;
    }

    private static ClauseState Next(DomainIntent? intent, string core, Saying saying, ClauseState state)
    {
        var held = core is "pick" or "s_lift" && saying.Thing is { } thing ? thing.Id : intent?.Acts is not null ? null : state.HeldId;
        return state with { It = saying.Thing ?? state.It, HeldId = held };
    }

    /// <summary>The words so far and where the values stand in them.</summary>
    private sealed class Saying
    {
        private readonly StringBuilder text = new();
        private bool pending;
        private int marked = -1;
        private int first = -1;

        public Dictionary<string, (SpokenValue Value, TextSpan Span)> Values { get; } = [];

        public HashSet<string> Ids => [.. Values.Values.Select(v => v.Value.Entity?.Id).OfType<string>()];

        /// <summary>The thing spoken of.</summary>
        public Entity? Thing => Values.TryGetValue("object", out var value) ? value.Value.Entity : null;

        /// <summary>The word that asks.</summary>
        public TextSpan Trigger
        {
            get
            {
                var start = Math.Max(0, marked >= 0 ? marked : first);
                var end = start;
                while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or ':'))
                {
                    end++;
                }

                return new(start, Math.Max(end, Math.Min(start + 1, text.Length)));
            }
        }

        public void Mark() => pending = true;

        public void Append(string words) => Append(words, literal: true);

        public void Say(string role, SpokenValue value, string[] determiners)
        {
            var start = Append(value.Words, literal: false);
            var skipped = determiners.FirstOrDefault(d => value.Words.StartsWith(d, StringComparison.Ordinal))?.Length ?? 0;
            Values[role] = (value, new(start + skipped, text.Length));
        }

        public TrainingArgument? Argument(string role) => !Values.TryGetValue(role, out var value) ? null : value.Value.Source switch
        {
            ArgumentSource.None => TrainingArgument.None(value.Span),
            var source => new(source, [value.Value.Value], value.Span),
        };

        public override string ToString() => text.ToString().TrimEnd();

        private int Append(string words, bool literal)
        {
            var start = -1;
            foreach (var c in words)
            {
                if (c == ' ' && (text.Length == 0 || text[^1] == ' '))
                {
                    continue;
                }

                start = start < 0 && c != ' ' ? text.Length : start;
                marked = pending && c != ' ' ? text.Length : marked;
                first = literal && first < 0 && char.IsLetter(c) ? text.Length : first;
                pending &= c == ' ';
                text.Append(c);
            }

            return Math.Max(start, 0);
        }
    }
}
