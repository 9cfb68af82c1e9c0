namespace LamRobot.Training.Spotter;

/// <summary>A second and a half of sound, and what it ends with.</summary>
/// <param name="Samples">Mono PCM, 16 kHz, -1..1.</param>
/// <param name="Class">The number of the stop word that is just over, from 1; 0 for none.</param>
internal sealed record SpotterWindow(float[] Samples, int Class);
