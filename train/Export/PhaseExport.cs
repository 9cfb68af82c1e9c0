using LamRobot.Training.Loop;

namespace LamRobot.Training.Export;

/// <summary>Writes the model that a phase left, so that it can plan as the service does; its confidence is not fitted yet.</summary>
internal static class PhaseExport
{
    public static void Write(string folder, TrainingOptions options, int phase)
    {
        LamExport.Write(folder, TrainingRun.Load(options, phase));
        ModelCard.Write(folder, options, phase, null, 0);
    }

    /// <summary>Writes it beside the run's checkpoints.</summary>
    /// <returns>The folder.</returns>
    public static string WriteBeside(TrainingOptions options, int phase)
    {
        var folder = Path.Combine(options.OutputFolder, $"lam{phase}");
        Write(folder, options, phase);
        return folder;
    }
}
