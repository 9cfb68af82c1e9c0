using LamRobot.Perception.Speech;

namespace LamRobot.Speech.Tests;

public sealed class WordErrorRateTests
{
    [Theory]
    [InlineData("Don't stop, it's OK!", "do not stop it is ok")]
    [InlineData("I'll take twenty-five apples.", "i will take 25 apples")]
    [InlineData("one hundred and five", "105")]
    [InlineData("two thousand three hundred", "2300")]
    [InlineData("the twenty-first day, the third one", "the 21st day the 3rd 1")]
    [InlineData("A 12-ounce coffee", "a 12 ounce coffee")]
    [InlineData("twelve ounce", "12 ounce")]
    [InlineData("1,250 metres", "1250 meters")]
    [InlineData("one point five meters", "1.5 meters")]
    [InlineData("five twenty", "5 20")]
    [InlineData("one two three", "1 2 3")]
    [InlineData("black and white", "black and white")]
    [InlineData("Um, the grey [laughs] colour (sighs)", "the gray color")]
    [InlineData("50% of it", "50 percent of it")]
    [InlineData("", "")]
    public void Different_spellings_become_one(string text, string expected) => Assert.Equal(expected, EnglishNormalizer.Normalize(text));

    [Theory]
    [InlineData("bring the apple", "Bring the apple.", 0, 0, 0)]
    [InlineData("bring the apple", "bring an apple", 1, 0, 0)]
    [InlineData("bring the apple", "bring apple", 0, 1, 0)]
    [InlineData("bring the apple", "bring me the apple", 0, 0, 1)]
    [InlineData("bring the apple", "", 0, 3, 0)]
    [InlineData("go to the coat rack", "go to the co-track now", 2, 0, 1)]
    public void Errors_are_counted_by_kind(string said, string heard, int substitutions, int deletions, int insertions)
    {
        var measured = WordErrorRate.Measure(said, heard);
        Assert.Equal((substitutions, deletions, insertions), (measured.Substitutions, measured.Deletions, measured.Insertions));
    }

    [Fact]
    public void Measurements_add_up()
    {
        var sum = WordErrorRate.Measure("a b", "a c") + WordErrorRate.Measure("d e f g", "d e f");
        Assert.Equal(2.0 / 6, sum.Rate, 1e-12);
    }
}
