namespace LamRobot.Bridge.Service;

/// <summary>How the service is set up, for people to read; nothing of it can be changed here.</summary>
internal sealed record ServiceFacts
{
    /// <summary>The program's version.</summary>
    public required string Version { get; init; }

    /// <summary>Who plans.</summary>
    public required string Planner { get; init; }

    /// <summary>What is to be said of the planner, such as where it runs.</summary>
    public required string PlannerRemark { get; init; }

    /// <summary>The robots' ids, with commas between.</summary>
    public required string Robot { get; init; }

    /// <summary>Whether the robot is simulated by the program itself.</summary>
    public required bool Simulated { get; init; }

    /// <summary>Where the broker is; no password stands in it.</summary>
    public required string Broker { get; init; }

    /// <summary>The camera whose pictures can be shown, and no password; null where there is none.</summary>
    public required string? Camera { get; init; }

    /// <summary>The file that keeps what happens; null when it is kept in memory.</summary>
    public string? Journal { get; init; }

    /// <summary>What a person must approve each time, besides what cannot be undone.</summary>
    public required IReadOnlyList<string> Asks { get; init; }

    /// <summary>What an earlier program left behind.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>Reads them from a service.</summary>
    /// <param name="service">The service.</param>
    /// <returns>The facts.</returns>
    public static ServiceFacts Of(RobotService service) => new()
    {
        Version = typeof(ServiceFacts).Assembly.GetName().Version!.ToString(fieldCount: 3),
        Planner = service.Planner.Planner.Name,
        PlannerRemark = service.Planner.Remark,
        Robot = string.Join(", ", service.Stack.Robots),
        Simulated = service.OwnRobot is not null,
        Broker = service.Broker.ToString(),
        Camera = service.Camera?.Id,
        Journal = service.Request.Journal,
        Asks = service.Request.Ask,
        Remarks = [.. service.ToldOfEarlierRuns],
    };
}
