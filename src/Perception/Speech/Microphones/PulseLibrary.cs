using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace LamRobot.Perception.Speech;

/// <summary>The functions of PulseAudio's library that capture needs.</summary>
/// <remarks>Source: https://freedesktop.org/software/pulseaudio/doxygen/.</remarks>
internal static unsafe partial class PulseLibrary
{
    public const int Float32LittleEndian = 5;
    public const int ContextReady = 4;
    public const int ContextFailed = 5;
    public const int ContextEnded = 6;
    public const int StreamCreating = 1;
    public const int StreamReady = 2;
    public const int OperationRunning = 0;

    /// <summary>PA_STREAM_INTERPOLATE_TIMING and PA_STREAM_AUTO_TIMING_UPDATE.</summary>
    public const int KeepsTime = 0x2 | 0x8;

    /// <summary>PA_STREAM_DONT_MOVE.</summary>
    public const int StaysWithDevice = 0x200;

    /// <summary>PA_STREAM_ADJUST_LATENCY.</summary>
    public const int ShortLatency = 0x2000;

    public const uint NoIndex = uint.MaxValue;

    private const string Library = "libpulse.so.0";

    [LibraryImport(Library, EntryPoint = "pa_stream_new", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint NewStream(nint context, string purpose, in PulseSampleFormat format, nint channelMap);

    [LibraryImport(Library, EntryPoint = "pa_stream_connect_record", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int ConnectRecord(nint stream, string? device, in PulseBuffering buffering, int flags);

    [LibraryImport(Library, EntryPoint = "pa_stream_get_state")]
    public static partial int GetStreamState(nint stream);

    [LibraryImport(Library, EntryPoint = "pa_stream_peek")]
    public static partial int Peek(nint stream, out nint data, out nuint bytes);

    [LibraryImport(Library, EntryPoint = "pa_stream_drop")]
    public static partial int Drop(nint stream);

    [LibraryImport(Library, EntryPoint = "pa_stream_get_latency")]
    public static partial int GetLatency(nint stream, out ulong microseconds, out int isNegative);

    [LibraryImport(Library, EntryPoint = "pa_stream_disconnect")]
    public static partial int DisconnectStream(nint stream);

    [LibraryImport(Library, EntryPoint = "pa_stream_unref")]
    public static partial void FreeStream(nint stream);

    [LibraryImport(Library, EntryPoint = "pa_strerror")]
    public static partial nint Describe(int error);

    [LibraryImport(Library, EntryPoint = "pa_mainloop_new")]
    public static partial nint NewLoop();

    [LibraryImport(Library, EntryPoint = "pa_mainloop_get_api")]
    public static partial nint GetLoopApi(nint loop);

    [LibraryImport(Library, EntryPoint = "pa_mainloop_iterate")]
    public static partial int Iterate(nint loop, int block, nint result);

    [LibraryImport(Library, EntryPoint = "pa_mainloop_free")]
    public static partial void FreeLoop(nint loop);

    [LibraryImport(Library, EntryPoint = "pa_context_new", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint NewContext(nint loopApi, string name);

    [LibraryImport(Library, EntryPoint = "pa_context_connect", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Connect(nint context, string? server, int flags, nint spawnApi);

    [LibraryImport(Library, EntryPoint = "pa_context_get_state")]
    public static partial int GetState(nint context);

    [LibraryImport(Library, EntryPoint = "pa_context_errno")]
    public static partial int GetError(nint context);

    [LibraryImport(Library, EntryPoint = "pa_context_disconnect")]
    public static partial void Disconnect(nint context);

    [LibraryImport(Library, EntryPoint = "pa_context_unref")]
    public static partial void FreeContext(nint context);

    [LibraryImport(Library, EntryPoint = "pa_context_get_server_info")]
    public static partial nint AskServer(nint context, delegate* unmanaged<nint, PulseServerRecord*, nint, void> answer, nint user);

    [LibraryImport(Library, EntryPoint = "pa_context_get_source_info_list")]
    public static partial nint AskSources(nint context, delegate* unmanaged<nint, PulseSourceRecord*, int, nint, void> answer, nint user);

    [LibraryImport(Library, EntryPoint = "pa_operation_get_state")]
    public static partial int GetOperationState(nint operation);

    [LibraryImport(Library, EntryPoint = "pa_operation_unref")]
    public static partial void FreeOperation(nint operation);
}
