using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol.Protocol;

namespace LamRobot.Bridge.Service;

/// <summary>Makes the tools' answers: words for a model, and the same as data.</summary>
internal static class McpAnswers
{
    private static readonly JsonSerializerOptions Options = Make();

    /// <summary>Something that a client can read and correct.</summary>
    /// <param name="words">What is wrong, and what to do.</param>
    /// <returns>The answer.</returns>
    public static CallToolResult Refusal(string words) => new() { IsError = true, Content = [new TextContentBlock { Text = words }] };

    /// <summary>Words alone.</summary>
    /// <param name="words">The words.</param>
    /// <returns>The answer.</returns>
    public static CallToolResult Words(string words) => new() { Content = [new TextContentBlock { Text = words }] };

    /// <summary>Words and data.</summary>
    /// <typeparam name="T">The data's type, an object.</typeparam>
    /// <param name="words">The words.</param>
    /// <param name="data">The data.</param>
    /// <param name="failed">Whether what was asked for was not done.</param>
    /// <returns>The answer.</returns>
    public static CallToolResult Of<T>(string words, T data, bool failed = false) => new()
    {
        IsError = failed,
        Content = [new TextContentBlock { Text = words }],
        StructuredContent = JsonSerializer.SerializeToElement(data, Options),
    };

    /// <summary>Writes data as text.</summary>
    /// <typeparam name="T">The data's type.</typeparam>
    /// <param name="data">The data.</param>
    /// <returns>The JSON.</returns>
    public static string Json<T>(T data) => JsonSerializer.Serialize(data, Options);

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        WebServices.Configure(options);
        return options;
    }
}
