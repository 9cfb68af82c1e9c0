namespace LamRobot.Training.Networks;

/// <summary>While it is open on a thread, linear layers multiply in bfloat16: three to four times as fast, and precise enough to learn.</summary>
internal sealed class MixedPrecision : IDisposable
{
    [ThreadStatic]
    private static bool isOn;

    private readonly bool before = isOn;

    public MixedPrecision() => isOn = true;

    public static bool IsOn => isOn;

    public void Dispose() => isOn = before;
}
