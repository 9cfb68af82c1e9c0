using LamRobot.Contracts;
using LamRobot.Training.Examples;
using LamRobot.Training.Language;

namespace LamRobot.Training.Devices;

/// <summary>Says an intent with a phrase and makes its steps.</summary>
internal sealed class DeviceClauses(DeviceBook book, Random random)
{
    private static readonly string[] TargetRoles = ["target", "in", "place", "many", "one"];

    private readonly DeviceMentions mentions = new(book, random);
    private readonly DeviceValues values = new(book, random);
    private readonly HashSet<string> verbs = [.. book.List("verbs")];

    /// <summary>Makes a clause.</summary>
    /// <returns>The clause, or null when the action or the house lacks something.</returns>
    public DeviceClause? Build(DeviceIntent intent, Phrase phrase, DeviceAction action, House house, TargetScope? it)
    {
        DeviceKind? kind = null;
        if (intent.Kinds.Count > 0)
        {
            var kinds = intent.Kinds.Where(key => action.Kinds.Contains(key) && house.Of(key).Count > 0).ToList();
            if (kinds.Count == 0)
            {
                return null;
            }

            kind = book.Kind(it is not null && kinds.Contains(it.Kind) ? it.Kind : random.Pick(kinds));
        }

        var saying = new DeviceSaying();
        foreach (var part in phrase.Expand(random))
        {
            switch (part)
            {
                case PhrasePart.Words words:
                    saying.Add(words.Text);
                    break;
                case PhrasePart.Mark:
                    saying.MarkNext();
                    break;
                case PhrasePart.Slot slot when TargetRoles.Contains(slot.Role):
                    if (kind is null || mentions.Draw(slot.Role, slot.Form, kind, house, it) is not { } mention || !saying.Add(mention))
                    {
                        return null;
                    }

                    break;
                case PhrasePart.Slot slot:
                    if (!Say(slot, intent, kind, action, house, saying))
                    {
                        return null;
                    }

                    break;
            }
        }

        var scope = saying.Mention?.Scope ?? (kind is null ? null : new TargetScope(ScopeSort.Unnamed, kind.Key, IsPlural: kind.Many.Length > 0));
        return saying.Words.Count > 0 && Steps(intent, action, house, scope, saying) is { } steps && !(intent.IsQuestion && steps.Count > 1)
            ? new(intent, saying.Words, steps, scope?.Sort == ScopeSort.Unclear ? null : scope, verbs.Contains(saying.Words[0]), saying.EndsOpen)
            : null;
    }

    private bool Say(PhrasePart.Slot slot, DeviceIntent intent, DeviceKind? kind, DeviceAction action, House house, DeviceSaying saying)
    {
        if (!intent.Slots.TryGetValue(slot.Role, out var wanted) || saying.Values.ContainsKey(slot.Role))
        {
            return false;
        }

        var parameter = action.Parameters.FirstOrDefault(p => p.Role == slot.Role);
        if (parameter is null && !wanted.MayBeLost)
        {
            return false;
        }

        switch (wanted.Kind)
        {
            case ParameterKind.Entity when parameter is { Spec.Kind: ParameterKind.Text }:
                saying.Add(slot.Role, random.Pick(book.Kind(wanted.Takes).Names).ToLowerInvariant(), ArgumentSource.Span, []);
                return true;
            case ParameterKind.Entity when wanted.Takes == "area":
                if (house.Areas.Count == 0)
                {
                    return false;
                }

                var area = random.Pick(house.Areas).Area;
                saying.Add(slot.Role, mentions.Area(area), ArgumentSource.Entity, [area.Id]);
                return true;
            case ParameterKind.Entity:
                var there = house.Of(wanted.Takes);
                if (there.Count == 0)
                {
                    return false;
                }

                var device = random.Pick(there);
                saying.Add(slot.Role, string.Join(' ', mentions.Device(device, house).Words), ArgumentSource.Entity, [device.Entity.Id]);
                return true;
            case ParameterKind.Choice when parameter is { Spec.Kind: ParameterKind.Text }:
                saying.Add(slot.Role, random.Pick(random.Pick(book.Choices[wanted.Takes]).Spoken), ArgumentSource.Span, []);
                return true;
            case ParameterKind.Choice:
                var choices = book.Choices[wanted.Takes].Where(choice => (parameter is null || parameter.Labels.ContainsKey(choice.Key)) && (wanted.Takes != "state" || kind is null || kind.States.Contains(choice.Key))).ToList();
                if (choices.Count == 0)
                {
                    return false;
                }

                var chosen = random.Pick(choices);
                saying.Add(slot.Role, random.Pick(chosen.Spoken), ArgumentSource.Choice, parameter is null ? [] : [parameter.Labels[chosen.Key]]);
                return true;
            case ParameterKind.Number:
                saying.Add(slot.Role, values.Number(wanted.Takes), ArgumentSource.Span, []);
                return true;
            default:
                saying.Add(slot.Role, values.Text(wanted.Takes), ArgumentSource.Span, []);
                return true;
        }
    }

    private static List<DeviceStep>? Steps(DeviceIntent intent, DeviceAction action, House house, TargetScope? scope, DeviceSaying saying)
    {
        var given = new Dictionary<string, DeviceArgument>();
        foreach (var parameter in action.Parameters)
        {
            var argument = Constant(parameter, action.Does[intent.Key], saying) ?? saying.Argument(parameter.Role) ?? (parameter.Spec.Required ? DeviceArgument.Missing(null) : null);
            if (argument is not null)
            {
                given[parameter.Spec.Name] = argument;
            }
        }

        if (action.Target is null || scope is null)
        {
            return [new(action.Spec.Name, saying.Trigger, given)];
        }

        var targets = action.Target.InWords ? WordTargets.Resolve(action.Target, saying.Mention, scope, saying.Words, house) : TargetResolver.Resolve(action.Target, saying.Mention, scope, action, house);
        return targets?.ConvertAll(target => new DeviceStep(action.Spec.Name, saying.Trigger, given.Concat(target).ToDictionary(x => x.Key, x => x.Value)));
    }

    private static DeviceArgument? Constant(DeviceParameter parameter, IReadOnlyDictionary<string, string> fixes, DeviceSaying saying)
    {
        if (!fixes.TryGetValue(parameter.Role, out var value))
        {
            return null;
        }

        var label = parameter.Labels.GetValueOrDefault(value, value);
        return new(ArgumentSource.Choice, [label], saying.Find(value) ?? saying.Trigger);
    }
}
