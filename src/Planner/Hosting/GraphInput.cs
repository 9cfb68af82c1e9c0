using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Planner.Hosting;

/// <summary>An input of a graph: its name, its values and their shape.</summary>
internal sealed record GraphInput(string Name, Array Values, params long[] Shape)
{
    public OrtValue ToValue() => Values switch
    {
        float[] numbers => OrtValue.CreateTensorValueFromMemory(numbers, Shape),
        long[] integers => OrtValue.CreateTensorValueFromMemory(integers, Shape),
        bool[] flags => OrtValue.CreateTensorValueFromMemory(flags, Shape),
        _ => throw new ArgumentException($"Values of {Values.GetType()} cannot be an input."),
    };
}
