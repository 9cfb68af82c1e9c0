using System.IO.Enumeration;
using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Matches <c>actuator/action</c> patterns with <c>*</c> for anything.</summary>
internal static class ActionPattern
{
    public static bool Matches(string pattern, ActionStep step) =>
        FileSystemName.MatchesSimpleExpression(pattern, $"{step.Actuator}/{step.Action}", ignoreCase: false);
}
