using System.Text.Json;
using System.Text.Json.Serialization;

namespace LamRobot.Contracts;

/// <summary>Reads and writes an <see cref="ArgumentValue"/> as a JSON string, number or boolean.</summary>
public sealed class ArgumentValueConverter : JsonConverter<ArgumentValue>
{
    /// <inheritdoc />
    public override ArgumentValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number => reader.GetDouble(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw new JsonException($"An argument is a string, a number or a boolean, not {reader.TokenType}."),
    };

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, ArgumentValue value, JsonSerializerOptions options)
    {
        switch (value.Kind)
        {
            case ArgumentValueKind.Number:
                writer.WriteNumberValue(value.AsNumber()!.Value);
                break;
            case ArgumentValueKind.Boolean:
                writer.WriteBooleanValue(value.AsBoolean()!.Value);
                break;
            default:
                writer.WriteStringValue(value.AsText());
                break;
        }
    }
}
