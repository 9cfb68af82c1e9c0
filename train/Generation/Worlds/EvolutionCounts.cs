using System.Globalization;

namespace LamRobot.Training.Worlds;

/// <summary>Counts how many tasks each stage of evolution made and kept.</summary>
public sealed class EvolutionCounts
{
    private readonly List<EvolutionStage> stages = [];

    /// <summary>The stages; the first is that of the simple tasks.</summary>
    public IReadOnlyList<EvolutionStage> Stages => stages;

    /// <summary>How many tasks there are for each simple one.</summary>
    public double Factor => stages.Count == 0 || stages[0].Kept == 0 ? 0 : (double)stages.Sum(stage => stage.Kept) / stages[0].Kept;

    /// <summary>Writes a table.</summary>
    /// <returns>A line for each stage.</returns>
    public override string ToString()
    {
        var lines = stages.Select((stage, i) => string.Create(CultureInfo.InvariantCulture, $"stage {i}: tried {stage.Tried}, senseless {stage.Senseless}, infeasible {stage.Infeasible}, trivial {stage.Trivial}, kept {stage.Kept}"));
        return string.Join('\n', lines.Append(string.Create(CultureInfo.InvariantCulture, $"tasks for each simple one: {Factor:0.00}")));
    }

    internal void Add(int stage, int senseless = 0, int infeasible = 0, int trivial = 0, int kept = 0)
    {
        while (stages.Count <= stage)
        {
            stages.Add(default);
        }

        var old = stages[stage];
        stages[stage] = new(old.Tried + senseless + infeasible + trivial + kept, old.Senseless + senseless, old.Infeasible + infeasible, old.Trivial + trivial, old.Kept + kept);
    }
}
