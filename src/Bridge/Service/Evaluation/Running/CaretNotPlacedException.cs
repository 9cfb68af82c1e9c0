namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>The caret could not be put where a case wants it.</summary>
/// <param name="message">Where.</param>
internal sealed class CaretNotPlacedException(string message) : Exception(message);
