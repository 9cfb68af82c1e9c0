using LamRobot.Contracts;

namespace LamRobot.Actuators.Plugins;

/// <summary>A plug-in that runs.</summary>
public sealed class LoadedPlugin : IAsyncDisposable
{
    private readonly PluginLoadContext context;
    private readonly string copy;

    internal LoadedPlugin(PluginCheck check, IReadOnlyList<IActuator> actuators, PluginLoadContext context, string copy)
    {
        Check = check;
        Actuators = actuators;
        this.context = context;
        this.copy = copy;
    }

    /// <summary>Who made it.</summary>
    public PluginCheck Check { get; }

    /// <summary>Its actuators; not connected, and the caller's to dispose before the plug-in.</summary>
    public IReadOnlyList<IActuator> Actuators { get; private set; }

    /// <summary>Lets go of its assemblies; they leave the memory when nothing of them is used any more.</summary>
    /// <returns>A task that ends when that was asked for.</returns>
    public ValueTask DisposeAsync()
    {
        Actuators = [];
        context.Unload();
        CheckedCopy.TryDelete(copy);
        return ValueTask.CompletedTask;
    }
}
