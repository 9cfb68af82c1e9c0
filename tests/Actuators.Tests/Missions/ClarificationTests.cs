namespace LamRobot.Actuators.Tests;

public sealed class ClarificationTests
{
    [Fact]
    public async Task Without_a_person_a_question_ends_the_mission()
    {
        await using var rig = new Rig();

        var episode = await rig.RunAsync(new ScriptedPlanner(PlanOutcome.Ask("Which room?", 0.4)));

        Assert.Equal((MissionStatus.NeedsAnswer, ResultCode.NeedsClarification, "Which room?"), (episode.Status, episode.Code, episode.Message));
        Assert.Equal("Which room?", Assert.Single(rig.Journal.Events.OfType<QuestionAsked>()).Question);
        Assert.Empty(rig.Robot.Executed);
    }

    [Fact]
    public async Task An_answer_is_added_to_the_command()
    {
        await using var rig = new Rig().WithAbleRobot();
        var planner = new ScriptedPlanner(PlanOutcome.Ask("Which room?", 0.4), Recipe.Planned(Recipe.GoTo("1", "kitchen")));

        var episode = await rig.RunAsync(planner, "go there.", questioner: new ScriptedPerson("the kitchen"));

        Assert.Equal(MissionStatus.Succeeded, episode.Status);
        Assert.Equal(["go there.", "go there. the kitchen"], planner.Requests.Select(request => request.Command));
        Assert.Equal("go there.", episode.Command);
    }

    [Fact]
    public async Task The_number_of_questions_is_bounded()
    {
        await using var rig = new Rig();
        var person = new ScriptedPerson("hm");

        var episode = await rig.RunAsync(new ScriptedPlanner(PlanOutcome.Ask("Which room?", 0.4)), options: new MissionOptions { MaxQuestions = 3 }, questioner: person);

        Assert.Equal((MissionStatus.NeedsAnswer, 3), (episode.Status, person.Asked));
    }

    [Fact]
    public async Task Silence_ends_the_mission_with_the_question()
    {
        await using var rig = new Rig();

        var episode = await rig.RunAsync(new ScriptedPlanner(PlanOutcome.Ask("Which room?", 0.4)), questioner: new ScriptedPerson(null));

        Assert.Equal(MissionStatus.NeedsAnswer, episode.Status);
    }

    [Fact]
    public async Task Stop_as_an_answer_stops()
    {
        await using var rig = new Rig();

        var episode = await rig.RunAsync(new ScriptedPlanner(PlanOutcome.Ask("Which room?", 0.4)), questioner: new ScriptedPerson("stop"));

        Assert.Equal((MissionStatus.Stopped, ResultCode.Stopped), (episode.Status, episode.Code));
        Assert.Equal([StopKind.Soft], rig.Robot.Stops);
    }
}
