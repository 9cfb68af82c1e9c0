using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LamRobot.Bridge.Service.Tests;

/// <summary>A web server that answers as an OpenAI-compatible endpoint does, with what a test says.</summary>
internal sealed class ChatServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly Queue<Func<HttpContext, Task>> answers;
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChatServer(WebApplication application, IEnumerable<Func<HttpContext, Task>> answers) => (this.application, this.answers) = (application, new(answers));

    /// <summary>The requests so far.</summary>
    public List<JsonNode> Requests { get; } = [];

    /// <summary>The keys that came with them.</summary>
    public List<string> Keys { get; } = [];

    /// <summary>Ends when the first request has come.</summary>
    public Task Asked => asked.Task;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(application.Urls.First() + "/v1");

    /// <summary>Starts a server that gives these answers, one a request; the last one again and again.</summary>
    public static async ValueTask<ChatServer> StartAsync(params Func<HttpContext, Task>[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new ChatServer(builder.Build(), answers);
        server.application.MapPost("/v1/chat/completions", (RequestDelegate)server.AnswerAsync);
        await server.application.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>An answer of a chat model.</summary>
    public static Func<HttpContext, Task> Says(string content) => context =>
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = content };
        var answer = new JsonObject
        {
            ["id"] = "1",
            ["object"] = "chat.completion",
            ["created"] = 1,
            ["model"] = "small",
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["finish_reason"] = "stop", ["message"] = message }),
            ["usage"] = new JsonObject { ["prompt_tokens"] = 1, ["completion_tokens"] = 1, ["total_tokens"] = 2 },
        };
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(answer.ToJsonString());
    };

    /// <summary>A failure.</summary>
    public static Func<HttpContext, Task> Fails(int status, string body) => context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    };

    /// <summary>No answer, until the asker hangs up.</summary>
    public static Task IsSilent(HttpContext context) =>
        Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Requests.Add((await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!);
        Keys.Add(context.Request.Headers.Authorization.ToString());
        asked.TrySetResult();
        await (answers.Count > 1 ? answers.Dequeue() : answers.Peek())(context);
    }
}
