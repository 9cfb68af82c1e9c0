using LamRobot.Training.Language;

namespace LamRobot.Training.Devices;

/// <summary>Something that people want of a device or an assistant, and how they say it.</summary>
internal sealed class DeviceIntent
{
    /// <summary>Its name in the books, such as <c>light.on</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The group that it belongs to.</summary>
    public string Group => Key[..Key.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>Whether it asks instead of ordering.</summary>
    public bool IsQuestion { get; set; }

    /// <summary>The kinds of device that it is wanted of; none when it is wanted of no device.</summary>
    public List<string> Kinds { get; } = [];

    /// <summary>The values that its phrases may give.</summary>
    public Dictionary<string, IntentSlot> Slots { get; } = [];

    /// <summary>Intents whose actions could pass for this one's.</summary>
    public HashSet<string> Near { get; } = [];

    /// <summary>Intents that say the same in another way, so that one manifest has only this one or those.</summary>
    public HashSet<string> Instead { get; } = [];

    /// <summary>Phrases to train with.</summary>
    public List<Phrase> Training { get; } = [];

    /// <summary>Phrases that are kept back.</summary>
    public List<Phrase> HeldOut { get; } = [];
}
