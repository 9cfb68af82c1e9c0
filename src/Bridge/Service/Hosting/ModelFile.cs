namespace LamRobot.Bridge.Service;

/// <summary>A file of a model, as its card describes it.</summary>
/// <param name="Name">Its path in the model's folder.</param>
/// <param name="Bytes">Its size; null when the card does not say it.</param>
/// <param name="Sha256">Its checksum, in hexadecimal.</param>
internal sealed record ModelFile(string Name, long? Bytes, string Sha256);
