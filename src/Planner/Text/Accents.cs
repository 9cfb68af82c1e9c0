namespace LamRobot.Planner.Text;

/// <summary>Takes accents off Latin letters. The program runs without culture data, where the framework's own decomposition does nothing.</summary>
/// <remarks>Letters such as ø and ł have no accent that comes off; the published tokenizer leaves them whole too.</remarks>
internal static class Accents
{
    private static readonly Dictionary<char, char> Plain = Pairs(
        "àáâãäåāăą=a çćĉċč=c ď=d èéêëēĕėęě=e ĝğġģ=g ĥ=h ìíîïĩīĭį=i ĵ=j ķ=k ĺļľ=l ñńņň=n òóôõöōŏő=o ŕŗř=r śŝşšș=s ţťț=t ùúûüũūŭůűų=u ŵ=w ýÿŷ=y źżž=z");

    /// <summary>The letter without its accent.</summary>
    /// <param name="letter">A lower-case letter.</param>
    /// <returns>The plain letter, or the same one.</returns>
    public static char Remove(char letter) => Plain.GetValueOrDefault(letter, letter);

    private static Dictionary<char, char> Pairs(string table) => table
        .Split(' ')
        .SelectMany(group => group[..^2].Select(accented => (accented, plain: group[^1])))
        .ToDictionary(pair => pair.accented, pair => pair.plain);
}
