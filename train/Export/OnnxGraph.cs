using System.Runtime.InteropServices;
using Google.Protobuf;
using LamRobot.Training.Export.Wire;
using LamRobot.Training.Networks;

namespace LamRobot.Training.Export;

/// <summary>Builds one ONNX graph node by node; every method gives the name of the value that it made.</summary>
internal sealed class OnnxGraph(string name)
{
    public const int Float32 = 1;
    public const int UInt8 = 2;
    public const int Int8 = 3;
    public const int Int64 = 7;
    public const int Bool = 9;
    private const int Float16 = 10;
    private const int OperatorSet = 20;
    private const string RuntimeDomain = "com.microsoft";
    private const int FormatVersion = 9;
    private readonly GraphProto graph = new() { Name = name };
    private readonly Dictionary<string, string> externals = [];
    private int count;

    public string Input(string input, int type, params object[] sizes)
    {
        graph.Input.Add(Describe(input, type, sizes));
        return input;
    }

    public void Output(string value, string output, int type, params object[] sizes)
    {
        graph.Node.Add(new NodeProto { OpType = "Identity", Name = output, Input = { value }, Output = { output } });
        graph.Output.Add(Describe(output, type, sizes));
    }

    public string Node(string operation, string[] inputs, params ReadOnlySpan<(string Name, object Value)> attributes) =>
        Nodes(operation, 1, inputs, attributes)[0];

    public string[] Nodes(string operation, int outputs, string[] inputs, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        var id = $"{operation.ToLowerInvariant()}_{count++}";
        string[] names = outputs == 1 ? [id] : [.. Enumerable.Range(0, outputs).Select(i => $"{id}_{i}")];
        var node = new NodeProto { OpType = operation, Name = id, Input = { inputs }, Output = { names } };
        foreach (var (attribute, value) in attributes)
        {
            node.Attribute.Add(Attribute(attribute, value));
        }

        graph.Node.Add(node);
        return names;
    }

    /// <summary>An operation that ONNX Runtime has beyond the standard's.</summary>
    public string RuntimeNode(string operation, params string[] inputs)
    {
        var value = Node(operation, inputs);
        graph.Node[^1].Domain = RuntimeDomain;
        return value;
    }

    public string Floats(ReadOnlySpan<float> values, params long[] shape) => Constant(Float32, MemoryMarshal.AsBytes(values), shape);

    public string Float(float value) => Floats([value]);

    public string Integers(params ReadOnlySpan<long> values) => Constant(Int64, MemoryMarshal.AsBytes(values), values.Length);

    public string Integer(long value) => Constant(Int64, MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in value)));

    /// <summary>Refers to half-precision values that lie in a file beside the graph.</summary>
    public string External(string tensor, string file, SafetensorsEntry entry)
    {
        if (!externals.TryGetValue(tensor, out var present))
        {
            present = externals[tensor] = tensor;
            graph.Initializer.Add(new TensorProto
            {
                Name = tensor,
                DataType = Float16,
                Dims = { entry.Shape },
                DataLocation = TensorProto.Types.DataLocation.External,
                ExternalData =
                {
                    new StringStringEntryProto { Key = "location", Value = file },
                    new StringStringEntryProto { Key = "offset", Value = $"{entry.Offset}" },
                    new StringStringEntryProto { Key = "length", Value = $"{entry.Length}" },
                },
            });
        }

        return present;
    }

    public string Widen(string halves) => Node("Cast", [halves], ("to", (long)Float32));

    public void Save(string path)
    {
        var model = new ModelProto { IrVersion = FormatVersion, ProducerName = "LamRobot.Training", Graph = graph };
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = "", Version = OperatorSet });
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = RuntimeDomain, Version = 1 });
        File.WriteAllBytes(path, model.ToByteArray());
    }

    private static AttributeProto Attribute(string name, object value) => value switch
    {
        long number => new() { Name = name, Type = AttributeProto.Types.AttributeType.Int, I = number },
        float number => new() { Name = name, Type = AttributeProto.Types.AttributeType.Float, F = number },
        long[] numbers => new() { Name = name, Type = AttributeProto.Types.AttributeType.Ints, Ints = { numbers } },
        _ => throw new ArgumentException($"An attribute of type {value.GetType()} is not supported.", nameof(value)),
    };

    private static ValueInfoProto Describe(string value, int type, object[] sizes)
    {
        var shape = new TensorShapeProto();
        foreach (var size in sizes)
        {
            shape.Dim.Add(size is string symbol ? new TensorShapeProto.Types.Dimension { DimParam = symbol } : new() { DimValue = Convert.ToInt64(size, null) });
        }

        return new() { Name = value, Type = new() { TensorType = new() { ElemType = type, Shape = shape } } };
    }

    private string Constant(int type, ReadOnlySpan<byte> bytes, params long[] shape)
    {
        var id = $"constant_{count++}";
        graph.Initializer.Add(new TensorProto { Name = id, DataType = type, Dims = { shape }, RawData = ByteString.CopyFrom(bytes) });
        return id;
    }
}
