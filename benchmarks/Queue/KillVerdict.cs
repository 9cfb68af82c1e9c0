using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Benchmarks.Queue;

/// <summary>Counts what came of the missions of a run of kills: in the journal, and in the robots' stamps.</summary>
internal static class KillVerdict
{
    public static int Judge(string folder, KillTally tally, bool tidies)
    {
        using var archive = JournalArchive.Open(Path.Combine(folder, "missions.db"));
        var stamps = File.ReadAllLines(Path.Combine(folder, RobotsProcess.Stamps)).GroupBy(line => line.Split(' ')[0]).ToDictionary(group => group.Key, group => group.Count());
        var endings = tally.Accepted.Keys.ToDictionary(id => id, id => archive.Read(id).OfType<MissionEnded>().ToList());
        var lost = endings.Where(mission => mission.Value.Count != 1).Select(mission => mission.Key).ToList();
        var repeated = stamps.Where(stamp => stamp.Value > 1).Select(stamp => stamp.Key).ToList();
        var done = endings.Where(mission => mission.Value is [{ Status: MissionStatus.Succeeded }]).Select(mission => mission.Key).ToList();
        var unfounded = done.Where(id => !stamps.ContainsKey(id + "a") || !stamps.ContainsKey(id + "b")).ToList();
        var broken = archive.Verify(null, CancellationToken.None).Break;
        foreach (var trouble in lost.Concat(repeated).Concat(unfounded))
        {
            Console.WriteLine($"{trouble}: lost, repeated or not done; see {folder}");
        }

        Console.WriteLine($"{tally.Kills} kills ({tally.InMidMission} in mid-mission), {tally.Sent} missions sent, {tally.Accepted.Count} accepted: {done.Count} succeeded, {tally.Accepted.Count - done.Count - lost.Count} told after a restart or failed with a reason; {stamps.Count} stamps; {lost.Count} lost, {repeated.Count} steps repeated, {unfounded.Count} succeeded without effect; chain {(broken is null ? "whole" : $"broken at {broken.Number}")}");
        var right = lost.Count + repeated.Count + unfounded.Count == 0 && broken is null;
        if (right && tidies)
        {
            Directory.Delete(folder, recursive: true);
        }

        return right ? 0 : 1;
    }
}
