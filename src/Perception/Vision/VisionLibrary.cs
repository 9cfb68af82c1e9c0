using OpenCvSharp;

namespace LamRobot.Perception.Vision;

/// <summary>Tells whether OpenCV can be used on this machine.</summary>
public static class VisionLibrary
{
    private static readonly Lazy<string?> Fault = new(Find);

    /// <summary>Why OpenCV cannot be used; null when it can.</summary>
    public static string? Problem => Fault.Value;

    /// <summary>OpenCV's version.</summary>
    /// <exception cref="IOException">OpenCV cannot be used.</exception>
    public static string Version
    {
        get
        {
            Require();
            return Cv2.GetVersionString() ?? "";
        }
    }

    internal static void Require()
    {
        if (Problem is { } problem)
        {
            throw new IOException(problem);
        }
    }

    private static string? Find()
    {
        try
        {
            return Cv2.GetVersionString() is null ? "OpenCV does not say its version." : null;
        }
        catch (Exception exception) when (exception is DllNotFoundException or TypeInitializationException or BadImageFormatException or EntryPointNotFoundException)
        {
            return OperatingSystem.IsLinux()
                ? "OpenCV cannot be loaded; it needs GTK 3: sudo apt-get install libgtk-3-0."
                : "OpenCV's native library for this system is not part of LamRobot: add the package OpenCvSharp4.runtime.win to src/Perception/Vision.";
        }
    }
}
