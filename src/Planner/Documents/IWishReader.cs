namespace LamRobot.Planner.Documents;

/// <summary>Reads one kind of wish.</summary>
internal interface IWishReader
{
    /// <summary>Reads a stretch of a command.</summary>
    /// <param name="wish">The stretch.</param>
    /// <param name="setting">The document, and what was spoken of before.</param>
    /// <returns>What it may mean, none when it is no wish of this kind.</returns>
    IEnumerable<Reading> Read(string wish, Setting setting);
}
