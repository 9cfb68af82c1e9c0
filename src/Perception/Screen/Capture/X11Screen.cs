using System.Runtime.InteropServices;
using LamRobot.Contracts;

namespace LamRobot.Perception.Screen;

/// <summary>Takes pictures of an X11 screen.</summary>
/// <param name="display">Which, such as <c>:0</c>; null for the one that DISPLAY names.</param>
/// <param name="timeProvider">Dates the pictures.</param>
public sealed unsafe class X11Screen(string? display, TimeProvider timeProvider) : ICamera
{
    private const int BytesInPixel = 4;
    private static readonly Lock Opening = new();

    /// <summary>The secret that lets onto the display (MIT-MAGIC-COOKIE-1); empty for the one that XAUTHORITY names.</summary>
    public ReadOnlyMemory<byte> Secret { get; init; }

    /// <inheritdoc />
    public string Id => "screen";

    /// <inheritdoc />
    /// <exception cref="IOException">There is no such screen, or its pixels cannot be read.</exception>
    public ValueTask<CameraFrame> CaptureAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Capture());
    }

    private CameraFrame Capture()
    {
        var connection = Open();
        try
        {
            var screen = X11Library.DefaultScreen(connection);
            var (width, height) = (X11Library.DisplayWidth(connection, screen), X11Library.DisplayHeight(connection, screen));
            var image = X11Library.GetImage(connection, X11Library.RootWindow(connection, screen), 0, 0, (uint)width, (uint)height, nuint.MaxValue, X11Library.WholePixels);
            if (image is null)
            {
                throw new IOException($"The screen {Shown} does not give its pixels.");
            }

            try
            {
                return Copy(*image);
            }
            finally
            {
                _ = X11Library.DestroyImage(image);
            }
        }
        finally
        {
            _ = X11Library.CloseDisplay(connection);
        }
    }

    private string Shown => display ?? Environment.GetEnvironmentVariable("DISPLAY") ?? "";

    private nint Open()
    {
        try
        {
            _ = X11Library.SetErrorHandler(&Survive);
            var connection = OpenDisplay();
            if (connection == 0)
            {
                throw new IOException(Shown.Length > 0 ? $"There is no X11 screen {Shown}." : "There is no X11 screen: DISPLAY is not set.");
            }

            X11Library.SetExitHandler(connection, &Return, 0);
            return connection;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            throw new IOException("The screen cannot be read: libX11 1.7 or later is not here (sudo apt-get install libx11-6).", exception);
        }
    }

    private nint OpenDisplay()
    {
        // The secret is the whole library's, not this connection's.
        lock (Opening)
        {
            if (Secret.IsEmpty)
            {
                return X11Library.OpenDisplay(display);
            }

            var kind = "MIT-MAGIC-COOKIE-1"u8;
            fixed (byte* name = kind, secret = Secret.Span)
            {
                X11Library.SetAuthorization(name, kind.Length, secret, Secret.Length);
            }

            try
            {
                return X11Library.OpenDisplay(display);
            }
            finally
            {
                X11Library.SetAuthorization(null, 0, null, 0);
            }
        }
    }

    private CameraFrame Copy(in X11Image image)
    {
        // What every X server of today gives; another layout would give wrong colours.
        if (image is not { BitsPerPixel: BytesInPixel * 8, ByteOrder: 0, RedMask: 0xff0000, GreenMask: 0xff00, BlueMask: 0xff })
        {
            throw new IOException($"The screen {Shown} has {image.BitsPerPixel} bits a pixel in an order that is not read.");
        }

        var stride = image.Width * 3;
        var pixels = GC.AllocateUninitializedArray<byte>(stride * image.Height);
        for (var row = 0; row < image.Height; row++)
        {
            var from = new ReadOnlySpan<byte>(image.Data + ((long)row * image.BytesPerLine), image.Width * BytesInPixel);
            var to = pixels.AsSpan(row * stride, stride);
            for (var column = 0; column < image.Width; column++)
            {
                from.Slice(column * BytesInPixel, 3).CopyTo(to[(column * 3)..]);
            }
        }

        return new CameraFrame(pixels, image.Width, image.Height, stride, timeProvider.GetUtcNow()) { CameraId = Id };
    }

    [UnmanagedCallersOnly]
    private static int Survive(nint display, nint error) => 0;

    [UnmanagedCallersOnly]
    private static void Return(nint display, nint data)
    {
    }
}
