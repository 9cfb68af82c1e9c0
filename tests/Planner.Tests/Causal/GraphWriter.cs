using System.Runtime.InteropServices;
using Google.Protobuf;
using LamRobot.Training.Export.Wire;

namespace LamRobot.Planner.Tests.Causal;

/// <summary>Writes an ONNX graph node by node; every method gives the name of the value that it made.</summary>
internal sealed class GraphWriter
{
    public const int Float32 = 1;
    public const int Int32 = 6;
    public const int Int64 = 7;
    public const int Float16 = 10;
    private readonly GraphProto graph = new() { Name = "decoder" };
    private int count;

    public string Input(string name, int type, params object[] sizes)
    {
        graph.Input.Add(Describe(name, type, sizes));
        return name;
    }

    public void Output(string value, string name, int type, params object[] sizes)
    {
        graph.Node.Add(new NodeProto { OpType = "Identity", Name = name, Input = { value }, Output = { name } });
        graph.Output.Add(Describe(name, type, sizes));
    }

    public string Node(string operation, string[] inputs, params (string Name, object Value)[] attributes) => Nodes(operation, "", 1, inputs, attributes)[0];

    public string[] Nodes(string operation, string domain, int outputs, string[] inputs, params (string Name, object Value)[] attributes)
    {
        string[] names = [.. Enumerable.Range(0, outputs).Select(_ => $"v{count++}")];
        var node = new NodeProto { OpType = operation, Domain = domain, Name = names[0], Input = { inputs }, Output = { names } };
        node.Attribute.AddRange(attributes.Select(attribute => attribute.Value switch
        {
            long number => new AttributeProto { Name = attribute.Name, Type = AttributeProto.Types.AttributeType.Int, I = number },
            float number => new() { Name = attribute.Name, Type = AttributeProto.Types.AttributeType.Float, F = number },
            long[] numbers => new() { Name = attribute.Name, Type = AttributeProto.Types.AttributeType.Ints, Ints = { numbers } },
            _ => throw new ArgumentException($"An attribute of type {attribute.Value.GetType()} is not written here."),
        }));
        graph.Node.Add(node);
        return names;
    }

    public string Floats(float[] values, params long[] shape) => Constant(Float32, MemoryMarshal.AsBytes<float>(values), shape);

    public string Float(float value) => Floats([value]);

    public string Integers(params long[] values) => Constant(Int64, MemoryMarshal.AsBytes<long>(values), values.Length);

    public string Integer(long value) => Constant(Int64, MemoryMarshal.AsBytes<long>([value]));

    public string Cast(string value, int type) => Node("Cast", [value], ("to", (long)type));

    public void Save(string path)
    {
        var model = new ModelProto { IrVersion = 9, ProducerName = "LamRobot.Planner.Tests", Graph = graph };
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = "", Version = 20 });
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = "com.microsoft", Version = 1 });
        File.WriteAllBytes(path, model.ToByteArray());
    }

    private static ValueInfoProto Describe(string name, int type, object[] sizes)
    {
        var shape = new TensorShapeProto();
        foreach (var size in sizes)
        {
            shape.Dim.Add(size is string symbol ? new TensorShapeProto.Types.Dimension { DimParam = symbol } : new() { DimValue = Convert.ToInt64(size, null) });
        }

        return new() { Name = name, Type = new() { TensorType = new() { ElemType = type, Shape = shape } } };
    }

    private string Constant(int type, ReadOnlySpan<byte> bytes, params long[] shape)
    {
        var id = $"c{count++}";
        graph.Initializer.Add(new TensorProto { Name = id, DataType = type, Dims = { shape }, RawData = ByteString.CopyFrom(bytes) });
        return id;
    }
}
