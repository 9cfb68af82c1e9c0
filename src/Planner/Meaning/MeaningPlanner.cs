using System.Collections.Concurrent;
using LamRobot.Contracts;
using LamRobot.Planner.Grounding;
using LamRobot.Planner.Hosting;
using LamRobot.Planner.Rules;

namespace LamRobot.Planner.Meaning;

/// <summary>Takes the one action whose "name: description" means most nearly what the command means to the pretrained encoder, without any training: what a trained model may not fall below.</summary>
/// <remarks>Thread-safe. It measures and is not to be carried out: it never asks or refuses, makes one step, fills arguments by matching words, and leaves out what it does not find, even where it is required.</remarks>
public sealed class MeaningPlanner : IPlanner, IDisposable
{
    private readonly ConcurrentDictionary<string, float[]> known = new(StringComparer.Ordinal);
    private readonly SentenceEncoder encoder;

    private MeaningPlanner(SentenceEncoder encoder) => this.encoder = encoder;

    /// <inheritdoc />
    public string Name => "meaning";

    /// <summary>Loads the encoder.</summary>
    /// <param name="encoderFolder">The pretrained encoder's folder, such as models/minilm-l6-v2.</param>
    /// <param name="provider">Where to run; the best that is there when null.</param>
    /// <returns>The planner.</returns>
    /// <exception cref="FileNotFoundException">A file of the encoder is missing; the message names it.</exception>
    public static MeaningPlanner Load(string encoderFolder, ProviderChoice? provider = null)
    {
        string[] needed = [Path.Combine(encoderFolder, "vocab.txt"), Path.Combine(encoderFolder, "encoder.onnx"), Path.Combine(encoderFolder, "model.safetensors")];
        return Array.Find(needed, file => !File.Exists(file)) is { } missing
            ? throw new FileNotFoundException($"Comparing meanings needs {missing}, which is not there.", missing)
            : new(new(encoderFolder, provider ?? ExecutionProviders.Choose()));
    }

    /// <inheritdoc />
    public ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Plan(request));
    }

    /// <inheritdoc />
    public void Dispose() => encoder.Dispose();

    private PlanOutcome Plan(PlanRequest request)
    {
        var table = CandidateTable.Create(request.Manifest, request.Observation);
        if (table.Actions.Count == 0)
        {
            return PlanOutcome.Refused("Nothing can be done here.", 1);
        }

        var sentence = encoder.Encode(request.Command);
        var (action, likeness) = table.Actions
            .Select(action => (Action: action, Likeness: Cosine(sentence, Known(table.Candidates[action.Row - SpecialRow.Count].Text))))
            .MaxBy(item => item.Likeness);
        var confidence = Math.Clamp(likeness, 0, 1);
        var step = new ActionStep("s1", action.Actuator, action.Spec.Name) { Arguments = new ClauseReader(table).Arguments(action, request.Command), Confidence = confidence };
        return PlanOutcome.Planned(new([step]), confidence);
    }

    private float[] Known(string text) => known.GetOrAdd(text, encoder.Encode);

    private static double Cosine(float[] left, float[] right)
    {
        var sum = 0d;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
