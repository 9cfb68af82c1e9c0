using LamRobot.Actuators;
using LamRobot.Contracts;
using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Listens until the sound ends or Ctrl-C is pressed, and shows or does what it hears.</summary>
/// <param name="terminal">Where it reads and writes.</param>
/// <param name="interrupts">What Ctrl-C does.</param>
/// <param name="request">What it shall do.</param>
internal sealed class ListenSession(Terminal terminal, Interrupts interrupts, ListenRequest request)
{
    private static readonly TimeProvider Time = TimeProvider.System;
    private static readonly TimeSpan ShowInterval = TimeSpan.FromSeconds(0.1);
    private static readonly TimeSpan Echo = TimeSpan.FromSeconds(0.4);

    private readonly PushToTalk? key = request.PushToTalk ? new PushToTalk(Time) : null;

    /// <summary>Listens.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var store = ModelStore.Find();
        IAttention attention = key ?? (request.Wake is { } phrase ? new WakePhrase(phrase) : (IAttention)new EveryWord());
        using var open = await OpenMicrophone.FromAsync(request.Microphone, Time, cancellationToken);
        var planner = request.Service is { } wanted ? PlannerFactory.Create(store, wanted.Planner) : null;
        var narrator = new MissionNarrator(terminal, planner?.Planner.Name ?? "");
        IListeningView view = request.Json ? new JsonListeningView(terminal.Out, Time) : new ConsoleListeningView(terminal, narrator, attention.Invitation);
        using var client = SpeechFactory.Create(store, request.Model, Time);
        using var quick = SpeechFactory.Create(store, SpeechFactory.QuickModel, Time);
        using var stopWords = SpeechFactory.StopWords(store);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] beside = [ShowAsync(view, open.Microphone, ending.Token), PressAsync(ending.Token)];
        try
        {
            var partials = new PartialOptions { Client = quick };
            return planner is null
                ? await ShowWordsAsync(new SpeechListener(client, new EndpointOptions()) { Partials = partials, StopWords = stopWords }, open.Microphone, attention, view, cancellationToken)
                : await DoAsync(planner, client, partials, stopWords, open.Microphone, attention, view, narrator, cancellationToken);
        }
        catch (OperationCanceledException) when (interrupts.Ending.IsCancellationRequested)
        {
            return ExitCode.Success;
        }
        catch (IOException exception)
        {
            throw new SetupException(exception.Message, "Or give a recording with --wav FILE.", exception);
        }
        finally
        {
            await ending.CancelAsync();
            await Task.WhenAll(beside).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            view.Close();
        }
    }

    private async Task<int> ShowWordsAsync(SpeechListener listener, IMicrophone microphone, IAttention attention, IListeningView view, CancellationToken cancellationToken)
    {
        var context = new TranscriptionOptions { Names = [.. TranscriptionOptions.StopWords, .. request.Wake is { } phrase ? [phrase] : (string[])[]] };
        var heard = 0;
        await foreach (var happened in new AttentiveListening(attention).FollowAsync(listener.FollowAsync(microphone, () => context, cancellationToken), cancellationToken))
        {
            view.Tell(happened);
            heard += happened is OrderHeard or StopHeard ? 1 : 0;
        }

        return heard > 0 ? ExitCode.Success : ExitCode.Failed;
    }

    private async Task<int> DoAsync(
        LoadedPlanner planner, WhisperSpeechToTextClient client, PartialOptions partials, StopWordModel stopWords, IMicrophone microphone, IAttention attention, IListeningView view, MissionNarrator narrator, CancellationToken cancellationToken)
    {
        var voice = request.Speaks ? VoiceFactory.Create(request.Voice) : null;
        using var closing = voice as IDisposable;
        await using var mouth = voice is null ? null : new Mouth(voice, Echo, Time, view.Remark);
        await using var pump = new EventPump(view.Tell);
        IMissionListener[] listeners = mouth is null ? [pump] : [pump, new SpokenAnswers(mouth)];
        await using var service = await RobotService.StartAsync(request.Service!, planner, listeners, Time, cancellationToken);
        foreach (var message in service.LeftBehind)
        {
            view.Remark(message);
        }

        interrupts.StopFirst(() => TryStop(service));
        var station = new SpeechStation(client, service) { Partials = partials, StopWords = stopWords, OwnVoice = mouth, Attention = attention };
        narrator.Reaction = station.Reaction;
        var missions = await station.ListenAsync(microphone, view.Tell, cancellationToken);
        return missions.Count > 0 ? missions.Max(episode => ExitCode.Of(episode.Status)) : ExitCode.Failed;
    }

    private static async Task ShowAsync(IListeningView view, IMicrophone microphone, CancellationToken cancellationToken)
    {
        using var ticks = new PeriodicTimer(ShowInterval, Time);
        while (await ticks.WaitForNextTickAsync(cancellationToken))
        {
            view.Show(microphone);
        }
    }

    private async Task PressAsync(CancellationToken cancellationToken)
    {
        while (key is not null && await Task.Run(terminal.In.ReadLine, CancellationToken.None).WaitAsync(cancellationToken) is not null)
        {
            key.Press();
        }
    }

    private static bool TryStop(RobotService service)
    {
        if (!service.Desk.Busy)
        {
            return false;
        }

        _ = service.Desk.StopAsync(StopKind.Soft, "Ctrl-C", CancellationToken.None).AsTask();
        return true;
    }
}
