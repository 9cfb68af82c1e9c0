using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace LamRobot.Api.Tests;

/// <summary>The service with a robot on a broker, served over HTTP, and a client.</summary>
internal sealed class Lab : IAsyncDisposable
{
    public static readonly RequestLimits Unlimited = new() { CommandsAtOnce = 100_000, CommandsPerSecond = 100_000, LooksAtOnce = 100_000, LooksPerSecond = 100_000 };

    private readonly EmbeddedBroker broker = new(new());
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot").FullName;

    private Lab()
    {
    }

    public LabRobot Robot { get; private set; } = null!;

    public RobotService Service { get; private set; } = null!;

    public WebServer Server { get; private set; } = null!;

    public MissionViews Views { get; } = new();

    public HttpClient Client { get; } = new();

    public BrokerAddress Broker => broker.BrokerAddress;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Lab> OpenAsync(ServerRequest? web = null, string description = "", IReadOnlyList<Entity>? entities = null, IPlanner? planner = null, string? journal = null, Func<ServiceRequest, ServiceRequest>? with = null)
    {
        var lab = new Lab();
        try
        {
            await lab.StartAsync(web, description, entities, planner, journal, with ?? (request => request));
            return lab;
        }
        catch
        {
            await lab.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        foreach (var part in new IAsyncDisposable?[] { Server, Service, Robot })
        {
            await (part?.DisposeAsync() ?? ValueTask.CompletedTask);
        }

        Views.Dispose();
        await broker.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    public Task<HttpResponseMessage> PostAsync(string path, object? body = null) =>
        Client.PostAsync(new Uri(path, UriKind.Relative), body is null ? null : JsonContent.Create(body), Token);

    public async Task<JsonElement> GetAsync(string path)
    {
        using var document = JsonDocument.Parse(await Client.GetStringAsync(new Uri(path, UriKind.Relative), Token));
        return document.RootElement.Clone();
    }

    /// <summary>Begins a mission and gives its id.</summary>
    public async Task<string> BeginAsync(string command, string priority = "normal")
    {
        using var response = await PostAsync("/api/v1/missions", new { command, priority });
        Assert.Equal(System.Net.HttpStatusCode.Accepted, response.StatusCode);
        return (await ReadAsync(response)).GetProperty("id").GetString()!;
    }

    /// <summary>Asks for a mission until it is in one of some states.</summary>
    public async Task<JsonElement> UntilAsync(string id, params string[] states)
    {
        JsonElement mission = default;
        await UntilAsync(async () =>
        {
            mission = await GetAsync($"/api/v1/missions/{id}");
            var isThere = states.AsEnumerable().Contains(mission.GetProperty("state").GetString());
            Assert.True(isThere || !mission.GetProperty("over").GetBoolean(), $"It ended otherwise: {mission.GetRawText()}");
            return isThere;
        });
        return mission;
    }

    /// <summary>Asks for a list until it has something in it.</summary>
    public async Task<JsonElement> FirstAsync(string path)
    {
        JsonElement list = default;
        await UntilAsync(async () => (list = await GetAsync(path)).GetArrayLength() > 0);
        return list[0];
    }

    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await holds())
        {
            await timer.WaitForNextTickAsync(Token);
        }
    }

    /// <summary>Reads a journal's file while it may be written.</summary>
    public static async Task<string> ReadJournalAsync(string path)
    {
        var read = new StringBuilder();
        foreach (var part in ((string[])[path, path + "-wal"]).Where(File.Exists))
        {
            await using var file = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file, Encoding.Latin1);
            read.Append(await reader.ReadToEndAsync(Token));
        }

        return read.ToString();
    }

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token));
        return document.RootElement.Clone();
    }

    private async Task StartAsync(ServerRequest? web, string description, IReadOnlyList<Entity>? entities, IPlanner? planner, string? journal, Func<ServiceRequest, ServiceRequest> with)
    {
        await broker.StartAsync(Token);
        Robot = await LabRobot.StartAsync(broker.BrokerAddress, description, entities ?? []);
        var request = new ServiceRequest { Broker = broker.BrokerAddress.ToString(), Robot = LabRobot.Id, HasPerson = true, Ledger = Path.Combine(folder, "ledger.db"), Journal = journal };
        Service = await RobotService.StartAsync(with(request), new(planner ?? new LabPlanner(), null, "", []), Views.Listeners, TimeProvider.System, Token);
        Server = await WebServer.StartAsync(web ?? new() { Port = 0 }, Service, Views, ears: null, TimeProvider.System, Token);
        Client.BaseAddress = Server.Address;
    }
}
