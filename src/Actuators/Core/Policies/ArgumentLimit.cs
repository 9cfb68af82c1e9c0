using System.ComponentModel.DataAnnotations;

namespace LamRobot.Actuators;

/// <summary>A limit to a number, tighter than the actuator's own range, such as a speed indoors.</summary>
/// <param name="Action">Which actions, as <c>actuator/action</c> with <c>*</c> for anything.</param>
/// <param name="Parameter">The parameter.</param>
/// <param name="Maximum">The most that is allowed, in the parameter's unit.</param>
/// <param name="Minimum">The least that is allowed, in the parameter's unit.</param>
public sealed record ArgumentLimit([property: Required] string Action, [property: Required] string Parameter, double Maximum, double Minimum = 0);
