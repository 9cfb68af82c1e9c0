using LamRobot.Planner.Rules;
using LamRobot.Planner.Validation;
using LamRobot.Sim;

namespace LamRobot.Dashboard.Tests;

/// <summary>The whole service with its page: broker, simulated robot, mission loop, hearing.</summary>
internal sealed class House : IAsyncDisposable
{
    public const string Fetch = "pick up the apple from the kitchen table and hand over to operator";
    public static readonly Fact Delivered = Fact.Of("holds", "operator", "apple");

    /// <summary>The settings that the page is told.</summary>
    public static readonly IReadOnlyList<ShownSetting> Settings = [new("policy", "policy.yaml", "lamrobot.yaml:3", "The rules."), new("port", null, "default", "The port.")];

    private AccessTokens? tokens;
    private MissionViews views = null!;
    private Ears ears = null!;
    private WebServer? server;

    private House()
    {
    }

    public RobotService Service { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<House> OpenAsync(ServiceRequest request, LoadedPlanner? planner = null, AccessTokens? tokens = null)
    {
        var house = new House { tokens = tokens, views = new() };
        house.Service = await RobotService.StartAsync(request with { BrokerPort = 0, HasPerson = true }, planner ?? Rules, house.views.Listeners, TimeProvider.System, Token);
        house.ears = new Ears(ModelStore.Find(), house.Service, Terminal.Piped(TextReader.Null, TextWriter.Null, TextWriter.Null));
        await house.ServeAsync(0);
        return house;
    }

    /// <summary>Takes the page away, as when the network or the web server fails.</summary>
    public async Task HideAsync()
    {
        await server!.DisposeAsync();
        server = null;
    }

    /// <summary>Serves the page again, at the same address.</summary>
    public Task ShowAsync() => ServeAsync(Address.Port);

    public async ValueTask DisposeAsync()
    {
        await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
        ears.Dispose();
        await Service.DisposeAsync();
        views.Dispose();
    }

    public static LoadedPlanner Lam => PlannerFactory.Create(ModelStore.Find(), "lam");

    private static LoadedPlanner Rules => new(new ValidatingPlanner(new RulesPlanner()), null, "", []);

    private async Task ServeAsync(int port)
    {
        server = await WebServer.StartAsync(new() { Port = port, Tokens = tokens, Settings = Settings }, Service, views, ears, TimeProvider.System, Token);
        Address = server.Address;
    }
}
