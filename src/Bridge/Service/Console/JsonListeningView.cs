using System.Text.Json;
using LamRobot.Actuators;
using LamRobot.Contracts;
using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Writes what is heard and done as JSON lines, each at once.</summary>
/// <param name="output">Where the lines go.</param>
/// <param name="time">The clock that stamped the sound.</param>
internal sealed class JsonListeningView(TextWriter output, TimeProvider time) : IListeningView
{
    private readonly ListenLines lines = new(time);
    private readonly Lock gate = new();
    private MicrophoneStatus shown = MicrophoneStatus.Closed;

    /// <inheritdoc />
    public void Show(IMicrophone microphone)
    {
        var status = microphone.Status;
        var before = shown;
        shown = status;
        if (status.IsConnected != before.IsConnected)
        {
            Write(new(status.IsConnected ? "connected" : "disconnected") { Device = microphone.Name });
        }

        if (status.OverrunSamples > before.OverrunSamples || (status.Level.ClippedSamples > 0 && before.Level.ClippedSamples == 0))
        {
            Write(new("sound") { ClippedSamples = status.Level.ClippedSamples, OverrunSamples = status.OverrunSamples });
        }
    }

    /// <inheritdoc />
    public void Tell(ListeningEvent happened)
    {
        if (lines.Of(happened) is { } line)
        {
            Write(line);
        }
    }

    /// <inheritdoc />
    public void Tell(MissionEvent missionEvent)
    {
        switch (missionEvent)
        {
            case QuestionAsked asked: Write(new("question") { Text = asked.Question }); break;
            case ApprovalAsked asked: Write(new("question") { Text = asked.Reason }); break;
            case StopCompleted stopped: Write(new("stopped") { Message = string.Join("; ", stopped.Report.Actuators.Select(actuator => $"{actuator.Actuator} {(actuator.Confirmed ? "stands" : "has not confirmed")} after {actuator.Latency.TotalMilliseconds:0} ms")) }); break;
            case MissionEnded ended: Write(new("mission") { Status = Lower(ended.Status), Message = ended.Message, Code = ended.Code == ResultCode.None ? null : (int)ended.Code }); break;
        }
    }

    /// <inheritdoc />
    public void Remark(string remark) => Write(new("remark") { Message = remark });

    /// <inheritdoc />
    public void Close() => Write(new("closed"));

    private void Write(ListenLine line)
    {
        lock (gate)
        {
            output.WriteLine(JsonSerializer.Serialize(line, ServiceJson.Default.ListenLine));
            output.Flush();
        }
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
