using System.ComponentModel;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>How hard to stop.</summary>
/// <param name="Kind">Soft, or an emergency stop that stays on until it is released.</param>
internal sealed record StopRequest([property: Description("soft: the next command goes through again. emergency: it stays on until it is released.")] StopKind Kind = StopKind.Soft);
