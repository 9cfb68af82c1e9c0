using LamRobot.Contracts;
using LamRobot.Training.Domains;
using LamRobot.Training.Examples;
using LamRobot.Training.Language;

namespace LamRobot.Training.Desktops;

/// <summary>Makes commands for made-up programs and pages; every plan is carried out there, and what a program does not take is left out.</summary>
/// <remarks>A plan ends where a dialog opens; once it is open, what was done stands at its beginning.</remarks>
public sealed class DesktopSource : ITrainingSource
{
    private const double Refused = .07;
    private const double SharedVerb = .2;
    private static readonly string[] Joins = [" and ", ", ", " and also ", " as well as "];
    private readonly DomainWords words = DomainWords.Read();
    private readonly IReadOnlyList<DesktopSaying> sayings = DesktopSaying.ReadAll();
    private readonly bool heldOut;
    private readonly Random random;
    private readonly DesktopTools tools;
    private readonly DesktopScenes scenes;

    /// <summary>Makes the source.</summary>
    /// <param name="seed">The same seed gives the same examples.</param>
    /// <param name="heldOut">Whether it uses the phrases and names that are kept back from training; nothing is then refused.</param>
    public DesktopSource(int seed, bool heldOut = false)
    {
        this.heldOut = heldOut;
        random = new(seed);
        tools = new(DomainBook.Read(), random);
        scenes = new(words, heldOut, random);
    }

    /// <inheritdoc />
    public string Name => heldOut ? "desktops-held-out" : "desktops";

    /// <inheritdoc />
    public bool ShowsEffects => true;

    /// <inheritdoc />
    public TrainingGroup Next(int count, int maxClauses)
    {
        var (here, desktop) = (tools.Draw(), scenes.Draw());
        var opener = desktop.Usable.FirstOrDefault(element => element.OpensDialog);
        if (opener is not null && random.Hits(.5))
        {
            desktop.Do("click", opener.Id, "");
        }

        var examples = new List<TrainingExample>();
        while (examples.Count < count)
        {
            if ((!heldOut && random.Hits(Refused) ? Impossible() : Example(here, desktop, opener, random.Between(1, Math.Min(3, maxClauses)))) is { } example)
            {
                examples.Add(example);
            }
        }

        return new(new() { Actuators = [new("desktop", "desktop") { Actions = here.Select(tool => tool.Spec).ToEquatableList() }] }, desktop.Observation, examples);
    }

    private TrainingExample Impossible() => new(random.Pick(words.List("unrelated")) + random.Pick(["", ".", "?"]), [], TrainingStatus.Refuse);

    private TrainingExample? Example(IReadOnlyList<DesktopTool> here, FakeDesktop desktop, FakeElement? opener, int clauses)
    {
        var (text, steps, acted) = (new SpokenText(), new List<TrainingStep>(), desktop.Copy());
        text.Append(random.Hits(.3) ? random.Pick(words.List("before")) : "");
        var opens = opener is not null && random.Hits(.35);

        // What comes behind the opening of a dialog is planned once it is open.
        var isSeen = !opens || desktop.IsDialogOpen;
        if (opens)
        {
            var opening = Say(text, here, opener!, "click")!.Value.Step;
            steps.Add(isSeen ? opening with { Outcome = StepOutcome.Done } : opening);
            if (!isSeen && !Took(acted, here, opening))
            {
                return null;
            }
        }

        for (var said = opens ? 1 : 0; said < Math.Max(clauses, opens ? 2 : 1); said++)
        {
            if (said > 0)
            {
                text.Append(random.Pick(words.List("joins")));
            }

            if (SayWish(text, here, acted) is not { } added || !added.All(step => Took(acted, here, step)))
            {
                return null;
            }

            steps.AddRange(isSeen ? added : []);
            if (acted.IsDialogOpen != desktop.IsDialogOpen && isSeen)
            {
                break;
            }
        }

        return Finish(text, steps);
    }

    /// <summary>Says one wish, now and then of two elements with one verb; null where nothing is said to the element that was drawn.</summary>
    private List<TrainingStep>? SayWish(SpokenText text, IReadOnlyList<DesktopTool> here, FakeDesktop desktop)
    {
        var element = random.Pick(desktop.Usable);
        if (Say(text, here, element) is not var (saying, step))
        {
            return null;
        }

        var others = desktop.Usable.Where(item => item != element && item.Role == element.Role && !item.OpensDialog).ToList();
        if (saying.Act is not ("toggle" or "click") || element.Role is not ("check-box" or "list-item") || !saying.Phrase.Source.EndsWith("{element}", StringComparison.Ordinal) || others.Count == 0 || !random.Hits(SharedVerb))
        {
            return [step];
        }

        text.Append(random.Pick(Joins));
        var second = random.Pick(others);
        var arguments = step.Arguments.ToDictionary(pair => pair.Key, pair => pair.Value with { Span = null });
        arguments[here.Single(tool => tool.Act == saying.Act).Names["element"]] = TrainingArgument.Entity(second.Id, text.Append(second.Name));
        return [step, step with { Arguments = arguments }];
    }

    /// <summary>Says what is wanted of an element: the given act, or one of those that it has.</summary>
    private (DesktopSaying Saying, TrainingStep Step)? Say(SpokenText text, IReadOnlyList<DesktopTool> here, FakeElement element, string? wanted = null)
    {
        var fitting = sayings.Where(item => item.Roles.Contains(element.Role) && (wanted is null || item.Act == wanted) && (!item.IsHeldOut || heldOut)).ToList();
        if (fitting.Count == 0)
        {
            return null;
        }

        var saying = random.Pick(fitting, item => item.IsHeldOut ? 4 : item.Act is "read_text" or "scroll" or "double_click" or "type_text" ? .3 : 1);
        var tool = here.Single(tool => tool.Act == saying.Act);
        var arguments = new Dictionary<string, TrainingArgument>();
        var (start, first, marked) = (text.Length, default(TextSpan?), default(TextSpan?));
        var pending = false;
        foreach (var part in saying.Phrase.Expand(random))
        {
            switch (part)
            {
                case PhrasePart.Words literal when literal.Text.Trim().Length > 0:
                    var span = FirstWord(text.Append(literal.Text), text);
                    (first, marked, pending) = (first ?? span, pending ? span : marked, false);
                    break;
                case PhrasePart.Mark:
                    pending = true;
                    break;
                case PhrasePart.Slot slot:
                    SaySlot(text, tool, slot.Role, element, arguments);
                    break;
            }
        }

        if (saying.On is { } on)
        {
            arguments[tool.Names["on"]] = TrainingArgument.Choice(on ? "true" : "false", first);
        }

        return (saying, new(tool.Spec.Name, marked ?? first ?? new(start, text.Length), arguments));
    }

    private void SaySlot(SpokenText text, DesktopTool tool, string role, FakeElement element, Dictionary<string, TrainingArgument> arguments)
    {
        switch (role)
        {
            case "element":
                var named = text.Append(element.Name);
                arguments[tool.Names[tool.Act == "focus_window" ? "window" : "element"]] = TrainingArgument.Entity(element.Id, named);
                break;
            case "number":
                var digits = $"{random.Between(0, 200)}";
                arguments[tool.Names["text"]] = new(ArgumentSource.Span, [digits], text.Append(digits));
                break;
            case "keys":
                var keys = random.Pick(words.List("keys"));
                arguments[tool.Names["keys"]] = new(ArgumentSource.Span, [keys], text.Append(keys));
                break;
            default:
                var value = random.Pick(role == "option" ? element.Options : words.List("typed"));
                var quote = role == "text" && random.Hits(.25) ? random.Pick(["\"", "'"]) : "";
                var spoken = text.Append(quote + value + quote);
                arguments[tool.Names[role]] = new(ArgumentSource.Span, [value], new(spoken.Start + quote.Length, spoken.End - quote.Length));
                break;
        }
    }

    private static TextSpan FirstWord(TextSpan span, SpokenText text)
    {
        var end = span.Start;
        while (end < span.End && text[end] is not (' ' or ',' or ':'))
        {
            end++;
        }

        return new(span.Start, Math.Max(end, span.Start + 1));
    }

    private static bool Took(FakeDesktop desktop, IReadOnlyList<DesktopTool> here, TrainingStep step)
    {
        var tool = here.Single(tool => tool.Spec.Name == step.Action);
        string Value(string name) => tool.Names.TryGetValue(name, out var here) && step.Arguments.TryGetValue(here, out var argument) ? argument.Accepted[0] : "";
        return desktop.Do(tool.Act, Value("element") + Value("window"), Value("text") + Value("option") + Value("on") + Value("keys"));
    }

    private TrainingExample Finish(SpokenText text, List<TrainingStep> steps)
    {
        var isOpen = steps[^1].Arguments.Values.Any(argument => argument.Source == ArgumentSource.Span && argument.Span?.End == text.Length);
        text.Append(!isOpen && random.Hits(.1) ? random.Pick(words.List("after")) : "");
        text.Close(random.Hits(.5) ? "." : "");
        var letters = random.Hits(.3) ? LetterCase.Lower : LetterCase.Kept;
        return new(text.Write(letters, capital: random.Hits(.6)), steps, TrainingStatus.Plan);
    }
}
