using LamRobot.Planner.Lam;

namespace LamRobot.Planner.Tests;

/// <summary>Loads the model of this repository once; without it the tests that need it fail with the missing file's name.</summary>
public sealed class TrainedModel : IDisposable
{
    public LamModel Model { get; } = LamModel.Load(Path.Combine(Home.Root, "models", "lam"), Path.Combine(Home.Root, "models", "minilm-l6-v2"));

    public void Dispose() => Model.Dispose();
}
