using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Handling;

/// <summary>Reads in an action's description what it does with things.</summary>
internal static partial class HandlingWords
{
    /// <summary>Whether words say that a robot must stand at a thing before it takes it.</summary>
    public static bool SayItMustStand(string words) => MustStand().IsMatch(words);

    /// <summary>Whether words say that a robot holds one thing at a time.</summary>
    public static bool SayItHoldsOne(string words) => HoldsOne().IsMatch(words);

    /// <summary>Reads an action; what is not surely read is unknown.</summary>
    /// <param name="action">The action.</param>
    public static HandledAction Read(ActionSpec action)
    {
        var words = action.Description;
        var entities = action.Parameters.Where(parameter => parameter.Kind == ParameterKind.Entity).ToList();
        var (held, walks) = (IsHeld().IsMatch(words), WalksByItself().IsMatch(words));
        return words switch
        {
            _ when Tool().IsMatch(words) => new(HandlingRole.Unknown),
            _ when Goes().IsMatch(words) => Going(words, entities),
            _ when held && Carries().IsMatch(words) => HandsOver().IsMatch(words) ? Leaving(entities, walks: true) : Held(HandlingRole.Carry, entities, walks: true),
            _ when held && Leaves().IsMatch(words) => Leaving(entities, walks),
            _ when held && Stays().IsMatch(words) => Held(HandlingRole.Change, entities, walks: true),
            _ when !held && Takes().IsMatch(words) && !GoesOn().IsMatch(words) => entities is [var thing, ..] ? new(HandlingRole.Take, thing, Walks: walks) : new(HandlingRole.Unknown),
            _ when !held && Opens().IsMatch(words) => entities is [var place] ? new(HandlingRole.Open, Place: place) : new(HandlingRole.Unknown),
            _ when !held && Closes().IsMatch(words) => entities is [var place] ? new(HandlingRole.Close, Place: place) : new(HandlingRole.Unknown),
            _ => new(action.Effect == ActionEffect.ReadOnly ? HandlingRole.Nothing : HandlingRole.Unknown),
        };
    }

    private static HandledAction Going(string words, List<ParameterSpec> entities) => words switch
    {
        _ when ThenTakes().IsMatch(words) => entities is [var thing, ..] ? new(HandlingRole.Take, thing, Walks: true) : new(HandlingRole.Unknown),
        _ when ThenLeaves().IsMatch(words) => Leaving(entities, walks: true),
        _ when WithIt().IsMatch(words) => Held(HandlingRole.Carry, entities, walks: true),
        _ => entities is [var place] ? new(HandlingRole.Go, Place: place) : new(HandlingRole.Unknown),
    };

    private static HandledAction Leaving(List<ParameterSpec> entities, bool walks) => Held(HandlingRole.Leave, entities, walks);

    /// <summary>The held thing is the parameter that says so, else the first of two, else the only one that says no place.</summary>
    private static HandledAction Held(HandlingRole role, List<ParameterSpec> entities, bool walks)
    {
        var thing = entities.Find(parameter => IsHeld().IsMatch(parameter.Description))
            ?? (entities.Count > 1 || entities is [var only] && !IsPlace().IsMatch($"{only.Name} {only.Description}") ? entities[0] : null);
        return entities.Count > 2 ? new(HandlingRole.Unknown) : new(role, thing, entities.Find(parameter => parameter != thing), walks);
    }

    [GeneratedRegex(@"\bneeded before (?:picking|taking|grasping|gripping|it can be (?:taken|picked))|\bmust (?:stand|be) (?:at|in front of|next to|beside) it\b|\balready stands where\b|\bin front of the robot\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MustStand();

    [GeneratedRegex(@"\bone \w+ at a time\b|\bgripper must be empty\b|\bhands? must be empty\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HoldsOne();

    [GeneratedRegex(@"\bheld\b|\bin (?:the|its) (?:gripper|hands?|claw)\b|\bwhat (?:it|the robot|the arm) (?:holds|carries)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsHeld();

    [GeneratedRegex(@"\bwith (?:the|a) \w+ (?:in (?:the|its) (?:gripper|hand)|that (?:it|the robot) holds)|\ba \w+ must be held\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tool();

    [GeneratedRegex(@"^(?:drives|goes|walks|travels|navigates|moves (?:to|the robot)|brings the robot|approaches|looks for .*\bstops)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Goes();

    [GeneratedRegex(@"\band (?:picks|takes|grasps|grips|lifts)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ThenTakes();

    [GeneratedRegex(@"\band (?:puts|places|sets|drops|lays|leaves)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ThenLeaves();

    [GeneratedRegex(@"^\w+ with (?:the held|what is held|what it holds|the \w+ in the gripper)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithIt();

    [GeneratedRegex(@"^(?:carries|brings|takes what is held)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Carries();

    [GeneratedRegex(@"\bhands (?:it|them) over\b|\bgives it\b|\blets them take it\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HandsOver();

    [GeneratedRegex(@"^(?:puts|places|sets|lays|drops|leaves|releases|lets go|hands|gives|passes)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leaves();

    [GeneratedRegex(@"\bstays in (?:the|its) (?:gripper|hand)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stays();

    [GeneratedRegex(@"^(?:takes|picks|grasps|grips|grabs|lifts|collects|gets hold of)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Takes();

    [GeneratedRegex(@"\b(?:and|then) (?:puts|places|sets|brings|carries|gives|hands|moves|turns)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"^opens (?!the gripper)(?:a|an|the|something)\b|^pulls\b.*\bopen\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opens();

    [GeneratedRegex(@"^(?:closes|shuts) (?:a|an|the|something)\b|^pushes\b.*\bshut\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closes();

    [GeneratedRegex(@"\bby itself\b|\bwherever it is\b|\bwhere it (?:is|stands|lies)\b|\b(?:walks|drives|goes) to\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WalksByItself();

    [GeneratedRegex(@"\b(?:place|location|where|destination|target|receptacle|onto?|into?|person|recipient|receiver)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsPlace();
}
