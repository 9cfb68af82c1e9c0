using static TorchSharp.torch;

namespace LamRobot.Training.Networks;

/// <summary>Weights of the features by kind of choice; those of the pretrained meaning stay above a floor, so that training cannot forget it.</summary>
internal sealed class MeaningWeights
{
    private static readonly float[] Start = [5, 1, 2, 1, 1];
    private readonly Tensor links;
    private readonly Tensor meaning;
    private readonly Tensor floor;

    public MeaningWeights(ParameterSet set)
    {
        const int linkCount = PointerShape.LexicalFeatures + PointerShape.LateFeatures;
        var start = new float[PointerShape.Kinds * linkCount];
        for (var kind = 0; kind < PointerShape.Kinds; kind++)
        {
            var row = start.AsSpan(kind * linkCount, linkCount);
            row[0] = 2;
            row[1] = 1;
            row[2] = kind == 0 ? 1 : 0;
            row[4] = 0.5f;
            row[PointerShape.LexicalFeatures..].Fill(1);
        }

        links = set.Add("gamma.links", LearningGroup.Decoder, start, PointerShape.Kinds, linkCount);
        var half = Start.SelectMany(value => Enumerable.Repeat(value / 2, PointerShape.MeaningFeatures)).ToArray();
        meaning = set.Add("gamma.meaning", LearningGroup.Decoder, [.. half.Select(value => (float)Math.Log(Math.Exp(value) - 1))], PointerShape.Kinds, PointerShape.MeaningFeatures);
        floor = tensor(half, [PointerShape.Kinds, PointerShape.MeaningFeatures]);
    }

    /// <summary>The weights [kinds, features].</summary>
    public Tensor Value => cat([links, floor.Plus(nn.functional.softplus(meaning, 1, 20))], 1);
}
