using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Planner.Hosting;

/// <summary>An input or a preallocated output of a graph: its name, its values and their shape; the array may be longer.</summary>
internal sealed record GraphInput(string Name, Array Values, params long[] Shape)
{
    /// <summary>Wraps the values without copying them; they stay pinned until the result is disposed.</summary>
    public OrtValue ToValue() => Values switch
    {
        float[] numbers => Wrap(numbers),
        long[] integers => Wrap(integers),
        bool[] flags => Wrap(flags),
        _ => throw new ArgumentException($"Values of {Values.GetType()} cannot be an input."),
    };

    private OrtValue Wrap<T>(T[] values)
        where T : unmanaged
    {
        var count = 1L;
        foreach (var size in Shape)
        {
            count *= size;
        }

        return OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, values.AsMemory(0, (int)count), Shape);
    }
}
