using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace LamRobot.Training.Networks;

/// <summary>Reads and writes named tensors in a file of the safetensors format.</summary>
internal sealed class Safetensors
{
    private readonly byte[] content;
    private readonly Dictionary<string, SafetensorsEntry> entries = [];

    public Safetensors(string path)
    {
        content = File.ReadAllBytes(path);
        var headerLength = (int)BinaryPrimitives.ReadInt64LittleEndian(content);
        using var header = JsonDocument.Parse(content.AsMemory(sizeof(long), headerLength));
        foreach (var property in header.RootElement.EnumerateObject().Where(property => property.Name != "__metadata__"))
        {
            var offsets = property.Value.GetProperty("data_offsets");
            var start = sizeof(long) + headerLength + offsets[0].GetInt64();
            entries[property.Name] = new(
                property.Value.GetProperty("dtype").GetString()!,
                [.. property.Value.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())],
                start,
                offsets[1].GetInt64() - offsets[0].GetInt64());
        }
    }

    public IEnumerable<string> Names => entries.Keys;

    public SafetensorsEntry this[string name] => entries[name];

    /// <summary>Writes tensors as float32.</summary>
    public static void Write(string path, IEnumerable<(string Name, long[] Shape, float[] Values)> tensors) =>
        Write(path, "F32", sizeof(float), tensors, values => MemoryMarshal.AsBytes(values.AsSpan()));

    /// <summary>Writes tensors in half precision.</summary>
    public static void WriteHalf(string path, IEnumerable<(string Name, long[] Shape, float[] Values)> tensors) =>
        Write(path, "F16", sizeof(float) / 2, tensors, values => MemoryMarshal.AsBytes(Array.ConvertAll(values, value => (Half)value).AsSpan()));

    private static void Write(string path, string type, int size, IEnumerable<(string Name, long[] Shape, float[] Values)> tensors, Func<float[], ReadOnlySpan<byte>> bytes)
    {
        var list = tensors.ToList();
        var offset = 0L;
        var header = new Dictionary<string, object>();
        foreach (var (name, shape, values) in list)
        {
            var end = offset + ((long)values.Length * size);
            header[name] = new { dtype = type, shape, data_offsets = new[] { offset, end } };
            offset = end;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(header);
        using var stream = File.Create(path);
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, json.Length);
        stream.Write(length);
        stream.Write(json);
        list.ForEach(item => stream.Write(bytes(item.Values)));
    }

    /// <summary>Reads a tensor's values, whatever its precision, as float32.</summary>
    public float[] ReadFloats(string name)
    {
        var entry = entries[name];
        var bytes = content.AsSpan((int)entry.Offset, (int)entry.Length);
        return entry.Type switch
        {
            "F32" => MemoryMarshal.Cast<byte, float>(bytes).ToArray(),
            "F16" => [.. MemoryMarshal.Cast<byte, Half>(bytes).ToArray().Select(value => (float)value)],
            _ => throw new InvalidDataException($"{name} has the type {entry.Type}, which is not supported."),
        };
    }
}
