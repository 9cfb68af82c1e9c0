using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Plugins;

/// <summary>Loads plug-ins that may run; whatever is wrong with one, the others and the service go on.</summary>
/// <param name="inspector">Says which may run.</param>
/// <param name="patience">How long a plug-in may take to make its actuators.</param>
/// <param name="time">Measures it.</param>
public sealed class PluginLoader(PluginInspector inspector, TimeSpan patience, TimeProvider time)
{
    private const string AskMaker = "Tell its maker, or take its folder away.";

    /// <summary>Loads a plug-in.</summary>
    /// <param name="folder">Its folder. Settings, when it takes some, stand beside it in <c>NAME.settings.json</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it may run, and the plug-in when it does.</returns>
    public async ValueTask<(PluginCheck Check, LoadedPlugin? Plugin)> LoadAsync(string folder, CancellationToken cancellationToken)
    {
        var (check, content) = inspector.Inspect(folder);
        if (content is null)
        {
            return (check, null);
        }

        var copy = CheckedCopy.Write(content);
        var context = new PluginLoadContext(check.Name, Path.Combine(copy, content.List.Entry));
        try
        {
            var settings = ReadSettings(folder);

            // Constructors are the plug-in's, too: one that never returns keeps its thread, and nothing else.
            var actuators = await Task.Run(() => Make(context, Path.Combine(copy, content.List.Entry), settings), cancellationToken).WaitAsync(patience, time, cancellationToken).ConfigureAwait(false);
            return (check, new LoadedPlugin(check, actuators, context, copy));
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            context.Unload();
            CheckedCopy.TryDelete(copy);
            var cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
            return (check with { Problem = $"It cannot be loaded: {cause.Message}", Remedy = AskMaker }, null);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    [SuppressMessage("Trimming", "IL2026", Justification = "Plug-ins need the whole program; it is not trimmed.")]
    private static IReadOnlyList<IActuator> Make(PluginLoadContext context, string entry, IReadOnlyDictionary<string, string> settings)
    {
        var types = context.LoadFromAssemblyPath(entry).GetExportedTypes().Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false } && type.IsAssignableTo(typeof(IActuator))).ToList();
        return types.Count > 0
            ? [.. types.Select(type => PluginActuator.Guard(Make(type, settings)))]
            : throw new InvalidOperationException($"It has no public class that is an {nameof(IActuator)} of this program's contracts.");
    }

    private static IActuator Make(Type type, IReadOnlyDictionary<string, string> settings)
    {
        var taking = type.GetConstructor([typeof(IReadOnlyDictionary<string, string>)]);
        var made = taking is not null ? taking.Invoke([settings]) : type.GetConstructor(Type.EmptyTypes)?.Invoke([]);
        return (IActuator?)made ?? throw new InvalidOperationException($"{type.Name} has no public constructor without parameters, nor one that takes the settings (IReadOnlyDictionary<string, string>).");
    }

    private static Dictionary<string, string> ReadSettings(string folder)
    {
        var file = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + ".settings.json";
        return File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllBytes(file), PluginJson.Default.Settings) ?? [] : [];
    }
}
