using LamRobot.Actuators;
using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Cluster;

/// <summary>What a node brings for the robots that come to it.</summary>
/// <param name="Planner">Makes the plans.</param>
/// <param name="Link">Makes the link to a robot, with the ledger of what it was told; the grain owns it.</param>
/// <param name="Approver">Is asked for approval.</param>
/// <param name="Policy">What may be done.</param>
/// <param name="Time">The clock.</param>
public sealed record NodeCrew(IPlanner Planner, Func<string, ICommandLedger, IRobotLink> Link, IApprover Approver, RulePolicyOptions Policy, TimeProvider Time);
