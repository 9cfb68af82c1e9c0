using System.Text.RegularExpressions;

namespace LamRobot.Api.Tests;

public sealed class DocumentTests
{
    [Fact]
    public async Task Every_documented_route_has_an_example_and_every_example_a_route()
    {
        await using var lab = await Lab.OpenAsync();
        var routes = (await lab.GetAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name.Replace("/api/v1", "", StringComparison.Ordinal).Replace("{id}", "ID", StringComparison.Ordinal)}"));

        var examples = File.ReadLines(Path.Combine(Repository.Root, "docs/api.md")).Where(line => line.StartsWith("curl", StringComparison.Ordinal) && line.Contains("$API", StringComparison.Ordinal))
            .Select(line => $"{(line.Contains("-X POST", StringComparison.Ordinal) || line.Contains(" -d ", StringComparison.Ordinal) ? "POST" : "GET")} {Regex.Match(line, @"\$API(/[\w/]+)").Groups[1].Value}");

        Assert.Equal(routes.Order(), examples.Distinct().Order());
    }
}
