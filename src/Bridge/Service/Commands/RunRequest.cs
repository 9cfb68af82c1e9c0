namespace LamRobot.Bridge.Service;

/// <summary>What <c>lamrobot run</c> shall do.</summary>
/// <param name="Service">What the service is made of.</param>
internal sealed record RunRequest(ServiceRequest Service)
{
    /// <summary>Whether it ends after the first command.</summary>
    public bool Once { get; init; }

    /// <summary>Whether it serves without a console and a first command.</summary>
    public bool Serve { get; init; }

    /// <summary>The first command, typed; null when it is spoken.</summary>
    public string? Text { get; init; }

    /// <summary>A recording of the first command; null for the bundled one.</summary>
    public string? Wav { get; init; }

    /// <summary>Whether it listens to the microphone.</summary>
    public bool Listen { get; init; }

    /// <summary>Where the page is, and for whom.</summary>
    public ServerRequest Web { get; init; } = new();

    /// <summary>Where a picture of the run is written; null for nowhere.</summary>
    public string? Picture { get; init; }
}
