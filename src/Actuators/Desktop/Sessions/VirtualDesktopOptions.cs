using System.ComponentModel.DataAnnotations;

namespace LamRobot.Actuators.Desktop;

/// <summary>What a virtual desktop is like.</summary>
public sealed class VirtualDesktopOptions
{
    /// <summary>Pixels of a row of its screen; 1280.</summary>
    [Range(320, 7680)]
    public int Width { get; init; } = 1280;

    /// <summary>Rows of its screen; 900.</summary>
    [Range(200, 4320)]
    public int Height { get; init; } = 900;

    /// <summary>The locale of its programs; C.UTF-8, so that their menus are in English.</summary>
    [Required]
    public string Locale { get; init; } = "C.UTF-8";

    /// <summary>How long each of its parts may take to start; 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
