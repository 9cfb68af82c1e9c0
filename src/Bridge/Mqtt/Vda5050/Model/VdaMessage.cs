namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>A message with its header.</summary>
/// <typeparam name="T">What it says.</typeparam>
/// <param name="Header">Its header.</param>
/// <param name="Content">What it says.</param>
public sealed record VdaMessage<T>(VdaHeader Header, T Content)
    where T : class;
