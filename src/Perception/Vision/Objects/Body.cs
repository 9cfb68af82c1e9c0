namespace LamRobot.Perception.Vision;

/// <summary>A body on the plane.</summary>
/// <param name="Form">What it is.</param>
/// <param name="X">World x of its middle, in metres.</param>
/// <param name="Y">World y of its middle, in metres.</param>
/// <param name="Size">Its width, in metres.</param>
/// <param name="Turn">Radians about the vertical.</param>
/// <param name="FixedHeight">Its height in metres; null when it is as high as it is wide.</param>
internal sealed record Body(BodyForm Form, double X, double Y, double Size, double Turn, double? FixedHeight)
{
    public double Height => Form == BodyForm.Ball ? Size : FixedHeight ?? Size;
}
