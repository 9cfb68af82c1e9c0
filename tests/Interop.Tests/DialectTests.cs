namespace LamRobot.Interop.Tests;

/// <summary>A robot that shares no code with the bridge is understood, and understands it.</summary>
public sealed class DialectTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(5);
    private static readonly VdaDialect Dialect = VdaDialect.V200;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_maker_s_robot_is_read_and_answers_what_is_written()
    {
        await using var site = await InteropSite.StartAsync(Token).WaitAsync(Patience, Token);
        var topics = site.Robot.Topics;
        await using var link = new MqttLink(new() { Broker = site.Broker.Address }, TimeProvider.System);
        var connections = await Inbox.OnAsync(link, topics.Connection, Token);
        var factsheets = await Inbox.OnAsync(link, topics.Factsheet, Token);
        var states = await Inbox.OnAsync(link, topics.State, Token);
        await link.ConnectAsync(Token);

        var connection = await connections.FirstAsync(message => Dialect.ReadConnection(message.Payload.Span), Token).WaitAsync(Patience, Token);
        Assert.Equal((VdaConnectionState.Online, topics.Robot, "2.0.0"), (connection.Content.State, connection.Header.Robot, connection.Header.Version));

        var state = await AskAsync(link, topics, "stateRequest", states, (message, id) => Dialect.ReadState(message.Payload.Span) is { } read && Ended(read.Content, id) ? read.Content : null);
        Assert.Equal(("home", VdaOperatingMode.Automatic, VdaEmergencyStop.None), (state.LastNodeId, state.OperatingMode, state.EmergencyStop));
        Assert.Equal(new VdaPosition(0, 0, 0, "hall", Localized: true), state.Position);
        Assert.Empty(state.Errors);

        var factsheet = await AskAsync(link, topics, "factsheetRequest", factsheets, (message, _) => Dialect.ReadFactsheet(message.Payload.Span));
        Assert.Equal(("VirtualAgv", "FORKLIFT", 2d), (factsheet.Content.SeriesName, factsheet.Content.RobotClass, factsheet.Content.MaximumSpeed));
        Assert.Equal(["EPAL"], factsheet.Content.LoadTypes);
        Assert.Equal(["go_to", "transport", "pick", "drop", "noop", "start_charging", "stop_charging", "set_position"], FactsheetActions.Of(factsheet.Content, "agv-1").Manifest.Actions.Select(action => action.Name));
    }

    [Fact]
    public async Task Goodbye_and_sudden_death_are_told_apart()
    {
        Assert.Equal(VdaConnectionState.Offline, await LastWordAsync(robot => robot.StopAsync(Token)));
        Assert.Equal(VdaConnectionState.ConnectionBroken, await LastWordAsync(robot =>
        {
            robot.Kill();
            return Task.CompletedTask;
        }));
    }

    [Fact]
    public async Task A_frozen_robot_is_missed_by_the_broker_and_comes_back_with_a_state()
    {
        await using var site = await InteropSite.StartAsync(Token).WaitAsync(Patience, Token);
        await using var link = new MqttLink(new() { Broker = site.Broker.Address }, TimeProvider.System);
        var connections = await Inbox.OnAsync(link, site.Robot.Topics.Connection, Token);
        var states = await Inbox.OnAsync(link, site.Robot.Topics.State, Token);
        await link.ConnectAsync(Token);
        await connections.FirstAsync(message => Said(message, VdaConnectionState.Online), Token).WaitAsync(Patience, Token);

        await site.Robot.FreezeAsync(Token);
        await connections.FirstAsync(message => Said(message, VdaConnectionState.ConnectionBroken), Token).WaitAsync(Patience, Token);
        await site.Robot.ThawAsync(Token);

        await AskAsync(link, site.Robot.Topics, "stateRequest", states, (message, id) => Dialect.ReadState(message.Payload.Span) is { } read && Ended(read.Content, id) ? read : null);
    }

    private static async Task<VdaConnectionState> LastWordAsync(Func<VirtualAgv, Task> end)
    {
        await using var site = await InteropSite.StartAsync(Token).WaitAsync(Patience, Token);
        await using var link = new MqttLink(new() { Broker = site.Broker.Address }, TimeProvider.System);
        var connections = await Inbox.OnAsync(link, site.Robot.Topics.Connection, Token);
        await link.ConnectAsync(Token);
        await connections.FirstAsync(message => Said(message, VdaConnectionState.Online), Token).WaitAsync(Patience, Token);

        await end(site.Robot);

        var last = await connections.FirstAsync(message => Dialect.ReadConnection(message.Payload.Span) is { Content.State: not VdaConnectionState.Online } read ? read : null, Token).WaitAsync(Patience, Token);
        return last.Content.State;
    }

    private static VdaConnection? Said(MqttMessage message, VdaConnectionState state) =>
        Dialect.ReadConnection(message.Payload.Span)?.Content is { } connection && connection.State == state ? connection : null;

    private static bool Ended(VdaState state, string actionId) => state.ActionStates.Any(action => action.ActionId == actionId && action.Status == VdaActionStatus.Finished);

    /// <summary>Asks until there is an answer: a robot that is not on the broker at the moment does not hear the question.</summary>
    private static async Task<T> AskAsync<T>(MqttLink link, VdaTopics topics, string actionType, Inbox inbox, Func<MqttMessage, string, T?> answer)
        where T : class
    {
        for (var number = 1; number * AskAgain < Patience; number++)
        {
            var id = $"{actionType}-{number}";
            var header = new VdaHeader(number, TimeProvider.System.GetUtcNow(), Dialect.Version, topics.Robot);
            var actions = new VdaInstantActions([new(actionType, id) { BlockingType = VdaBlockingType.None }]);
            await link.PublishAsync(new(topics.InstantActions, Dialect.Write(new VdaMessage<VdaInstantActions>(header, actions))), Token);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
            patience.CancelAfter(AskAgain);
            try
            {
                return await inbox.FirstAsync(message => answer(message, id), patience.Token);
            }
            catch (OperationCanceledException) when (!Token.IsCancellationRequested)
            {
            }
        }

        throw new TimeoutException($"The robot did not answer {actionType}.");
    }
}
