namespace LamRobot.Bridge.Service.Tests;

/// <summary>Says whether real programs of a desktop may be operated by tests.</summary>
internal static class RealPrograms
{
    private const string Variable = "LAMROBOT_DESKTOP_TESTS";

    public const string Reason = $"./test.sh --desktop sets {Variable}: a real program is operated.";

    public static bool AreWanted => Environment.GetEnvironmentVariable(Variable) == "1";

    public static void SkipUnlessWanted() => Assert.SkipUnless(AreWanted, Reason);
}
