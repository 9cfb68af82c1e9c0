namespace LamRobot.Bridge.Cluster;

/// <summary>Topics and messages between those who want plans and those who make them.</summary>
internal static class SharedPlans
{
    /// <summary>Where plans are asked for.</summary>
    public const string Wanted = "lamrobot-plans/wanted";

    /// <summary>The same for workers: each request goes to one of them.</summary>
    public const string WantedByOne = "$share/planners/" + Wanted;

    /// <summary>Where an asker hears its answers.</summary>
    /// <param name="asker">The asker.</param>
    /// <returns>The topic.</returns>
    public static string Answers(string asker) => $"lamrobot-plans/made/{asker}";
}
