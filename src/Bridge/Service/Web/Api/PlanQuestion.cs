using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace LamRobot.Bridge.Service;

/// <summary>What shall be planned and not done.</summary>
/// <param name="Command">The words, as a person would say them.</param>
internal sealed record PlanQuestion([property: MinLength(1), MaxLength(CommandText.Longest), Description("The words, as a person would say them.")] string Command);
