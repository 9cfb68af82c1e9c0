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
    public static void Write(string path, IEnumerable<(string Name, long[] Shape, float[] Values)> tensors)
    {
        var list = tensors.ToList();
        var offset = 0L;
        var header = new Dictionary<string, object>();
        foreach (var (name, shape, values) in list)
        {
            var end = offset + ((long)values.Length * sizeof(float));
            header[name] = new { dtype = "F32", shape, data_offsets = new[] { offset, end } };
            offset = end;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(header);
        using var stream = File.Create(path);
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, json.Length);
        stream.Write(length);
        stream.Write(json);
        list.ForEach(item => stream.Write(MemoryMarshal.AsBytes(item.Values.AsSpan())));
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
