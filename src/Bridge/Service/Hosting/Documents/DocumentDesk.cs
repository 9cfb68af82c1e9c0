using System.Runtime.Versioning;
using LamRobot.Actuators;
using LamRobot.Actuators.Desktop;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>A document in a word processor, and the way from a command to it.</summary>
[SupportedOSPlatform("linux")]
internal sealed class DocumentDesk : IAsyncDisposable
{
    private static readonly MissionPace Pace = MissionPace.Real with { Dispatcher = new DispatcherOptions { ObservationWait = TimeSpan.FromSeconds(30) } };

    private readonly ActuatorRegistry registry;
    private readonly WriterSession? session;
    private readonly MissionLine line;

    private DocumentDesk(WriterSession? session, WriterActuator writer, ActuatorRegistry registry, MissionLine line)
    {
        this.session = session;
        this.registry = registry;
        this.line = line;
        Writer = writer;
    }

    /// <summary>The word processor with the document.</summary>
    public WriterActuator Writer { get; }

    /// <summary>What can be done to the document.</summary>
    public CapabilityManifest Manifest => registry.Manifest;

    /// <summary>Carries out commands.</summary>
    public MissionLoop Loop => line.Loop;

    /// <summary>Stops what is under way.</summary>
    public StopSwitch Stop => line.Stop;

    /// <summary>Opens a document in a word processor of its own, on a desktop that nobody sees.</summary>
    /// <param name="document">The document's file.</param>
    /// <param name="planner">Makes the plans.</param>
    /// <param name="company">Who watches, answers and keeps the journal.</param>
    /// <param name="time">Dates events and measures waits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The desk, with the document open.</returns>
    /// <exception cref="DesktopUnavailableException">A program is missing.</exception>
    /// <exception cref="TimeoutException">The document did not open in time.</exception>
    public static async ValueTask<DocumentDesk> OpenAsync(string document, IPlanner planner, MissionCompany company, TimeProvider time, CancellationToken cancellationToken)
    {
        var session = await WriterSession.StartAsync(document, null, time, cancellationToken);
        return Over(session, session.Actuator, planner, company, time);
    }

    /// <summary>Connects to the window of this desktop that shows a document.</summary>
    /// <param name="document">The document's file.</param>
    /// <param name="planner">Makes the plans.</param>
    /// <param name="company">Who watches, answers and keeps the journal.</param>
    /// <param name="time">Dates events and measures waits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The desk.</returns>
    /// <exception cref="DesktopUnavailableException">There is no desktop, or it has no accessibility.</exception>
    /// <exception cref="TimeoutException">No window shows the document.</exception>
    public static async ValueTask<DocumentDesk> FindAsync(string document, IPlanner planner, MissionCompany company, TimeProvider time, CancellationToken cancellationToken)
    {
        var writer = new WriterActuator(document, null, time);
        try
        {
            await writer.ConnectAsync(cancellationToken);
            return Over(null, writer, planner, company, time);
        }
        catch
        {
            await writer.DisposeAsync();
            throw;
        }
    }

    /// <summary>Saves what was changed and not saved yet.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What came of it; null when there was nothing to save.</returns>
    public async ValueTask<ActionResult?> SaveAsync(CancellationToken cancellationToken) =>
        Writer.IsModified ? await Writer.ExecuteAsync(new ActionStep("save", Writer.Id, "save"), null, cancellationToken) : null;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await registry.DisposeAsync();
        if (session is not null)
        {
            await session.DisposeAsync();
        }
    }

    private static DocumentDesk Over(WriterSession? session, WriterActuator writer, IPlanner planner, MissionCompany company, TimeProvider time)
    {
        var registry = new ActuatorRegistry();
        registry.Add(writer, "A word processor with a document.");
        return new(session, writer, registry, MissionLine.Build(planner, registry, writer, company, Pace, time));
    }
}
