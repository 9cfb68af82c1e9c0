using LamRobot.Perception.Speech;

namespace LamRobot.Speech.Tests;

public sealed class RepetitionGuardTests
{
    [Theory]
    [InlineData("1 2 3 4 5 6", 0)]
    [InlineData("9 9 9", 0)]
    [InlineData("9 9 9 9", 3)]
    [InlineData("1 2 1 2 1 2", 0)]
    [InlineData("0 1 2 1 2 1 2 1 2", 6)]
    [InlineData("1 2 3 4 5 1 2 3 4 5", 5)]
    [InlineData("7 1 2 3 4 5 1 2 3 4 5", 5)]
    [InlineData("1 2 3 4 5 1 2 3 4 6", 0)]
    [InlineData("1 2 3 4 1 2 3 4", 0)]
    [InlineData("", 0)]
    public void Only_loops_are_cut(string tokens, int copies) => Assert.Equal(
        copies, RepetitionGuard.CopiesAtEnd(tokens.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray()));
}
