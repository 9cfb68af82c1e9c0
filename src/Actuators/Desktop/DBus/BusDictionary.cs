namespace LamRobot.Actuators.Desktop;

/// <summary>Reads dictionaries of texts.</summary>
internal static class BusDictionary
{
    /// <summary>Reads one: <c>a{ss}</c>.</summary>
    /// <param name="reader">Stands before it.</param>
    /// <returns>The entries; of two with one key the later.</returns>
    public static IReadOnlyDictionary<string, string> Read(ref BusReader reader)
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        var end = reader.BeginArray('{');
        while (reader.HasMore(end))
        {
            reader.Align(8);
            var key = reader.ReadString();
            entries[key] = reader.ReadString();
        }

        return entries;
    }
}
