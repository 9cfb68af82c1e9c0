using LamRobot.Actuators;
using LamRobot.Bridge.Mcp;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Puts what acts besides the robot beside it.</summary>
internal static class GuestRegistration
{
    /// <summary>Adds guests to a registry, which owns them from now on.</summary>
    /// <param name="guests">The guests.</param>
    /// <param name="registry">The registry; it is disposed when they cannot all be added.</param>
    /// <param name="robot">Sees the robot's world.</param>
    /// <param name="time">Dates what is seen.</param>
    /// <returns>Sees the robot's world, and that of the guests that see.</returns>
    /// <exception cref="SetupException">Two actuators have the same id.</exception>
    public static async ValueTask<IObserver> AddAsync(IReadOnlyList<GuestActuator> guests, ActuatorRegistry registry, IObserver robot, TimeProvider time)
    {
        foreach (var guest in guests)
        {
            try
            {
                registry.Add(guest.Actuator, guest.Description);
            }
            catch (ArgumentException exception)
            {
                await registry.DisposeAsync();
                foreach (var left in guests)
                {
                    await left.Actuator.DisposeAsync();
                }

                throw new SetupException(exception.Message, "Give the tools another name with --mcp-tools NAME=..., or take the plug-in away.", exception);
            }

            if (guest.Actuator is McpActuator tools)
            {
                tools.ActionsChanged += (_, _) => registry.Refresh();
            }
        }

        IReadOnlyList<IObserver> seeing = [.. guests.Select(guest => guest.Sight).OfType<IObserver>()];
        return seeing.Count == 0 ? robot : new CompositeObserver([robot, .. seeing], time);
    }
}
