using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Plugins;

/// <summary>Keeps a plug-in's assemblies apart: it brings its own versions of everything but the contracts, and can be unloaded.</summary>
internal sealed class PluginLoadContext : AssemblyLoadContext
{
    private static readonly Assembly Contracts = typeof(IActuator).Assembly;

    // What the contracts speak of has to be the same on both sides.
    private static readonly HashSet<string> Shared = [.. Contracts.GetReferencedAssemblies().Append(Contracts.GetName()).Select(name => name.Name!)];
    private readonly AssemblyDependencyResolver resolver;

    /// <summary>Makes one.</summary>
    /// <param name="name">The plug-in's name.</param>
    /// <param name="entry">The path of its assembly with the actuators.</param>
    public PluginLoadContext(string name, string entry)
        : base($"plugin {name}", isCollectible: true) => resolver = new(entry);

    /// <inheritdoc />
    protected override Assembly? Load(AssemblyName assemblyName) =>
        !Shared.Contains(assemblyName.Name!) && resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;

    /// <inheritdoc />
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? NativeLibrary.Load(path) : nint.Zero;
}
