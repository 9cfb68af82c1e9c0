namespace LamRobot.Perception.Vision;

/// <summary>Which hues, saturations and brightnesses a colour's name stands for.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="FromHue">First hue in degrees, 0..360.</param>
/// <param name="ToHue">Last hue in degrees; less than the first when the range goes through red.</param>
public sealed record ColourRange(string Name, double FromHue, double ToHue)
{
    /// <summary>Least saturation, 0..1; below it a colour is grey.</summary>
    public double LeastSaturation { get; init; } = 0.42;

    /// <summary>Most saturation, 0..1; less than 1 for white, grey and black.</summary>
    public double MostSaturation { get; init; } = 1;

    /// <summary>Least brightness, 0..1; below it a colour is black.</summary>
    public double LeastBrightness { get; init; } = 0.2;

    internal bool Holds(double hue, double saturation, double brightness) =>
        saturation >= LeastSaturation && saturation <= MostSaturation && brightness >= LeastBrightness && (FromHue <= ToHue ? hue >= FromHue && hue < ToHue : hue >= FromHue || hue < ToHue);
}
