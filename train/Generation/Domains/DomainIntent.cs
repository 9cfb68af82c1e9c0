using LamRobot.Contracts;
using LamRobot.Training.Language;

namespace LamRobot.Training.Domains;

/// <summary>Something that people want of a device, and how they say it.</summary>
internal sealed class DomainIntent
{
    /// <summary>The domain.</summary>
    public required string Domain { get; init; }

    /// <summary>Its name in the phrase books.</summary>
    public required string Core { get; init; }

    /// <summary>Names of the action; none when the intent is done by actions of other intents.</summary>
    public List<string> Names { get; } = [];

    /// <summary>Descriptions of the action.</summary>
    public List<string> Descriptions { get; } = [];

    /// <summary>What its action does to the world.</summary>
    public ActionEffect Effect { get; set; } = ActionEffect.Reversible;

    /// <summary>The parameters.</summary>
    public List<DomainParameter> Parameters { get; } = [];

    /// <summary>The intents whose actions do it, with the roles that each takes; null when it has an action of its own.</summary>
    public List<StepPattern>? Acts { get; set; }

    /// <summary>Phrases to train with.</summary>
    public List<Phrase> Training { get; } = [];

    /// <summary>Phrases that are kept back.</summary>
    public List<Phrase> HeldOut { get; } = [];
}
