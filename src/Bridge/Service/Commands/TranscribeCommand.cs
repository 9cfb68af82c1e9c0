using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Writes what is said in recordings.</summary>
internal static class TranscribeCommand
{
    private const int Digits = 3;

    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("files") { Description = "WAV files of any rate, width and channel count; other formats where ffmpeg is installed.", Arity = ArgumentArity.OneOrMore };
        var model = new Option<string?>("--model") { Description = $"Folder or name of a Whisper model in ONNX, or a file in whisper.cpp's format in builds with Whisper.net. Default: {SpeechFactory.DefaultModel}.", HelpName = "DIR|FILE.bin" };
        var language = new Option<string?>("--language") { Description = $"The language that is spoken, as an ISO 639-1 code such as de, or {TranscriptionOptions.DetectLanguage} to find it out. Default: {TranscriptionOptions.Default.Language}.", HelpName = "CODE" };
        var json = SharedOptions.Json();
        json.Description = "Write one JSON object a line and file.";
        var command = new Command("transcribe", "Writes what is said in recordings. Exits with 1 when nothing was heard in one of them.") { files, model, language, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            var options = parsed.GetValue(language) is { } spoken ? TranscriptionOptions.Default with { Language = spoken } : TranscriptionOptions.Default;
            return RunAsync(terminal, parsed.GetRequiredValue(files), parsed.GetValue(model), options, parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string[] files, string? model, TranscriptionOptions options, bool json, CancellationToken cancellationToken)
    {
        using var client = SpeechFactory.CreateTranscriber(ModelStore.Find(), model, TimeProvider.System);
        var heardAll = true;
        foreach (var file in files)
        {
            var line = await HearAsync(client, file, options, cancellationToken);
            heardAll &= line.Message is null;
            if (json)
            {
                await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(line, ServiceJson.Default.TranscriptionLine));
            }
            else
            {
                Print(terminal, line);
            }
        }

        return heardAll ? ExitCode.Success : ExitCode.Failed;
    }

    private static async ValueTask<TranscriptionLine> HearAsync(ITranscriber client, string file, TranscriptionOptions options, CancellationToken cancellationToken)
    {
        var reading = await AudioFile.ReadAsync(file, cancellationToken);
        if (!reading.Succeeded)
        {
            return new(file, "", 0, 0, 0) { Message = reading.Message };
        }

        var outcome = await TranscribeAsync(client, reading.Clip, options, cancellationToken);
        return new(
            file,
            outcome.Transcript?.Text ?? "",
            Math.Round(outcome.Transcript?.Confidence ?? 0, Digits),
            Math.Round(reading.Clip.Duration.TotalSeconds, Digits),
            Math.Round(outcome.ProcessingTime.TotalSeconds, Digits))
        {
            Message = outcome.Succeeded ? null : outcome.Message,
        };
    }

    private static async ValueTask<SpeechOutcome> TranscribeAsync(ITranscriber client, AudioClip clip, TranscriptionOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await client.TranscribeAsync(clip.Samples, options, cancellationToken);
        }
        catch (ArgumentException exception)
        {
            throw new SetupException($"The model does not know the language '{options.Language}'.", "Give --language the code of another, such as en, or --model a model that knows it.", exception);
        }
    }

    private static void Print(Terminal terminal, TranscriptionLine line)
    {
        if (line.Message is not null)
        {
            terminal.Line($"{line.File}: [yellow]{line.Message}[/]");
            return;
        }

        var times = string.Create(CultureInfo.InvariantCulture, $"{line.AudioSeconds:0.0} s in {line.ProcessingSeconds * 1000:0} ms, confidence {line.Confidence:0.00}");
        terminal.Line($"{line.File}: [bold]{line.Text}[/] [grey]({times})[/]");
    }
}
