using System.Globalization;

namespace LamRobot.Bridge.Service;

/// <summary>What stands on a model's card: title, licence, and its files with their checksums.</summary>
/// <param name="Name">The model's name, which is its folder's.</param>
/// <param name="Title">The card's title.</param>
/// <param name="Licence">The licence; empty when the card names none.</param>
/// <param name="Bytes">Size of the folder.</param>
/// <param name="Files">The files whose checksum is known.</param>
internal sealed record ModelCard(string Name, string Title, string Licence, long Bytes, IReadOnlyList<ModelFile> Files)
{
    private const int ShaDigits = 64;
    private static readonly string[] KnownLicences = ["Apache-2.0", "MIT", "CC0", "CC BY 4.0"];

    /// <summary>Reads a model's card.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <returns>The card.</returns>
    public static ModelCard Read(string folder)
    {
        var card = Path.Combine(folder, "CARD.md");
        string[] lines = File.Exists(card) ? File.ReadAllLines(card) : [];
        var sums = Path.Combine(folder, "SHA256SUMS");
        var files = File.Exists(sums) ? File.ReadLines(sums).Select(FromSum) : lines.Select(FromTable);
        return new(
            Path.GetFileName(folder),
            lines.FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..] ?? "no card",
            LicenceIn(lines.Where(line => line.Contains("licence", StringComparison.OrdinalIgnoreCase))) ?? LicenceIn(lines) ?? "",
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length),
            [.. files.OfType<ModelFile>()]);
    }

    /// <summary>The licence that the lines name: a card also names those of what the model was made from, so its own line is asked first.</summary>
    private static string? LicenceIn(IEnumerable<string> lines) =>
        KnownLicences.FirstOrDefault(licence => lines.Any(line => line.Contains(licence, StringComparison.Ordinal)));

    private static ModelFile? FromSum(string line)
    {
        var parts = line.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length == 2 && parts[0].Length == ShaDigits ? new(parts[1].TrimStart('*'), null, parts[0]) : null;
    }

    private static ModelFile? FromTable(string line)
    {
        var cells = line.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return cells.Length == 3 && cells[2].Length == ShaDigits && long.TryParse(cells[1], NumberStyles.Integer, CultureInfo.InvariantCulture, out var bytes)
            ? new(cells[0], bytes, cells[2])
            : null;
    }
}
