using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace LamRobot.Perception.Speech;

/// <summary>The functions of PulseAudio's library that capture needs.</summary>
/// <remarks>Source: https://freedesktop.org/software/pulseaudio/doxygen/.</remarks>
internal static unsafe partial class PulseLibrary
{
    public const int Float32LittleEndian = 5;
    public const int Record = 2;
    public const int ContextReady = 4;
    public const int ContextFailed = 5;
    public const int ContextEnded = 6;
    public const int OperationRunning = 0;
    public const uint NoIndex = uint.MaxValue;

    private const string Simple = "libpulse-simple.so.0";
    private const string Full = "libpulse.so.0";

    [LibraryImport(Simple, EntryPoint = "pa_simple_new", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint OpenSimple(
        string? server, string application, int direction, string? device, string purpose, in PulseSampleFormat format, nint channelMap, in PulseBuffering buffering, out int error);

    [LibraryImport(Simple, EntryPoint = "pa_simple_read")]
    public static partial int Read(nint stream, ref float samples, nuint bytes, out int error);

    [LibraryImport(Simple, EntryPoint = "pa_simple_get_latency")]
    public static partial ulong GetLatency(nint stream, out int error);

    [LibraryImport(Simple, EntryPoint = "pa_simple_free")]
    public static partial void CloseSimple(nint stream);

    [LibraryImport(Full, EntryPoint = "pa_strerror")]
    public static partial nint Describe(int error);

    [LibraryImport(Full, EntryPoint = "pa_mainloop_new")]
    public static partial nint NewLoop();

    [LibraryImport(Full, EntryPoint = "pa_mainloop_get_api")]
    public static partial nint GetLoopApi(nint loop);

    [LibraryImport(Full, EntryPoint = "pa_mainloop_iterate")]
    public static partial int Iterate(nint loop, int block, nint result);

    [LibraryImport(Full, EntryPoint = "pa_mainloop_free")]
    public static partial void FreeLoop(nint loop);

    [LibraryImport(Full, EntryPoint = "pa_context_new", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint NewContext(nint loopApi, string name);

    [LibraryImport(Full, EntryPoint = "pa_context_connect", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Connect(nint context, string? server, int flags, nint spawnApi);

    [LibraryImport(Full, EntryPoint = "pa_context_get_state")]
    public static partial int GetState(nint context);

    [LibraryImport(Full, EntryPoint = "pa_context_errno")]
    public static partial int GetError(nint context);

    [LibraryImport(Full, EntryPoint = "pa_context_disconnect")]
    public static partial void Disconnect(nint context);

    [LibraryImport(Full, EntryPoint = "pa_context_unref")]
    public static partial void FreeContext(nint context);

    [LibraryImport(Full, EntryPoint = "pa_context_get_server_info")]
    public static partial nint AskServer(nint context, delegate* unmanaged<nint, PulseServerRecord*, nint, void> answer, nint user);

    [LibraryImport(Full, EntryPoint = "pa_context_get_source_info_list")]
    public static partial nint AskSources(nint context, delegate* unmanaged<nint, PulseSourceRecord*, int, nint, void> answer, nint user);

    [LibraryImport(Full, EntryPoint = "pa_operation_get_state")]
    public static partial int GetOperationState(nint operation);

    [LibraryImport(Full, EntryPoint = "pa_operation_unref")]
    public static partial void FreeOperation(nint operation);
}
