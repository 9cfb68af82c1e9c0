using System.ComponentModel.DataAnnotations;

namespace LamRobot.Actuators.Desktop;

/// <summary>What a desktop's actuator may touch, and how patient it is.</summary>
public sealed class DesktopActuatorOptions
{
    /// <summary>Its id; <c>desktop</c>.</summary>
    [Required]
    public string Id { get; init; } = "desktop";

    /// <summary>Where the session's bus listens; null for the one of the environment.</summary>
    public string? SessionBusAddress { get; init; }

    /// <summary>the X display on which the person is noticed, such as <c>:0</c>; null for the one of the environment.</summary>
    public string? Display { get; init; }

    /// <summary>The file with that display's secret; null for the one of the environment.</summary>
    public string? DisplayAuthority { get; init; }

    /// <summary>The programs that may be read and acted on besides those that it opened itself, by the names they show; none by default.</summary>
    public IReadOnlyList<string> AllowedPrograms { get; init; } = [];

    /// <summary>Words of which a window's title must have one; any window of an allowed program when empty.</summary>
    public IReadOnlyList<string> AllowedWindows { get; init; } = [];

    /// <summary>The programs that may be opened: what each is called, and its command; none by default.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Programs { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>How long an effect is looked for; 3 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan EffectPatience { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a program may take to show its window; 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan OpenPatience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a program may take to answer; 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(5);
}
