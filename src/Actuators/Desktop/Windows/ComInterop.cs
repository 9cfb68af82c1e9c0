using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop;

/// <summary>Turns the pointers of COM into objects.</summary>
internal static class ComInterop
{
    private static readonly StrategyBasedComWrappers Wrappers = new();

    /// <summary>Takes a pointer over: it is released here.</summary>
    /// <typeparam name="T">The interface that is wanted.</typeparam>
    /// <param name="pointer">The pointer.</param>
    /// <returns>The object; null for no pointer, or when it has no such interface.</returns>
    public static T? Take<T>(nint pointer)
        where T : class
    {
        if (pointer == 0)
        {
            return null;
        }

        try
        {
            return Wrappers.GetOrCreateObjectForComInstance(pointer, CreateObjectFlags.UniqueInstance) as T;
        }
        finally
        {
            Marshal.Release(pointer);
        }
    }

    /// <summary>Reads an array of numbers, and destroys it.</summary>
    /// <param name="array">The array, a SAFEARRAY of one dimension.</param>
    /// <returns>The numbers.</returns>
    /// <remarks>Source: SAFEARRAY of oaidl.h: dimensions, features, size of an element, locks, data, then length and first index.</remarks>
    public static int[] TakeNumbers(nint array)
    {
        if (array == 0)
        {
            return [];
        }

        var (data, bounds) = nint.Size == 8 ? (16, 24) : (12, 16);
        var numbers = new int[Marshal.ReadInt32(array, bounds)];
        Marshal.Copy(Marshal.ReadIntPtr(array, data), numbers, 0, numbers.Length);
        if (OperatingSystem.IsWindows())
        {
            _ = NativeMethods.SafeArrayDestroy(array);
        }

        return numbers;
    }
}
