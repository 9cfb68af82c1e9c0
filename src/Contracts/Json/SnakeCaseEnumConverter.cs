using System.Text.Json;
using System.Text.Json.Serialization;

namespace LamRobot.Contracts;

/// <summary>Reads and writes an enumeration in snake_case, such as <c>read_only</c>.</summary>
/// <typeparam name="TEnum">The enumeration.</typeparam>
public sealed class SnakeCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
