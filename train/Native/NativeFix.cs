using System.Runtime.InteropServices;

namespace LamRobot.Training.Native;

/// <summary>Lets the native library of TorchSharp load where the C++ runtime is one release older than the one that it was built with.</summary>
/// <remarks>
/// It asks for the symbol version GLIBCXX_3.4.32, of which it uses one function that does nothing at run time, std::ios_base_library_init.
/// The need is turned into one for an older version, and the symbol into another that every runtime has; both are never called for their effect.
/// </remarks>
internal static class NativeFix
{
    private const string NewVersion = "GLIBCXX_3.4.32";
    private const string OldVersion = "GLIBCXX_3.4.20";
    private const string NewSymbol = "_ZSt21ios_base_library_initv";
    private const string OldSymbol = "_ZSt15get_new_handlerv";

    /// <summary>Whether this machine's C++ runtime lacks what the library asks for.</summary>
    public static bool IsNeeded()
    {
        if (!OperatingSystem.IsLinux() || !NativeLibrary.TryLoad("libstdc++.so.6", out var runtime))
        {
            return false;
        }

        var present = NativeLibrary.TryGetExport(runtime, NewSymbol, out _);
        NativeLibrary.Free(runtime);
        return !present;
    }

    /// <summary>Rewrites the library in place, once.</summary>
    /// <returns>Whether something was changed.</returns>
    public static bool Apply(string path)
    {
        var image = new ElfImage(File.ReadAllBytes(path));
        var changed = image.RenameNeededVersion("libstdc++", NewVersion, OldVersion);
        changed &= image.RenameSymbol(NewSymbol, OldSymbol);
        if (changed)
        {
            // A new file: the old one may be mapped by a running program or shared with the package cache.
            File.WriteAllBytes(path + ".new", image.Bytes);
            File.Move(path + ".new", path, overwrite: true);
        }

        return changed;
    }
}
