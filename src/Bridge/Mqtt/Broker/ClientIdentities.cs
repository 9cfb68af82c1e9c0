namespace LamRobot.Bridge.Mqtt;

/// <summary>Which user a connected client is: nobody throws another user's client out by connecting under its id.</summary>
internal sealed class ClientIdentities
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (string? User, int Connections)> owners = new(StringComparer.Ordinal);

    /// <summary>Claims a client's id for a user's connection.</summary>
    /// <returns>False when it is another user's.</returns>
    public bool TryClaim(string clientId, string? user)
    {
        lock (gate)
        {
            if (owners.TryGetValue(clientId, out var owner) && owner.User != user)
            {
                return false;
            }

            owners[clientId] = (user, owner.Connections + 1);
            return true;
        }
    }

    /// <summary>Ends one connection's claim; a new connection of the same user may have its own already.</summary>
    public void Release(string clientId)
    {
        lock (gate)
        {
            if (owners.Remove(clientId, out var owner) && owner.Connections > 1)
            {
                owners[clientId] = owner with { Connections = owner.Connections - 1 };
            }
        }
    }
}
