using System.Runtime.InteropServices;
using LamRobot.Training.Native;

namespace LamRobot.Training.Tests;

public sealed class NativeFixTests
{
    [Fact]
    public void A_library_that_was_rewritten_is_left_alone()
    {
        Assert.SkipUnless(RuntimeInformation.IsOSPlatform(OSPlatform.Linux) && NativeFix.IsNeeded(), "this machine's C++ runtime is new enough");
        var library = Path.Combine(AppContext.BaseDirectory, "runtimes", "linux-x64", "native", "libLibTorchSharp.so");
        Assert.False(NativeFix.Apply(library));
    }
}
