using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop.Tests;

/// <summary>Passes objects through COM's real tables of functions, on any system.</summary>
internal static class ComLoop
{
    /// <summary>E_NOTIMPL.</summary>
    public const int NotImplemented = unchecked((int)0x80004001);

    /// <summary>UIA_E_ELEMENTNOTAVAILABLE.</summary>
    public const int Gone = unchecked((int)0x80040201);

    private static readonly StrategyBasedComWrappers Wrappers = new();

    /// <summary>An object as another program would see it.</summary>
    public static T Through<T>(object fake)
        where T : class
    {
        var pointer = PointerTo(fake);
        try
        {
            return (T)Wrappers.GetOrCreateObjectForComInstance(pointer, CreateObjectFlags.UniqueInstance);
        }
        finally
        {
            Marshal.Release(pointer);
        }
    }

    /// <summary>A pointer that whoever takes it releases.</summary>
    public static nint PointerTo(object fake) => Wrappers.GetOrCreateComInterfaceForObject(fake, CreateComInterfaceFlags.None);
}
