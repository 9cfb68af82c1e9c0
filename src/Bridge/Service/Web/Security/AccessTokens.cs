using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LamRobot.Bridge.Service;

/// <summary>Who may come over the network: a file with one token a line, of which only hashes are kept.</summary>
internal sealed class AccessTokens
{
    private const int Bytes = 32;
    private readonly Dictionary<string, AccessToken> byHash;

    private AccessTokens(IEnumerable<AccessToken> tokens) => byHash = tokens.ToDictionary(token => token.Sha256.ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The tokens.</returns>
    /// <exception cref="SetupException">A line cannot be read; the message names it.</exception>
    public static AccessTokens Read(string path)
    {
        var tokens = new List<AccessToken>();
        foreach (var (index, line) in File.ReadLines(path).Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)))
        {
            tokens.Add(Parse(line, $"{path}, line {index + 1}"));
        }

        if (tokens.Count == 0)
        {
            throw new SetupException($"{path} has no tokens.", $"Add one: lamrobot token NAME --role admin --tokens {path}");
        }

        if (tokens.CountBy(token => token.Sha256.ToLowerInvariant()).FirstOrDefault(count => count.Value > 1).Key is not null)
        {
            throw new SetupException($"{path} has the same token twice.", "Remove one of the lines.");
        }

        return new(tokens);
    }

    /// <summary>Makes a token.</summary>
    /// <param name="name">Whose it is.</param>
    /// <param name="role">What they may do.</param>
    /// <returns>The secret, to be given to its owner, and what is kept of it.</returns>
    public static (string Secret, AccessToken Kept) Make(string name, string role)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        return (secret, new(name, role, Hash(secret)));
    }

    /// <summary>Finds whose a token is.</summary>
    /// <param name="secret">The token.</param>
    /// <returns>Its owner; null when it is nobody's.</returns>
    public AccessToken? Find(string secret) => byHash.GetValueOrDefault(Hash(secret));

    private static AccessToken Parse(string line, string place)
    {
        try
        {
            var token = AccessToken.Parse(line);
            if (!AccessRoles.All.Contains(token.Role) || token.Name.Length == 0 || token.Sha256.Length != 2 * SHA256.HashSizeInBytes)
            {
                throw new JsonException($"It needs a name, a role of {string.Join(", ", AccessRoles.All)}, and a sha256.");
            }

            return token;
        }
        catch (JsonException exception)
        {
            throw new SetupException($"{place} is no token: {exception.Message}", "lamrobot token NAME --role ROLE --tokens FILE adds one.", exception);
        }
    }

    // A token is 32 random bytes: a plain hash cannot be searched.
    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
