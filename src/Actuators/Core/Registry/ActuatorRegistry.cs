using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Holds the actuators that are there now, and says what can be asked of them.</summary>
/// <remarks>It owns them: removing an actuator, or disposing the registry, disposes it. Thread-safe.</remarks>
public sealed class ActuatorRegistry : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly OrderedDictionary<string, ActuatorSlot> slots = new(StringComparer.Ordinal);

    /// <summary>Raised after <see cref="Manifest"/> has changed.</summary>
    public event EventHandler? ManifestChanged;

    /// <summary>Everything that can be asked for now.</summary>
    public CapabilityManifest Manifest { get; private set; } = CapabilityManifest.Empty;

    /// <summary>The actuators that are there now.</summary>
    public IReadOnlyList<IActuator> Actuators
    {
        get
        {
            lock (gate)
            {
                return [.. slots.Values.Select(slot => slot.Actuator)];
            }
        }
    }

    /// <summary>Adds an actuator.</summary>
    /// <param name="actuator">The actuator; its id and its actions can be read already.</param>
    /// <param name="description">What it is for, in words that a model reads.</param>
    /// <exception cref="ArgumentException">Another actuator has this id, or what it says of itself cannot be acted on.</exception>
    public void Add(IActuator actuator, string description = "")
    {
        ArgumentNullException.ThrowIfNull(actuator);
        ArgumentException.ThrowIfNullOrWhiteSpace(actuator.Id);
        var slot = new ActuatorSlot(actuator, description);
        _ = slot.Describe();
        lock (gate)
        {
            if (!slots.TryAdd(actuator.Id, slot))
            {
                throw new ArgumentException($"There is already an actuator '{actuator.Id}'.", nameof(actuator));
            }

            RebuildManifest();
        }

        ManifestChanged?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Takes an actuator away: nothing new is sent to it, its running action is waited for, then it is disposed.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>False when there is none of this id.</returns>
    public async ValueTask<bool> RemoveAsync(string id)
    {
        ActuatorSlot? slot;
        lock (gate)
        {
            if (!slots.Remove(id, out slot))
            {
                return false;
            }

            slot.Retire();
            RebuildManifest();
        }

        ManifestChanged?.Invoke(this, EventArgs.Empty);
        await slot.DisposeAsync().ConfigureAwait(false);
        return true;
    }

    /// <summary>Reads the actuators' actions again, after one of them has learnt more about its device.</summary>
    /// <exception cref="ArgumentException">What one of them says now cannot be acted on; the manifest stays as it was.</exception>
    public void Refresh()
    {
        lock (gate)
        {
            RebuildManifest();
        }

        ManifestChanged?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Disposes every actuator.</summary>
    /// <returns>A task that ends when the last is disposed.</returns>
    public async ValueTask DisposeAsync()
    {
        foreach (var actuator in Actuators)
        {
            await RemoveAsync(actuator.Id).ConfigureAwait(false);
        }
    }

    /// <summary>Finds the place of an actuator.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The place, or null when there is none of this id.</returns>
    internal ActuatorSlot? FindSlot(string id)
    {
        lock (gate)
        {
            return slots.GetValueOrDefault(id);
        }
    }

    private void RebuildManifest() => Manifest = new CapabilityManifest { Actuators = slots.Values.Select(slot => slot.Describe()).ToEquatableList() };
}
