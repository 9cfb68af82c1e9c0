using System.ClientModel;
using Microsoft.Extensions.AI;

namespace LamRobot.Bridge.Service;

/// <summary>Says in one line what an endpoint answered instead of a plan, and never its key.</summary>
/// <param name="inner">The endpoint.</param>
/// <param name="key">The key; null when there is none.</param>
internal sealed class PlainErrorsChatClient(IChatClient inner, string? key) : DelegatingChatClient(inner)
{
    private const int LongestMessage = 300;

    /// <inheritdoc />
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.GetResponseAsync(messages, options, cancellationToken);
        }
        catch (ClientResultException exception)
        {
            throw new HttpRequestException(Plain(exception.Status > 0 ? $"HTTP {exception.Status}: {exception.Message}" : Innermost(exception).Message));
        }
        catch (AggregateException exception)
        {
            throw new HttpRequestException(Plain(Innermost(exception).Message));
        }
    }

    private static Exception Innermost(Exception exception) => exception is AggregateException { InnerExceptions: [.., var last] } ? Innermost(last) : exception.InnerException is { } inner ? Innermost(inner) : exception;

    private string Plain(string message)
    {
        var line = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var safe = string.IsNullOrEmpty(key) ? line : line.Replace(key, "***", StringComparison.Ordinal);
        return safe.Length <= LongestMessage ? safe : safe[..LongestMessage] + "…";
    }
}
