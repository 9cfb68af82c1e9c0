namespace LamRobot.Perception.Speech;

/// <summary>A device that can be opened for capture, again after it had vanished.</summary>
internal interface ISoundDevice
{
    /// <summary>Opens it; throws <see cref="IOException"/> when it is not there.</summary>
    ISoundStream Open();
}
