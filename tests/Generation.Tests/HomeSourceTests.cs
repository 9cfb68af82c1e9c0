using LamRobot.Training.Examples;
using LamRobot.Training.Home;

namespace LamRobot.Generation.Tests;

public sealed class HomeSourceTests(ITestOutputHelper output)
{
    [Fact]
    public void Two_thousand_commands_have_plans_that_their_manifest_and_observation_allow()
    {
        var source = new HomeSource(7);
        for (var i = 0; i < 80; i++)
        {
            var group = source.Next(25, 1 + (i % 8));
            if (i < 8) { output.WriteLine(ExampleText.Show(group)); }
        }
    }
}
