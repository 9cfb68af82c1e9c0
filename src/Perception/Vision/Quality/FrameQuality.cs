namespace LamRobot.Perception.Vision;

/// <summary>What a picture is worth.</summary>
/// <param name="Brightness">Mean brightness, 0..255.</param>
/// <param name="Contrast">Standard deviation of the brightness after noise is averaged away, 0..128.</param>
/// <param name="EdgeWidth">How many pixels the picture's edges take from dark to bright; about 2 to 3 when it is sharp, 0 when it has none.</param>
/// <param name="Fault">What is wrong with it.</param>
public sealed record FrameQuality(double Brightness, double Contrast, double EdgeWidth, FrameFault Fault)
{
    /// <summary>The fault in words; null when there is none.</summary>
    public string? Distrust => Fault switch
    {
        FrameFault.None => null,
        FrameFault.Dark => "it is too dark",
        FrameFault.Glaring => "it is too bright",
        FrameFault.Blocked => "it shows one colour only, as when something covers the camera",
        _ => "the picture is not sharp",
    };
}
