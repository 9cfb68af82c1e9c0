using LamRobot.Contracts;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Domains;

/// <summary>A value and the words that stand for it.</summary>
/// <param name="Words">The words.</param>
/// <param name="Source">Where the value comes from.</param>
/// <param name="Value">The id, the choice or the words.</param>
/// <param name="Entity">The entity, when it is one.</param>
internal sealed record SpokenValue(string Words, ArgumentSource Source, string Value, Entity? Entity = null);
