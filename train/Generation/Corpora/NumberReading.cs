using LamRobot.Contracts;

namespace LamRobot.Training.Corpora;

/// <summary>Reads a number as the planner will read it, in the parameter's unit.</summary>
/// <param name="words">The words, such as "half an hour".</param>
/// <param name="parameter">The parameter, with its unit and range.</param>
/// <returns>The number, or null when the words are none.</returns>
public delegate double? NumberReading(string words, ParameterSpec parameter);
