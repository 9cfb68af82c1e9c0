using CsCheck;

namespace LamRobot.Actuators.Tests;

public sealed class StopPhraseTests
{
    [Theory]
    [InlineData("stop")]
    [InlineData("Stop.")]
    [InlineData(" STOP!!! ")]
    [InlineData("halt")]
    [InlineData("freeze")]
    [InlineData("stop now")]
    [InlineData("please stop")]
    [InlineData("stop please")]
    [InlineData("Stop, stop, stop!")]
    [InlineData("stop stop stop stop stop stop stop stop")]
    [InlineData("robot, stop")]
    [InlineData("hey robot stop")]
    [InlineData("could you please stop now")]
    [InlineData("No, stop!")]
    [InlineData("cancel that")]
    [InlineData("cancel")]
    [InlineData("cancel the mission")]
    [InlineData("abort")]
    [InlineData("abort the task")]
    [InlineData("stop what you are doing")]
    [InlineData("stop moving")]
    [InlineData("stop the robot")]
    [InlineData("stop right there")]
    [InlineData("I said stop")]
    [InlineData("I want you to stop")]
    [InlineData("hold on")]
    [InlineData("hold it")]
    [InlineData("wait")]
    [InlineData("Go to the kitchen. Stop!")]
    [InlineData("go to the kitchen, no, stop")]
    [InlineData("[stop]")]
    [InlineData("don't move")]
    [InlineData("Do not move!")]
    [InlineData("stand still")]
    [InlineData("never mind")]
    [InlineData("oh my god stop")]
    [InlineData("bring me the apple from the kitchen no stop")]
    [InlineData("I need you to stop the robot immediately because it is going to fall")]
    [InlineData("Don't stop at the kitchen. Stop!")]
    public void A_stop_is_recognised(string text) => Assert.Equal(StopKind.Soft, StopPhrase.Recognise(text));

    [Theory]
    [InlineData("emergency stop")]
    [InlineData("Emergency stop!")]
    [InlineData("e-stop")]
    [InlineData("estop now")]
    [InlineData("this is an emergency, stop")]
    [InlineData("hit the emergency stop right now before it falls down")]
    public void An_emergency_stop_is_recognised(string text) => Assert.Equal(StopKind.Emergency, StopPhrase.Recognise(text));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("...")]
    [InlineData("stop by the kitchen and bring me an apple")]
    [InlineData("find the bus stop sign")]
    [InlineData("go to the bus stop")]
    [InlineData("bring me the stop watch from the office")]
    [InlineData("don't stop")]
    [InlineData("do not stop")]
    [InlineData("never stop")]
    [InlineData("bring me an apple")]
    [InlineData("wait for me in the kitchen")]
    [InlineData("tell me what the next stop is")]
    [InlineData("follow jane until she gets to the door at the end of the hall and then stop")]
    [InlineData("the emergency exit is where")]
    public void Another_command_is_not_taken_for_a_stop(string text) => Assert.Null(StopPhrase.Recognise(text));

    [Theory]
    [InlineData("Go to the bus stop.", true)]
    [InlineData("do not freeze", true)]
    [InlineData("It was Stopped, by an EMERGENCY", true)]
    [InlineData("the top of the shelf", false)]
    [InlineData("nonstop", false)]
    [InlineData("", false)]
    public void A_text_that_has_a_stop_word_is_known(string text, bool has) => Assert.Equal(has, StopPhrase.Mentions(text));

    [Fact]
    public void A_stop_survives_capitals_marks_and_polite_words() =>
        Gen.Select(
            Gen.OneOf("", "please ", "hey robot ", "no no ", "okay "),
            Gen.OneOf("stop", "Stop", "STOP", "halt", "Freeze", "abort"),
            Gen.OneOf("", ".", "!", "!!", " please.", " now!", " right now", ", stop"))
        .Sample((before, word, after) => StopPhrase.IsStop(before + word + after));
}
