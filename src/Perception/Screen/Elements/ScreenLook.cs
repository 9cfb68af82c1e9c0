using LamRobot.Contracts;

namespace LamRobot.Perception.Screen;

/// <summary>One look at the screen.</summary>
/// <param name="Observation">What programs tell and the picture shows, joined.</param>
/// <param name="Picture">The picture, with secrets blackened.</param>
public sealed record ScreenLook(Observation Observation, CameraFrame Picture);
