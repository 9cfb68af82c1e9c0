using System.Globalization;
using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Reads a policy's file.</summary>
internal static class PolicyReader
{
    private const double MostActions = 100_000;
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(24);
    private static readonly string[] TimeForms = ["H:mm", "HH:mm"];

    /// <summary>Reads it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problems">Where what is wrong is noted.</param>
    /// <returns>What it says; null when anything is wrong: half of a policy is none.</returns>
    public static PolicyDocument? Read(string path, ICollection<ConfigurationProblem> problems)
    {
        var before = problems.Count;
        if (YamlDocumentReader.Read(path, problems) is not { } top)
        {
            return null;
        }

        top.Allow(PolicySchema.TopKeys);
        var wait = top.Duration("approval-wait", ShortestWait, LongestWait) ?? PolicyDocument.Open.ApprovalWait;
        var all = Rule(top, "the policy");
        var rules = new RulePolicyOptions
        {
            Allow = all.Allow,
            Deny = all.Deny,
            Ask = all.Ask,
            Limits = all.Limits,
            ForbiddenPlaces = all.ForbiddenPlaces,
            Area = all.Area,
            Rules = top.Sections("rules").Select(NamedRule).ToEquatableList(),
            TimeZone = Zone(top),
            ActionsPerMinute = (int)(top.Number("actions-per-minute", 1, MostActions) ?? new RulePolicyOptions().ActionsPerMinute),
        };
        return problems.Count == before ? new(rules, wait) : null;
    }

    private static TimeZoneInfo Zone(YamlSection top) => top.Text("time-zone") is not { } id ? TimeZoneInfo.Utc
        : TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone
        : top.Refuse<TimeZoneInfo>("time-zone", $"This machine knows no time zone '{id}'; take one such as Europe/Berlin or UTC.") ?? TimeZoneInfo.Utc;

    private static PolicyRule NamedRule(YamlSection section)
    {
        section.Allow(PolicySchema.RuleKeys);
        section.Require("name", "A rule");
        var rule = Rule(section, "a rule") with { Name = section.Text("name") ?? "", When = section.Section("when") is { } when ? Hours(when) : null };
        return section.Section("who") is { } who ? rule with { Who = Audience(who) } : rule;
    }

    private static PolicyRule Rule(YamlSection section, string owner) => new()
    {
        Allow = Patterns(section, "allow") ?? new PolicyRule().Allow,
        Deny = Patterns(section, "deny") ?? [],
        Ask = Patterns(section, "ask") ?? [],
        Limits = section.Sections("limits").Select(Limit).OfType<ArgumentLimit>().ToEquatableList(),
        ForbiddenPlaces = section.Texts("forbidden-places")?.ToEquatableList() ?? [],
        Area = section.Section("area") is { } area ? Area(area, owner) : null,
    };

    private static EquatableList<string>? Patterns(YamlSection section, string key)
    {
        var patterns = section.Texts(key);
        for (var item = 0; item < patterns?.Count; item++)
        {
            if (patterns[item] != "*" && patterns[item].Count(letter => letter == '/') != 1)
            {
                section.Refuse<string>(key, $"'{patterns[item]}' is no ACTUATOR/ACTION, such as robot/go_to or 'robot/*'.", item);
            }
        }

        return patterns?.ToEquatableList();
    }

    private static ArgumentLimit? Limit(YamlSection section)
    {
        section.Allow(PolicySchema.LimitKeys);
        section.Require("action", "A limit");
        section.Require("parameter", "A limit");
        section.Require("maximum", "A limit");
        var (action, parameter) = (Patterns(section, "action") is [var pattern, ..] ? pattern : null, section.Text("parameter"));
        var (maximum, minimum) = (section.Number("maximum"), section.Number("minimum") ?? 0);
        if (maximum < minimum)
        {
            section.Refuse<double>("maximum", $"'maximum' must not be less than 'minimum', which is {minimum.ToString(CultureInfo.InvariantCulture)}.");
        }

        return action is not null && parameter is not null && maximum is { } most ? new(action, parameter, most, minimum) : null;
    }

    private static PolicyArea? Area(YamlSection section, string owner)
    {
        section.Allow(PolicySchema.AreaKeys);
        foreach (var key in PolicySchema.AreaKeys)
        {
            section.Require(key, $"The area of {owner}");
        }

        return Side(section, "x") is var (left, right) && Side(section, "y") is var (bottom, top) ? new(left, right, bottom, top) : null;
    }

    private static (double From, double To)? Side(YamlSection section, string key)
    {
        if (section.Texts(key) is not { } texts)
        {
            return null;
        }

        return texts is [var first, var second]
            && double.TryParse(first, NumberStyles.Float, CultureInfo.InvariantCulture, out var from)
            && double.TryParse(second, NumberStyles.Float, CultureInfo.InvariantCulture, out var to)
            && from <= to
                ? (from, to)
                : section.Refuse<(double, double)?>(key, $"'{key}' must be two numbers in metres, the lesser first, such as [0, 8.5].");
    }

    private static DailyHours? Hours(YamlSection section)
    {
        section.Allow(PolicySchema.HoursKeys);
        section.Require("from", "'when'");
        section.Require("to", "'when'");
        var (from, to) = (Time(section, "from"), Time(section, "to"));
        var days = Words(section, "days", PolicySchema.Days)?.Select(day => (DayOfWeek)PolicySchema.Days.ToList().IndexOf(day)).ToEquatableList() ?? [];
        return from is { } begin && to is { } end ? new(begin, end) { Days = days } : null;
    }

    private static TimeOnly? Time(YamlSection section, string key) => section.Text(key) is not { } text ? null
        : TimeOnly.TryParseExact(text, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time
        : section.Refuse<TimeOnly?>(key, $"'{key}' must be a time of the day such as 22:00.");

    private static PolicyAudience Audience(YamlSection section)
    {
        section.Allow(PolicySchema.WhoKeys);
        return new()
        {
            Names = section.Texts("names")?.ToEquatableList() ?? [],
            Roles = Words(section, "roles", AccessRoles.All)?.ToEquatableList() ?? [],
            Ways = Words(section, "ways", RequestWays.All)?.ToEquatableList() ?? [],
        };
    }

    private static List<string>? Words(YamlSection section, string key, IReadOnlyList<string> known)
    {
        var words = section.Texts(key);
        for (var item = 0; item < words?.Count; item++)
        {
            if (!known.Contains(words[item]))
            {
                section.Refuse<string>(key, $"'{words[item]}' is none of {string.Join(", ", known)}.", item);
            }
        }

        return words?.Where(known.Contains).ToList();
    }
}
