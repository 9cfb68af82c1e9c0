namespace LamRobot.Contracts;

/// <summary>Sees things, and knows what its look was worth.</summary>
public interface ISensor
{
    /// <summary>Its id, which its views carry as their source.</summary>
    string Id { get; }

    /// <summary>Looks now.</summary>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <returns>What it sees.</returns>
    /// <exception cref="IOException">It is not there, or broke.</exception>
    ValueTask<SensorView> LookAsync(CancellationToken cancellationToken);
}
