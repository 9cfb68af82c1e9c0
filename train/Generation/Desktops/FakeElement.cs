using LamRobot.Contracts;

namespace LamRobot.Training.Desktops;

/// <summary>An element of a made-up program.</summary>
/// <param name="id">Its id.</param>
/// <param name="role">What it is.</param>
/// <param name="name">What it is called.</param>
internal sealed class FakeElement(string id, string role, string name)
{
    public string Id { get; } = id;

    public string Role { get; } = role;

    public string Name { get; } = name;

    /// <summary>What can be chosen in it.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Whether it is in a dialog that a button opens.</summary>
    public bool IsInDialog { get; init; }

    /// <summary>Whether pressing it opens the dialog.</summary>
    public bool OpensDialog { get; init; }

    /// <summary>What is in it.</summary>
    public string Value { get; set; } = "";

    /// <summary>Whether it is ticked or chosen.</summary>
    public bool IsOn { get; set; }

    /// <summary>How the person's side sees it.</summary>
    public Entity Seen(string window)
    {
        var attributes = EquatableMap.Of(("role", Role.Replace('-', ' ')), ("window", window), ("states", IsOn ? "checked enabled sensitive showing visible" : "enabled sensitive showing visible"));
        return new(Id, Name, Role) { Attributes = Value.Length > 0 ? attributes.With("value", Value) : attributes };
    }

    /// <summary>The same, apart from the original.</summary>
    public FakeElement Copy() => new(Id, Role, Name) { Options = Options, IsInDialog = IsInDialog, OpensDialog = OpensDialog, Value = Value, IsOn = IsOn };
}
