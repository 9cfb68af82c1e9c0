namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>The newest that a robot said, in the order in which it said it.</summary>
internal sealed class VdaBoard(TimeProvider time)
{
    // A robot whose clock was set back tells nothing but old states: after so many in a row they are its new ones.
    private const int OldOnesToBelieve = 3;

    private readonly Lock gate = new();
    private VdaSnapshot now = new();
    private TaskCompletionSource news = NewSource();
    private int oldOnes;

    /// <summary>Told of each state that is believed, in order.</summary>
    public event Action<VdaState>? Told;

    public VdaSnapshot Now => Volatile.Read(ref now);

    /// <summary>Ends when something has changed.</summary>
    public Task News => Volatile.Read(ref news).Task;

    public void Set(VdaConnection connection, bool retained) => Change(old =>
    {
        var alive = connection.State == VdaConnectionState.Online;
        oldOnes = OldOnesToBelieve;
        return old with
        {
            Connection = connection.State,
            Online = alive,
            Heard = alive ? time.GetUtcNow() : old.Heard,
            Interruptions = old.Interruptions + (retained && old.Connection is null ? 0 : 1),
            Fresh = false,
            Disbelief = null,
        };
    });

    public void Set(VdaFactsheet factsheet) => Change(old => old with { Factsheet = factsheet });

    public void Set(VdaVisualization sight) => Change(old => old with { Position = sight.Position ?? old.Position, Heard = time.GetUtcNow() });

    public void Set(string version, VdaDialect? dialect) => Change(old => old with { Version = version, Dialect = dialect });

    /// <summary>Says that a word was not believed.</summary>
    public void Disbelieve(string reason) => Change(old => old with { Disbelief = reason });

    /// <summary>Says that something may have got lost.</summary>
    public void Interrupt() => Change(old => old with { Interruptions = old.Interruptions + 1, Fresh = false });

    /// <summary>Takes a state, unless it is older than the one that is known.</summary>
    public void Set(VdaMessage<VdaState> message)
    {
        var believed = false;
        Change(old =>
        {
            var age = Compare(message.Header, old.Told?.Header);
            oldOnes = age == VdaOrderOfWords.Older ? oldOnes + 1 : 0;
            believed = age is VdaOrderOfWords.Newer or VdaOrderOfWords.Restarted || oldOnes > OldOnesToBelieve;

            // It may have got late, or be the first word of a robot that began anew: the robot is asked what holds now.
            return believed ? Believe(old, message, age) : age == VdaOrderOfWords.Same ? old : old with { Disbelief = "it told a state that is older than the one before", Fresh = false };
        });
        if (believed)
        {
            Told?.Invoke(message.Content);
            Wake();
        }
    }

    /// <summary>Wakes who waits for news: something else than a word of the robot has changed.</summary>
    public void Wake() => Interlocked.Exchange(ref news, NewSource()).TrySetResult();

    private static VdaOrderOfWords Compare(VdaHeader header, VdaHeader? before)
    {
        if (before is null)
        {
            return VdaOrderOfWords.Newer;
        }

        var (number, moment) = (header.HeaderId.CompareTo(before.HeaderId), header.Timestamp.CompareTo(before.Timestamp));
        return (number, moment) switch
        {
            (0, 0) => VdaOrderOfWords.Same,
            ( > 0, _) or (0, > 0) => VdaOrderOfWords.Newer,
            ( < 0, > 0) => VdaOrderOfWords.Restarted,
            _ => VdaOrderOfWords.Older,
        };
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private VdaSnapshot Believe(VdaSnapshot old, VdaMessage<VdaState> message, VdaOrderOfWords age)
    {
        oldOnes = 0;
        return old with
        {
            Online = true,
            Told = message,
            Position = message.Content.Position ?? old.Position,
            Heard = time.GetUtcNow(),
            States = old.States + 1,
            Interruptions = old.Interruptions + (age == VdaOrderOfWords.Restarted ? 1 : 0),
            Fresh = true,
            Contradiction = VdaContradictions.Find(message.Content, old.State),
            Disbelief = null,
        };
    }

    private void Change(Func<VdaSnapshot, VdaSnapshot> change)
    {
        lock (gate)
        {
            Volatile.Write(ref now, change(now));
        }

        Wake();
    }
}
