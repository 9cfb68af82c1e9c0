namespace LamRobot.Bridge.Service;

/// <summary>A file of the page.</summary>
/// <param name="Bytes">Its content.</param>
/// <param name="ContentType">What it is.</param>
/// <param name="Tag">A checksum by which a browser knows that it has it already.</param>
internal sealed record PageFile(byte[] Bytes, string ContentType, string Tag);
