namespace LamRobot.Actuators.Desktop;

/// <summary>There is no desktop to act on, or something that it needs is not installed.</summary>
/// <param name="message">What is missing.</param>
/// <param name="missingPackage">The package of Debian that brings it; null when it is not a matter of packages.</param>
/// <param name="innerException">What went wrong; null when nothing was tried.</param>
public sealed class DesktopUnavailableException(string message, string? missingPackage = null, Exception? innerException = null)
    : IOException(missingPackage is null ? message : $"{message} Install it: apt-get install {missingPackage}", innerException)
{
    /// <summary>The package of Debian that brings what is missing; null when it is not a matter of packages.</summary>
    public string? MissingPackage { get; } = missingPackage;
}
