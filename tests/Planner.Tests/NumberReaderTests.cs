using CsCheck;
using LamRobot.Planner.Numbers;

namespace LamRobot.Planner.Tests;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("5 minutes", "s", 300)]
    [InlineData("half an hour", "s", 1800)]
    [InlineData("1 hour 15 minute and 30 second", "s", 4530)]
    [InlineData("1 and a 1/2 hours", "s", 5400)]
    [InlineData("an hour and a half", "s", 5400)]
    [InlineData("1/2 a minute", "s", 30)]
    [InlineData("an 11 minute", "s", 660)]
    [InlineData("a quarter of an hour", "s", 900)]
    [InlineData("three quarters of an hour", "s", 2700)]
    [InlineData("two and a half minutes", "s", 150)]
    [InlineData("twenty point five degrees", "degree", 20.5)]
    [InlineData("20.5°", "degree", 20.5)]
    [InlineData("one hundred percent", "%", 100)]
    [InlineData("ninety", "%", 90)]
    [InlineData("one hundred eighty", "", 180)]
    [InlineData("twenty-one", "", 21)]
    [InlineData("minus five", "", -5)]
    [InlineData("a dozen", "", 12)]
    [InlineData("50 cm", "m", 0.5)]
    public void A_number_is_read_as_it_is_said(string words, string unit, double expected) =>
        Assert.Equal(expected, NumberReader.Read(words, unit)!.Value, 6);

    [Theory]
    [InlineData("the maximum", 80)]
    [InlineData("max", 80)]
    [InlineData("the lowest", 10)]
    [InlineData("half", 40)]
    public void A_limit_is_read_from_the_parameters_range(string words, double expected) =>
        Assert.Equal(expected, NumberReader.Read(words, "%", 10, 80));

    [Theory]
    [InlineData("")]
    [InlineData("the kitchen")]
    [InlineData("a banana")]
    public void Words_without_a_number_are_none(string words) => Assert.Null(NumberReader.Read(words, "%", 0, 100));

    [Fact]
    public void Digits_are_read_as_they_are() =>
        Gen.Int[0, 100_000].Sample(number => NumberReader.Read($"{number} ml", "ml") == number);

    [Fact]
    public void No_words_make_the_reader_throw() => Gen.String[0, 20].Sample(words => _ = NumberReader.Read(words, "s", 0, 10));
}
