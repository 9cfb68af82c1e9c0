using LamRobot.Contracts;
using LamRobot.Planner.Lam;

namespace LamRobot.Planner.Tests;

public sealed class WrittenNameTests
{
    [Theory]
    [InlineData("Please find the Late Night Heartbroken Blues show", "Heartbroken Blues", "Late Night Heartbroken Blues")]
    [InlineData("Give Monthly Index of Medical Specialities a two", "Medical Specialities", "Monthly Index of Medical Specialities")]
    [InlineData("I want to see While the Sun Shines tonight", "Sun Shines", "While the Sun Shines")]
    [InlineData("Search The Fold please", "Fold", "The Fold")]
    [InlineData("Rate A Life and Death two stars", "A Life", "A Life and Death")]
    public void A_name_is_taken_whole(string command, string words, string whole) => Assert.Equal(whole, Whole(command, words));

    [Theory]
    [InlineData("Play Thriller by Michael Jackson", "Michael Jackson")]
    [InlineData("play Thriller by Michael Jackson", "Thriller")]
    [InlineData("Weather in Mount Airy, VI", "Mount Airy")]
    [InlineData("what is it like in Paris TX on Monday", "Paris")]
    [InlineData("Book the Grill on Friday", "Grill")]
    [InlineData("see Rome Friday at 5 PM", "Rome")]
    [InlineData("Meet me at The Grill. Bring Zoe", "The Grill")]
    [InlineData("turn on the kitchen light", "kitchen light")]
    [InlineData("Turn On The Kitchen Light", "Kitchen")]
    [InlineData("add it to my Rock Playlist", "Rock")]
    public void What_stands_beside_it_is_not_a_part(string command, string words) => Assert.Equal(words, Whole(command, words));

    [Fact]
    public void What_is_another_value_is_left_to_it()
    {
        const string command = "book the Grand Hotel Central Park for two";

        Assert.Equal((9, 20), WrittenName.Whole(new("hotel", ParameterKind.Text), command, (9, 20), [(21, 33)]));
        Assert.Equal((9, 33), WrittenName.Whole(new("name", ParameterKind.Text), command, (9, 20), []));
    }

    private static string Whole(string command, string words)
    {
        var at = command.IndexOf(words, StringComparison.Ordinal);
        var (start, end) = WrittenName.Whole(new("playlist", ParameterKind.Text), command, (at, at + words.Length), []);
        return command[start..end];
    }
}
