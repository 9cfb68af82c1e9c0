using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace LamRobot.Bridge.Service;

/// <summary>A person's answer.</summary>
/// <param name="Answer">The words.</param>
internal sealed record AnswerRequest([property: MinLength(1), MaxLength(CommandText.Longest), Description("The words of the answer.")] string Answer);
