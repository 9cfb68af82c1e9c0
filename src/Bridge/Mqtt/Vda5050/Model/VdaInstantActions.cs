using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Actions to be done at once.</summary>
/// <param name="Actions">The actions.</param>
public sealed record VdaInstantActions(EquatableList<VdaAction> Actions);
