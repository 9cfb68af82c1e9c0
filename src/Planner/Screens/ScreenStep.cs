using LamRobot.Contracts;

namespace LamRobot.Planner.Screens;

/// <summary>A step that is wished for.</summary>
/// <param name="Action">The action; empty when its element is not on the screen.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record ScreenStep(string Action, EquatableMap<ArgumentValue> Arguments)
{
    /// <summary>What was said and is not on the screen; null when all is there.</summary>
    public string? Missing { get; init; }

    /// <summary>Whether other things may be on the screen afterwards.</summary>
    public bool Turns => Action is "click" or "double_click" or "press_keys" or "drag" or "focus_window" or "open_program" or "wait_for" || (Action == "toggle" && IsUnfolding);

    /// <summary>Whether it unfolds something, or folds it away.</summary>
    public bool IsUnfolding { get; init; }

    /// <summary>A step whose element is not on the screen.</summary>
    public static ScreenStep Lacks(string said) => new("", []) { Missing = said };

    /// <summary>A step on an element.</summary>
    public static ScreenStep On(ScreenThing thing, string action, params IEnumerable<(string Name, ArgumentValue Value)> more) =>
        new(action, EquatableMap.Of<ArgumentValue>([("element", thing.Id), .. more]));

    /// <summary>A step without an element.</summary>
    public static ScreenStep Of(string action, params (string Name, ArgumentValue Value)[] arguments) => new(action, EquatableMap.Of<ArgumentValue>(arguments));

    /// <summary>A press.</summary>
    public static ScreenStep Press(ScreenThing thing) => On(thing, "click");

    /// <summary>On or off.</summary>
    public static ScreenStep Switch(ScreenThing thing, bool on) => On(thing, "toggle", ("on", on)) with { IsUnfolding = thing.IsExpandable };
}
