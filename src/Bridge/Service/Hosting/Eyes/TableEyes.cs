using LamRobot.Contracts;
using LamRobot.Perception.Vision;
using LamRobot.Perception.World;

namespace LamRobot.Bridge.Service;

/// <summary>Sees what lies on a table through a camera, and nothing else: where the camera is, it finds out by the table's tags.</summary>
/// <remarks>Looks come one after the other. It owns neither the camera's view nor the robot.</remarks>
internal sealed class TableEyes : IObserver, IDisposable
{
    private readonly CameraView view;
    private readonly IObserver robot;
    private readonly TableDescription table;
    private readonly TimeProvider time;
    private readonly WorldModel model;
    private readonly Arrangement arrangement;
    private readonly SemaphoreSlim looking = new(1, 1);
    private Scene? seen;
    private CameraPose? eye;

    /// <summary>Opens the eyes.</summary>
    /// <param name="view">The view of a camera that knows its lens, and looks for what is known of the table.</param>
    /// <param name="robot">The robot at the table, which says what it holds.</param>
    /// <param name="table">What is known of the table.</param>
    /// <param name="time">The clock.</param>
    public TableEyes(CameraView view, IObserver robot, TableDescription table, TimeProvider time)
    {
        this.view = view;
        this.robot = robot;
        this.table = table;
        this.time = time;
        model = new(table.World());
        arrangement = table.Arrangement();
    }

    /// <inheritdoc />
    public async ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        await looking.WaitAsync(cancellationToken);
        try
        {
            model.Hear(view.Id, await robot.ObserveAsync(cancellationToken), time.GetUtcNow());
            await LookAsync(cancellationToken);
            var world = model.Observe(time.GetUtcNow());
            var things = world.Entities.Where(entity => table.Things.Any(thing => thing.Id == entity.Id));
            return arrangement.Describe(world with { Entities = things.ToEquatableList(), Robots = [] }, eye);
        }
        finally
        {
            looking.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => looking.Dispose();

    private async ValueTask LookAsync(CancellationToken cancellationToken)
    {
        var look = await view.LookAsync(cancellationToken);
        if (look.Complaint is { } complaint)
        {
            model.Miss(view.Id, time.GetUtcNow(), complaint);
        }
        else if (look.Scene is { } scene && !ReferenceEquals(scene, seen))
        {
            seen = scene;
            eye = scene.CameraPose ?? eye;
            model.See(scene.View);
        }
    }
}
