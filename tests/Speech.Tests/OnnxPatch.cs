using System.Text;

namespace LamRobot.Speech.Tests;

/// <summary>Changes ONNX files without a library: protobuf messages that follow each other are read as one, so what is appended is added.</summary>
internal static class OnnxPatch
{
    private const int Float = 1;
    private const int Boolean = 9;

    /// <summary>Gives an input a constant value, so that the graph does not ask for it any more.</summary>
    public static byte[] EmptyCache(string input, int heads, int size) => Initializer(input, Float, [1, heads, 0, size], []);

    public static byte[] Flag(string input, bool value) => Initializer(input, Boolean, [1], [value ? (byte)1 : (byte)0]);

    /// <summary>Replaces the one occurrence of some bytes by as many others.</summary>
    public static byte[] Replace(byte[] file, byte[] what, byte[] by)
    {
        var at = file.AsSpan().LastIndexOf(what);
        Assert.True(at > 0);
        Assert.Equal(what.Length, by.Length);
        byte[] changed = [.. file];
        by.CopyTo(changed, at);
        return changed;
    }

    private static byte[] Initializer(string name, int type, int[] shape, byte[] value)
    {
        byte[] tensor =
        [
            .. shape.SelectMany(length => (byte[])[0x08, (byte)length]),
            0x10, (byte)type,
            .. Field(8, Encoding.ASCII.GetBytes(name)),
            .. Field(9, value),
        ];
        const int graph = 7;
        const int initializer = 5;
        return Field(graph, Field(initializer, tensor));
    }

    private static byte[] Field(int number, byte[] content)
    {
        Assert.InRange(content.Length, 0, 127);
        return [(byte)((number << 3) | 2), (byte)content.Length, .. content];
    }
}
