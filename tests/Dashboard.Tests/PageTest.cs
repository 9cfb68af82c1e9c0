using System.Collections.Concurrent;

namespace LamRobot.Dashboard.Tests;

/// <summary>A test that looks at the page: it fails, too, when the page complains or asks another host for anything.</summary>
public abstract class PageTest(Chromium chromium) : IAsyncLifetime
{
    private readonly ConcurrentBag<string> problems = [];
    private readonly List<IBrowserContext> contexts = [];

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected Chromium Chromium => chromium;

    /// <summary>Whether the test itself breaks the connection, of which a browser complains.</summary>
    protected bool MayComplain { get; set; }

    private protected House House { get; private set; } = null!;

    public async ValueTask InitializeAsync() => House = await OpenHouseAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var context in contexts)
        {
            await context.DisposeAsync();
        }

        await House.DisposeAsync();
        Assert.True(MayComplain || problems.IsEmpty, string.Join(Environment.NewLine, problems));
        GC.SuppressFinalize(this);
    }

    private protected virtual Task<House> OpenHouseAsync() => House.OpenAsync(new ServiceRequest { Speed = 20 });

    private protected async Task<IPage> OpenPageAsync(BrowserNewContextOptions? options = null, IBrowser? browser = null, Uri? at = null)
    {
        var context = await (browser ?? chromium.Browser).NewContextAsync(options);
        contexts.Add(context);
        context.SetDefaultTimeout(Chromium.PatienceMilliseconds);
        return await OpenPageAsync(context, at);
    }

    private protected async Task<IPage> OpenPageAsync(IBrowserContext context, Uri? at = null)
    {
        var address = at ?? House.Address;
        var page = await context.NewPageAsync();
        page.Console += (_, message) => Complain(message.Type is "error" or "warning", $"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Complain(true, error);
        page.Request += (_, request) => Complain(new Uri(request.Url) is { Scheme: not "data" } asked && asked.Authority != address.Authority, $"asks {request.Url}");
        await page.GotoAsync(address.ToString());
        return page;
    }

    private protected static async Task AskAsync(IPage page, string command)
    {
        await page.GetByLabel("What shall be done?").FillAsync(command);
        await page.GetByRole(AriaRole.Button, new() { Name = "Do it" }).ClickAsync();
    }

    private protected static Task EndsAsync(IPage page, string words) => Assertions.Expect(page.Locator("#plan-view .verdict")).ToContainTextAsync($"mission {words}");

    private protected async Task StandsAsync()
    {
        await RobotWait.UntilAsync(() => new(!House.Service.Stack.Link.State.Moving), TimeProvider.System, Token);
        Assert.False(House.Service.Stack.Link.State.Moving);
    }

    private void Complain(bool real, string problem)
    {
        if (real)
        {
            problems.Add(problem);
        }
    }
}
