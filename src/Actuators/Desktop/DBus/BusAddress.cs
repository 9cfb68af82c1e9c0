using System.Net.Sockets;

namespace LamRobot.Actuators.Desktop;

/// <summary>Where a bus listens, as it says itself: <c>unix:path=/run/user/1000/bus,guid=...</c>, several parted by semicolons.</summary>
internal static class BusAddress
{
    private const string Transport = "unix:";

    /// <summary>Lists the sockets that an address names.</summary>
    /// <param name="address">The address.</param>
    /// <returns>The sockets, in the order in which they are to be tried; other transports than Unix sockets are passed over.</returns>
    public static IEnumerable<UnixDomainSocketEndPoint> Parse(string address)
    {
        foreach (var part in address.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith(Transport, StringComparison.Ordinal) && FindPath(part[Transport.Length..]) is { Length: > 0 and <= 107 } path)
            {
                yield return new UnixDomainSocketEndPoint(path);
            }
        }
    }

    private static string? FindPath(string keys)
    {
        foreach (var pair in keys.Split(','))
        {
            var value = Uri.UnescapeDataString(pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            if (pair.StartsWith("path=", StringComparison.Ordinal))
            {
                return value;
            }

            if (pair.StartsWith("abstract=", StringComparison.Ordinal))
            {
                return "\0" + value;
            }
        }

        return null;
    }
}
