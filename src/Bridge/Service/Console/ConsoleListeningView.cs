using LamRobot.Actuators;
using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Shows a person what is heard and done; while somebody listens the last line says so.</summary>
/// <param name="terminal">Where it is shown.</param>
/// <param name="narrator">Tells of missions.</param>
/// <param name="invitation">What a person does to be listened to; empty for nothing.</param>
internal sealed class ConsoleListeningView(Terminal terminal, MissionNarrator narrator, string invitation) : IListeningView
{
    private const string ClearLine = "\r\u001b[2K";
    private const string Bars = " ▁▂▃▄▅▆▇█";
    private const double QuietestDecibels = -60;

    private readonly Lock gate = new();
    private string partial = "";
    private bool? wasConnected;
    private bool hasSign;

    /// <inheritdoc />
    public void Show(IMicrophone microphone)
    {
        lock (gate)
        {
            var status = microphone.Status;
            TellConnection(microphone.Name, status.IsConnected);
            if (terminal.Interactive)
            {
                Draw(status);
            }
        }
    }

    /// <inheritdoc />
    public void Tell(ListeningEvent happened)
    {
        lock (gate)
        {
            switch (happened)
            {
                case PartiallyHeard heard: partial = heard.Text; break;
                case StopHeard stop: Write($"  [red]stop[/]       [bold]\"{stop.Text}\"[/]"); break;
                case OrderHeard { Heard.Outcome.Transcript: { } transcript }: Write($"  [aqua]heard[/]      [bold]\"{transcript.Text}\"[/]  [grey]confidence {transcript.Confidence:0.00}[/]"); break;
                case HeardUtterance { Outcome: var outcome }: Write($"  [yellow]not heard[/]  {outcome.Message} [grey]({(int)outcome.Code} {outcome.Code})[/]"); break;
                case AsideHeard aside: Write($"  [grey]{aside.Reason}[/]"); break;
            }
        }
    }

    /// <inheritdoc />
    public void Tell(MissionEvent missionEvent)
    {
        lock (gate)
        {
            Close();
            narrator.Tell(missionEvent);
        }
    }

    /// <inheritdoc />
    public void Remark(string remark)
    {
        lock (gate)
        {
            Write($"  [yellow]remark[/]     {remark}");
        }
    }

    /// <inheritdoc />
    public void Close()
    {
        lock (gate)
        {
            if (hasSign)
            {
                terminal.Out.Write(ClearLine);
                hasSign = false;
            }
        }
    }

    private void TellConnection(string name, bool isConnected)
    {
        if (isConnected == wasConnected || (wasConnected is null && !isConnected))
        {
            return;
        }

        if (isConnected)
        {
            Write($"  [aqua]listens[/]    to {name}{(invitation.Length > 0 ? ": " : "")}{invitation}");
        }
        else
        {
            Write($"  [yellow]deaf[/]       {name} is not there; it is looked for");
        }

        wasConnected = isConnected;
    }

    private void Draw(MicrophoneStatus status)
    {
        var share = Math.Clamp(1 - (status.Level.RmsDecibels / QuietestDecibels), 0, 1);
        var bar = Bars[(int)(share * (Bars.Length - 1))];
        var trouble = status.Level.ClippedSamples > 0 ? " too loud" : "";
        var room = Math.Max(0, terminal.Console.Profile.Width - 30);
        var words = partial.Length > room ? "…" + partial[^(room - 1)..] : partial;
        terminal.Out.Write($"{ClearLine}{(status.IsConnected ? "● listening" : "○ no microphone")} {bar}{trouble}  {words.ReplaceLineEndings(" ")}");
        hasSign = true;
    }

    private void Write(FormattableString line)
    {
        partial = "";
        Close();
        terminal.Line(line);
    }
}
