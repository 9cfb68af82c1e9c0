using System.CommandLine;
using System.Text.Json;
using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Verifies, exports and prunes the journal.</summary>
internal static class JournalCommand
{
    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="time">The clock.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal, TimeProvider time) => new("journal", "Verifies, exports and prunes the journal of missions (docs/journal.md).")
    {
        Verify(terminal),
        Export(terminal),
        Prune(terminal, time),
    };

    private static Argument<string> File() => new("file") { Description = "The journal.", DefaultValueFactory = _ => JournalFactory.DefaultPath };

    private static Command Verify(Terminal terminal)
    {
        var (file, known) = (File(), new Option<string?>("--end") { Description = "An end that verify printed earlier, NUMBER:HASH: the journal must still have it.", HelpName = "END" });
        var command = new Command("verify", "Checks that no record was changed, exchanged or taken out, and names the first that is broken. Exit code 1 when there is one.") { file, known };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            JournalEnd? end = null;
            if (parsed.GetValue(known) is { } text && (end = JournalEnd.Parse(text)) is null)
            {
                throw new SetupException($"'{text}' is no end of a journal.", "Give what lamrobot journal verify printed: a number, a colon and 64 hexadecimal digits.");
            }

            using var archive = JournalFactory.Read(parsed.GetRequiredValue(file));
            var verdict = archive.Verify(end, cancellationToken);
            await terminal.Out.WriteLineAsync(verdict.Break is { } broken
                ? $"BROKEN at record {broken.Number}: {broken.Reason} ({verdict.Records} records before it are whole)"
                : $"whole: {verdict.Records} records from {verdict.First}; end {verdict.End}");
            return verdict.Break is null ? ExitCode.Success : ExitCode.Failed;
        });
        return command;
    }

    private static Command Export(Terminal terminal)
    {
        var file = File();
        var form = new Option<string>("--form") { Description = "events: every event, all that can be learnt from. episodes: one line a mission, as do --json writes it.", HelpName = "events|episodes", DefaultValueFactory = _ => "events" };
        form.AcceptOnlyFromAmong("events", "episodes");
        var mission = new Option<string?>("--mission") { Description = "This mission alone. Default: all that are over.", HelpName = "ID" };
        var command = new Command("export", "Writes missions as JSON lines, to learn from (docs/train-a-lam.md) or to keep.") { file, form, mission };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var archive = JournalFactory.Read(parsed.GetRequiredValue(file));
            var wanted = parsed.GetValue(mission);
            foreach (var id in wanted is null ? archive.FindEnded() : [wanted])
            {
                cancellationToken.ThrowIfCancellationRequested();
                var events = archive.Read(id);
                if (events.Count == 0)
                {
                    throw new SetupException($"The journal has no mission '{id}'.", "lamrobot journal export without --mission writes all that there are.");
                }

                await WriteAsync(terminal.Out, id, events, parsed.GetRequiredValue(form) == "episodes");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static async Task WriteAsync(TextWriter output, string id, IReadOnlyList<MissionEvent> events, bool asEpisode)
    {
        if (asEpisode)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(EpisodeReading.Of(id, events), ContractsJson.Default.Episode));
            return;
        }

        foreach (var missionEvent in events.Where(missionEvent => missionEvent.MissionId == id))
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(missionEvent, MissionEventJson.Default.MissionEvent));
        }
    }

    private static Command Prune(Terminal terminal, TimeProvider time)
    {
        var file = File();
        var age = new Option<double?>("--older-than") { Description = "Takes out missions that ended more than so many days ago.", HelpName = "DAYS" };
        var size = new Option<double?>("--larger-than") { Description = "Takes out the oldest missions until it is no larger than this.", HelpName = "MB" };
        foreach (var option in (Option<double?>[])[age, size])
        {
            option.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<double?>() is not (null or (>= 0 and <= 36_500)))
                {
                    result.AddError($"{option.Name} needs a number from 0 to 36500.");
                }
            });
        }

        var command = new Command("prune", "Takes old missions out; the chain of what is left stays verifiable. Not while the journal is written: lamrobot run --keep-days does it then.") { file, age, size };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(age) is null && parsed.GetValue(size) is null)
            {
                throw new SetupException("Nothing says what shall be taken out.", "Add --older-than DAYS or --larger-than MB.");
            }

            var path = parsed.GetRequiredValue(file);
            JournalFactory.Read(path).Dispose();
            await using var journal = (SqliteJournal)await JournalFactory.OpenAsync(path, cancellationToken);
            var retention = new JournalRetention { LongestAge = parsed.GetValue(age) is { } days ? TimeSpan.FromDays(days) : null, MostBytes = parsed.GetValue(size) is { } megabytes ? (long)(megabytes * 1_000_000) : null };
            await terminal.Out.WriteLineAsync($"{await journal.PruneAsync(retention, time.GetUtcNow(), cancellationToken)} records taken out; end {journal.End}");
            return ExitCode.Success;
        });
        return command;
    }
}
