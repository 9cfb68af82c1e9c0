using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace LamRobot.Bridge.Service;

/// <summary>Connects to chat models behind OpenAI-compatible endpoints.</summary>
internal static class ChatEndpoint
{
    /// <summary>Environment variable that holds the endpoint's key.</summary>
    public const string KeyVariable = "LAMROBOT_CHAT_KEY";

    private const int Retries = 1;

    /// <summary>Reads an endpoint's address.</summary>
    /// <param name="address">The address.</param>
    /// <returns>The address.</returns>
    /// <exception cref="SetupException">It is none.</exception>
    public static Uri Parse(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri!.UserInfo.Length == 0
            ? uri
            : throw new SetupException($"{address} is no address of an endpoint.", $"It looks like http://127.0.0.1:11434/v1; a key belongs into {KeyVariable}.");

    /// <summary>Connects; nothing is sent yet.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="model">The model's name there.</param>
    /// <param name="key">The key; null or empty when the endpoint needs none.</param>
    /// <returns>The client; the caller disposes it.</returns>
    /// <exception cref="SetupException">The key would be sent for everyone to read.</exception>
    public static IChatClient Connect(Uri endpoint, string model, string? key)
    {
        if (!string.IsNullOrEmpty(key) && endpoint.Scheme == "http" && !endpoint.IsLoopback)
        {
            throw new SetupException($"The key in {KeyVariable} would go to {endpoint.Host} unencrypted.", $"Use an https address, or unset {KeyVariable} when the endpoint needs no key.");
        }

        var options = new OpenAIClientOptions { Endpoint = endpoint, RetryPolicy = new ClientRetryPolicy(Retries) };
        var client = new ChatClient(model, new ApiKeyCredential(string.IsNullOrEmpty(key) ? "none" : key), options);
        return new PlainErrorsChatClient(client.AsIChatClient(), key);
    }
}
