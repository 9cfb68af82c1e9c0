using LamRobot.Contracts;
using LamRobot.Training.Language;

namespace LamRobot.Training.Worlds;

/// <summary>Draws what a robot can do, with ever new names, descriptions and parameters.</summary>
internal sealed class SkillSets(WorldBook book, bool newNames, Random random)
{
    private static readonly Operator[] Treatments = [Operator.Heat, Operator.Cool, Operator.Clean, Operator.Slice];

    /// <summary>Draws a robot of a manner; now and then one skill is missing.</summary>
    public SkillSet Draw(WorldStyle style, WorldKinds kinds)
    {
        var (bringGives, approaches) = (random.Hits(.25), style == WorldStyle.Steps || (style == WorldStyle.Warehouse && random.Hits(.6)));
        var wanted = Wanted(style, approaches);
        if (wanted.Count > 2 && random.Hits(.08))
        {
            wanted.RemoveAt(random.Next(wanted.Count));
        }

        var opens = wanted.Contains(Operator.Open) || style == WorldStyle.Steps;
        var naming = new Naming(random.Hits(.07), random.Hits(.1) ? 1 : random.Hits(.04) ? 2 : 0, random.Hits(.1), !approaches);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var objectName = random.Hits(.6) ? random.Pick(book.Wordings("find")[0].Objects) : null;
        var skills = wanted.Select(what => Make(what, style, kinds, naming, bringGives, objectName, taken)).ToList();
        var others = random.Hits(.5) ? random.Between(1, 4) : 0;
        skills.AddRange(random.Sample(book.Wordings("other"), others).Select(wording => Other(wording, naming, taken)));
        skills = random.Hits(.7) ? skills : random.Shuffled(skills);
        var id = random.Pick(["robot", "kitchen_robot", "helper", "arm_1", "unit_7", "bot", "assistant_robot"]);
        var actuator = new ActuatorManifest(id, "robot") { Actions = skills.Select(skill => skill.Spec).ToEquatableList() };
        return new(new() { Actuators = [actuator] }, skills) { Approaches = approaches, BringGives = bringGives, OpensByItself = !opens };
    }

    private List<Operator> Wanted(WorldStyle style, bool approaches)
    {
        List<Operator> wanted = style switch
        {
            WorldStyle.Steps => [Operator.Pick, Operator.Go, Operator.Down, .. Some(.8, Operator.Find), .. Some(.85, Operator.Bring), .. Some(.9, Operator.Open, Operator.Close), .. Some(.12, [.. Treatments, Operator.On, Operator.Off]), .. Some(.15, Operator.Give)],
            WorldStyle.Household => [Operator.Pick, Operator.Put, .. Some(.85, Treatments), .. Some(.85, Operator.On), .. Some(.3, Operator.Off), .. Some(.35, Operator.Open, Operator.Close), .. Some(.5, Operator.Give), .. Some(.35, Operator.Go), .. Some(.2, Operator.Find)],
            WorldStyle.Arm => random.Hits(.7) ? [Operator.Pick, Operator.Put, .. Some(.15, Operator.Find)] : [Operator.Move],
            WorldStyle.Warehouse => approaches ? [Operator.Go, Operator.Pick, Operator.Down] : random.Hits(.5) ? [Operator.Move, .. Some(.5, Operator.Go)] : [Operator.Pick, Operator.Put, .. Some(.4, Operator.Go)],
            _ => [Operator.Move, .. Some(.6, Operator.Deliver), .. Some(.6, Operator.Fetch), .. Some(.5, Operator.Discard), .. Some(.4, Operator.Go), .. Some(.3, Operator.Find), .. Some(.3, Operator.On, Operator.Off)],
        };
        if (wanted.Contains(Operator.Give) || style != WorldStyle.Steps || !random.Hits(.1))
        {
            return wanted;
        }

        wanted.Remove(Operator.Bring);
        wanted.Add(Operator.Give);
        return wanted;
    }

    private IEnumerable<Operator> Some(double share, params Operator[] operators) => random.Hits(share) ? operators : operators.Where(_ => operators.Length > 2 && random.Hits(.4));

    private Skill Make(Operator what, WorldStyle style, WorldKinds kinds, Naming naming, bool bringGives, string? objectName, HashSet<string> taken)
    {
        var key = what switch
        {
            Operator.Pick when naming.Walks => "pick.walks",
            Operator.Bring when bringGives => "bring.gives",
            _ => what.ToString().ToLowerInvariant(),
        };
        var wording = random.Pick(book.Wordings(key));
        var name = Name(wording, naming, taken);
        var noun = kinds.Item;
        var description = naming.Bare ? "" : random.Pick(wording.Descriptions).Replace("{an}", "aeiou".Contains(noun[0], StringComparison.Ordinal) ? "an" : "a", StringComparison.Ordinal).Replace("{o}", noun, StringComparison.Ordinal);
        var parameters = new List<ParameterSpec>();
        string? thing = null, place = null, from = null;
        if (wording.Objects.Count > 0 && !(what is Operator.Down or Operator.Bring && random.Hits(.3)))
        {
            thing = objectName is not null && random.Hits(.9) ? objectName : random.Pick(wording.Objects);
            parameters.Add(new(thing, ParameterKind.Entity) { Required = true, Description = About(what, noun), EntityKinds = Kinds(random.Hits(.9) ? [kinds.Item, kinds.Holder] : []) });
        }

        if (wording.Froms.Count > 0 && random.Hits(.35))
        {
            from = random.Pick(wording.Froms);
            parameters.Add(new(from, ParameterKind.Entity) { Description = $"Where the {noun} is, when it is said.", EntityKinds = Kinds([kinds.Place, kinds.Closed]) });
        }

        if (wording.Places.Count > 0 && !(what == Operator.Pick && !random.Hits(.15)) && !(what == Operator.Give && random.Hits(.3)))
        {
            place = wording.Places.Where(candidate => candidate != thing && candidate != from).ToList() is { Count: > 0 } free ? random.Pick(free) : null;
            if (place is not null)
            {
                parameters.Add(new(place, ParameterKind.Entity) { Required = what is not (Operator.Pick or Operator.Give or Operator.Deliver), Description = AboutPlace(what), EntityKinds = Kinds(PlaceKinds(what, style, kinds)) });
            }
        }

        var spec = new ActionSpec(name) { Description = description, Effect = what == Operator.Slice ? ActionEffect.Irreversible : ActionEffect.Reversible, Parameters = parameters.ToEquatableList() };
        return new(what, spec, thing, place, from);
    }

    private Skill Other(SkillWording wording, Naming naming, HashSet<string> taken) =>
        new(Operator.Other, new(Name(wording, naming, taken)) { Description = naming.Bare ? "" : random.Pick(wording.Descriptions), Effect = ActionEffect.Reversible }, null, null, null);

    private string Name(SkillWording wording, Naming naming, HashSet<string> taken)
    {
        while (true)
        {
            var name = newNames && wording.HeldOutNames.Count > 0 && random.Hits(.5) ? random.Pick(wording.HeldOutNames) : random.Pick(wording.Names);
            name = naming.Invented && !naming.Bare ? PseudoWords.Make(random) : name;
            name = naming.Case switch
            {
                1 => string.Concat(name.Split('_').Select((part, i) => i == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..])),
                2 => string.Concat(name.Split('_').Select(part => char.ToUpperInvariant(part[0]) + part[1..])),
                _ => name,
            };
            if (taken.Add(name))
            {
                return name;
            }
        }
    }

    private static EquatableList<string> Kinds(IEnumerable<string> kinds) => kinds.Distinct().ToEquatableList();

    private List<string> PlaceKinds(Operator what, WorldStyle style, WorldKinds kinds) => what switch
    {
        Operator.Open or Operator.Close => [kinds.Closed],
        Operator.On or Operator.Off => [kinds.Lamp],
        Operator.Give or Operator.Deliver => [kinds.Person],
        Operator.Go => [kinds.Place, kinds.Closed, .. random.Hits(.5) || style != WorldStyle.Steps ? new[] { kinds.Person } : []],
        Operator.Pick => [kinds.Place, kinds.Closed],
        Operator.Put when style == WorldStyle.Arm => [kinds.Place, kinds.Closed, kinds.Item],
        _ => [kinds.Place, kinds.Closed, kinds.Holder, .. random.Hits(.15) && what == Operator.Put ? new[] { kinds.Person } : []],
    };

    private string About(Operator what, string noun) => random.Hits(.15) ? "" : what is Operator.Down or Operator.Bring or Operator.Put or Operator.Give or Operator.Heat or Operator.Cool or Operator.Clean
        ? random.Pick([$"The {noun} in the gripper.", $"The held {noun}.", $"Which {noun}; it must be held."])
        : random.Pick([$"Which {noun}.", $"The {noun}.", "What to take.", $"The {noun} that is meant."]);

    private string AboutPlace(Operator what) => random.Hits(.15) ? "" : what switch
    {
        Operator.Pick => "Where it is taken from, when it is said.",
        Operator.Give or Operator.Deliver => random.Pick(["Who gets it.", "The person; the one who spoke when it is not said."]),
        Operator.Open or Operator.Close => random.Pick(["Which one.", "What is opened or closed."]),
        Operator.On or Operator.Off => "Which lamp.",
        _ => random.Pick(["Where to.", "Where it goes.", "The place.", "The destination."]),
    };

    /// <summary>How the actions of one manifest are named.</summary>
    /// <param name="Invented">Whether names are made up.</param>
    /// <param name="Case">0 with underscores, 1 camel case, 2 Pascal case.</param>
    /// <param name="Bare">Whether there are no descriptions.</param>
    /// <param name="Walks">Whether the robot walks to things by itself.</param>
    private sealed record Naming(bool Invented, int Case, bool Bare, bool Walks);
}
