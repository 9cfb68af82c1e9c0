using System.Text.Json;

namespace LamRobot.Bridge.Mqtt;

/// <summary>Who may connect to the embedded broker, and what each of them may do there.</summary>
public sealed class BrokerUsers
{
    // Compared with when there is no such user, so that the time taken does not tell.
    private static readonly string Nobody = PasswordHash.Make("");

    private readonly Dictionary<string, BrokerUser> users;

    /// <summary>Makes the list.</summary>
    /// <param name="users">The users.</param>
    /// <exception cref="FormatException">A user is not whole, or stands there twice; the message says which.</exception>
    public BrokerUsers(IEnumerable<BrokerUser> users)
    {
        ArgumentNullException.ThrowIfNull(users);
        this.users = [];
        foreach (var user in users)
        {
            if (Problem(user) is { } problem)
            {
                throw new FormatException($"The user '{user.Name}' {problem}.");
            }

            if (!this.users.TryAdd(user.Name, user))
            {
                throw new FormatException($"The user '{user.Name}' stands there twice.");
            }
        }
    }

    /// <summary>Reads a file of users.</summary>
    /// <param name="path">The file: <c>{"users":[{"name":"desk","role":"operator","password":"pbkdf2-sha256$..."}]}</c>.</param>
    /// <returns>The users.</returns>
    /// <exception cref="FormatException">The file is not as it should be; the message names the line or the user.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static BrokerUsers Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return new(JsonSerializer.Deserialize(File.ReadAllText(path), BrokerUsersJson.Default.BrokerUsersFile)?.Users ?? []);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"{path}, line {exception.LineNumber + 1}: {exception.Message}", exception);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{path}: {exception.Message}", exception);
        }
    }

    /// <summary>Whether someone is who they say they are.</summary>
    /// <param name="name">The name; null when none was told.</param>
    /// <param name="password">The password; null when none was told.</param>
    /// <returns>True when name and password belong together.</returns>
    public bool Knows(string? name, string? password)
    {
        var user = users.GetValueOrDefault(name ?? "");
        return PasswordHash.Matches(password ?? "", user?.Password ?? Nobody) && user is not null;
    }

    /// <summary>Whether a user may publish.</summary>
    /// <param name="name">The user.</param>
    /// <param name="topic">The topic.</param>
    /// <returns>True when they may.</returns>
    public bool MayPublish(string? name, string topic) => users.TryGetValue(name ?? "", out var user) && BrokerRights.MayPublish(user, topic);

    /// <summary>Whether a user may subscribe.</summary>
    /// <param name="name">The user.</param>
    /// <param name="filter">The topics.</param>
    /// <returns>True when they may.</returns>
    public bool MaySubscribe(string? name, string filter) => users.TryGetValue(name ?? "", out var user) && BrokerRights.MaySubscribe(user, filter);

    private static string? Problem(BrokerUser user) =>
        string.IsNullOrEmpty(user.Name) ? "has no name"
        : !PasswordHash.IsHash(user.Password) ? "has a password that is no hash: lamrobot broker user makes one"
        : user.Role == BrokerRole.Robot && string.IsNullOrEmpty(user.Robot) ? "is a robot, but \"robot\" does not say which"
        : user.Role != BrokerRole.Robot && user.Robot is not null ? "names a robot, but its role is not robot"
        : null;
}
