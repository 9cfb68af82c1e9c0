using System.Threading.Channels;
using LamRobot.Actuators;
using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service.Tests.Listening;

public sealed class SpokenAnswersTests : IVoice
{
    private readonly Channel<string> said = Channel.CreateUnbounded<string>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask SayAsync(string text, CancellationToken cancellationToken) => said.Writer.WriteAsync(text, cancellationToken);

    [Fact]
    public async Task Questions_and_ends_are_said_and_steps_are_not()
    {
        await using var mouth = new Mouth(this, TimeSpan.Zero, TimeProvider.System, why => Assert.Fail(why));
        var answers = new SpokenAnswers(mouth);

        await SayAsync(answers, new QuestionAsked(default, "m1", "Which cup?"), "Which cup?");
        answers.On(new StopReleased(default, "page"));
        await SayAsync(answers, new MissionEnded(default, "m1", MissionStatus.Failed, ResultCode.NoSpeech, "The door is shut."), "The door is shut.");
        await SayAsync(answers, new MissionEnded(default, "m2", MissionStatus.Succeeded, ResultCode.None, ""), "Done.");
    }

    [Fact]
    public async Task The_own_voice_never_says_a_stop_word()
    {
        await using var mouth = new Mouth(this, TimeSpan.Zero, TimeProvider.System, why => Assert.Fail(why));
        var answers = new SpokenAnswers(mouth);

        await SayAsync(answers, new QuestionAsked(default, "m1", "The sign says: stop. Which way?"), "Please read my answer.");
        await SayAsync(answers, new MissionEnded(default, "m1", MissionStatus.Stopped, ResultCode.None, ""), "I stand still.");
    }

    private async Task SayAsync(SpokenAnswers answers, MissionEvent happened, string sentence)
    {
        answers.On(happened);
        Assert.Equal(sentence, await said.Reader.ReadAsync(Token));
    }
}
