using System.Buffers;
using OpenCvSharp;

namespace LamRobot.Perception.Vision;

/// <summary>Lends OpenCV's grey pixels to code of this project.</summary>
internal sealed unsafe class GreyPixels : MemoryManager<byte>
{
    private readonly byte* first;
    private readonly int length;

    public GreyPixels(Mat grey)
    {
        var stride = (int)grey.Step();
        first = (byte*)grey.Data;
        length = ((grey.Rows - 1) * stride) + grey.Cols;
        Edges = new EdgeRefinement(Memory, grey.Cols, grey.Rows, stride);
    }

    public EdgeRefinement Edges { get; }

    public override Span<byte> GetSpan() => new(first, length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(first + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
