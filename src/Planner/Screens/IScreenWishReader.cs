namespace LamRobot.Planner.Screens;

/// <summary>Reads the wishes of some verbs.</summary>
internal interface IScreenWishReader
{
    /// <summary>Reads what follows a verb.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="rest">What follows it.</param>
    /// <param name="setting">What it is read with.</param>
    /// <returns>What it may mean; none when it is no wish of this kind.</returns>
    IEnumerable<ScreenReading> Read(VerbForm verb, Phrase rest, ScreenSetting setting);
}
