using System.Net.Http.Headers;
using System.Text.Json;

namespace LamRobot.Api.Tests;

/// <summary>Every documented route is asked with what its own description allows, and with what it does not.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int TimesEach = 60;
    private static readonly string[] Types = ["application/json", "application/json", "application/json", "application/json", "application/json", "application/json", "application/json", "application/json", "text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task No_request_breaks_the_service_and_every_answer_is_documented(int seed)
    {
        await using var lab = await Lab.OpenAsync(new() { Port = 0, Limits = Lab.Unlimited });
        var description = await lab.GetAsync("/openapi/v1.json");
        var random = new Random(seed);
        var json = new RandomJson(description.GetProperty("components").GetProperty("schemas"), random);
        var (requests, statuses) = (0, new SortedDictionary<int, int>());

        foreach (var path in description.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject().Where(operation => operation.Value.ValueKind == JsonValueKind.Object))
            {
                for (var time = 0; time < TimesEach; time++)
                {
                    var status = await AskAsync(lab, path.Name, operation, json, random);
                    statuses[status] = statuses.GetValueOrDefault(status) + 1;
                    requests++;
                }
            }
        }

        output.WriteLine($"{requests} requests: {string.Join(", ", statuses.Select(status => $"{status.Value} x {status.Key}"))}");
        Assert.True(requests >= 14 * TimesEach);
        using var stopped = await lab.PostAsync("/api/v1/stop");
        Assert.True(stopped.IsSuccessStatusCode);
    }

    private static async Task<int> AskAsync(Lab lab, string path, JsonProperty operation, RandomJson json, Random random)
    {
        var address = path.Replace("{id}", json.Word(), StringComparison.Ordinal) + (random.Next(3) == 0 ? $"?state={json.Word()}&{json.Word()}={json.Word()}" : "");
        using var request = new HttpRequestMessage(new(operation.Name.ToUpperInvariant()), new Uri(address, UriKind.Relative));
        if (operation.Value.TryGetProperty("requestBody", out var body))
        {
            request.Content = new ByteArrayContent(json.Body(body.GetProperty("content").GetProperty("application/json").GetProperty("schema")));
            request.Content.Headers.ContentType = random.Next(10) == 0 ? null : MediaTypeHeaderValue.Parse(Types[random.Next(Types.Length)]);
        }

        using var response = await lab.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
        var status = (int)response.StatusCode;
        var asked = $"{request.Method} {address} with {(request.Content is null ? "no body" : await request.Content.ReadAsStringAsync(Token))}: {status}";
        Assert.True(status < 500, asked);
        Assert.True(operation.Value.GetProperty("responses").TryGetProperty(status.ToString(System.Globalization.CultureInfo.InvariantCulture), out _), $"{asked} is not documented");
        if (status >= 400)
        {
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            Assert.NotEqual("", (await Lab.ReadAsync(response)).GetProperty("next").GetString());
        }

        return status;
    }
}
