using static TorchSharp.torch;

namespace LamRobot.Training.Networks;

/// <summary>Everything that learns, by name and in a fixed order.</summary>
internal sealed class ParameterSet(int seed)
{
    private readonly List<Parameter> parameters = [];
    private readonly Random random = new(seed);

    public IReadOnlyList<Parameter> Items => parameters;

    public long Count => parameters.Sum(parameter => parameter.Value.numel());

    public Tensor Add(string name, LearningGroup group, float[] values, params long[] shape)
    {
        var value = tensor(values, shape, requires_grad: true);
        parameters.Add(new(name, group, value));
        return value;
    }

    /// <summary>Adds values drawn evenly from -bound to bound.</summary>
    public Tensor AddUniform(string name, double bound, params long[] shape)
    {
        var values = new float[shape.Aggregate(1L, (product, size) => product * size)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (float)(((random.NextDouble() * 2) - 1) * bound);
        }

        return Add(name, LearningGroup.Decoder, values, shape);
    }

    public Tensor AddZeros(string name, params long[] shape) => AddUniform(name, 0, shape);

    public Tensor AddOnes(string name, long size) => Add(name, LearningGroup.Decoder, Enumerable.Repeat(1f, (int)size).ToArray(), size);

    /// <summary>Adds values of a normal distribution.</summary>
    public Tensor AddNormal(string name, double deviation, params long[] shape)
    {
        var values = new float[shape.Aggregate(1L, (product, size) => product * size)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(Math.Tau * random.NextDouble()) * deviation);
        }

        return Add(name, LearningGroup.Decoder, values, shape);
    }
}
