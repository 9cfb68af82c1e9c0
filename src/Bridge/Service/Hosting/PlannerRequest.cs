namespace LamRobot.Bridge.Service;

/// <summary>Which planner is wanted.</summary>
/// <param name="Name"><c>lam</c>, <c>rules</c>, <c>causal</c> or <c>chat</c>; null for the LAM where it is there, else the rules.</param>
internal sealed record PlannerRequest(string? Name = null)
{
    /// <summary>The Large Action Model.</summary>
    public const string Lam = "lam";

    /// <summary>The rules, a baseline.</summary>
    public const string Rules = "rules";

    /// <summary>A causal language model in ONNX.</summary>
    public const string Causal = "causal";

    /// <summary>A chat model behind an endpoint.</summary>
    public const string Chat = "chat";

    /// <summary>For lam: the folder of another model than the store's. For causal: the model's folder, or one of its graphs.</summary>
    public string? Model { get; init; }

    /// <summary>For chat: the endpoint's address.</summary>
    public string? Endpoint { get; init; }

    /// <summary>For chat: the model's name at the endpoint.</summary>
    public string? ChatModel { get; init; }
}
