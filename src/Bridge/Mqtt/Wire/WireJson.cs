using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Wire;

/// <summary>JSON of the wire: camelCase names, snake_case words, what is not known left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [
        typeof(SnakeCaseEnumConverter<ParameterKind>), typeof(SnakeCaseEnumConverter<ActionEffect>), typeof(SnakeCaseEnumConverter<ActionStatus>),
        typeof(SnakeCaseEnumConverter<ResultCode>), typeof(SnakeCaseEnumConverter<StopKind>)])]
[JsonSerializable(typeof(ActuatorManifest))]
[JsonSerializable(typeof(ActionSpec))]
[JsonSerializable(typeof(ParameterSpec))]
[JsonSerializable(typeof(Condition))]
[JsonSerializable(typeof(Entity))]
[JsonSerializable(typeof(ArgumentValue))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(StatusMessage))]
[JsonSerializable(typeof(CommandMessage))]
[JsonSerializable(typeof(CancelMessage))]
[JsonSerializable(typeof(HoldMessage))]
[JsonSerializable(typeof(PauseMessage))]
[JsonSerializable(typeof(ProgressMessage))]
[JsonSerializable(typeof(ResultMessage))]
[JsonSerializable(typeof(TelemetryMessage))]
[JsonSerializable(typeof(StopMessage))]
[JsonSerializable(typeof(StoppedMessage))]
[JsonSerializable(typeof(ReleaseMessage))]
[JsonSerializable(typeof(CameraHeader))]
[JsonSerializable(typeof(double))]
public sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>Writes a message.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="message">The message.</param>
    /// <param name="type">Its type, as this context knows it.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write<T>(T message, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(message, type);

    /// <summary>Reads a message; what others sent is never trusted to be well-formed.</summary>
    /// <typeparam name="T">The message's type.</typeparam>
    /// <param name="payload">UTF-8.</param>
    /// <param name="type">Its type, as this context knows it.</param>
    /// <param name="message">The message, when it could be read.</param>
    /// <returns>True when it could be read.</returns>
    public static bool TryRead<T>(ReadOnlyMemory<byte> payload, JsonTypeInfo<T> type, [NotNullWhen(true)] out T? message)
        where T : class
    {
        try
        {
            message = JsonSerializer.Deserialize(payload.Span, type);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            message = null;
        }

        return message is not null;
    }
}
