using System.Text.Json;

namespace LamRobot.Bridge.Mqtt;

/// <summary>Someone who may connect to the embedded broker.</summary>
/// <param name="Name">The name to log in with.</param>
/// <param name="Password">The password's hash, as <see cref="PasswordHash.Make"/> writes it.</param>
/// <param name="Role">What they may do.</param>
public sealed record BrokerUser(string Name, string Password, BrokerRole Role)
{
    /// <summary>The robot that a user of the role <see cref="BrokerRole.Robot"/> is: an id, or <c>MANUFACTURER/SERIAL</c> for one that speaks VDA 5050.</summary>
    public string? Robot { get; init; }

    /// <summary>Writes the user as a line of the file of users.</summary>
    /// <returns>JSON.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, BrokerUsersJson.Default.BrokerUser);
}
