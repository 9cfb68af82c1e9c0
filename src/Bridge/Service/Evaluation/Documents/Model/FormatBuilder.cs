namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Gathers what a file says of a format; what it says nothing of is left out.</summary>
internal sealed class FormatBuilder
{
    private readonly Dictionary<FormatAspect, FormatValue> values = [];

    /// <summary>Notes what is said of a property.</summary>
    /// <param name="aspect">The property.</param>
    /// <param name="value">The value; null when nothing is said.</param>
    public void Say(FormatAspect aspect, FormatValue? value)
    {
        if (value is not null)
        {
            values[aspect] = value;
        }
    }

    /// <summary>Makes the format.</summary>
    /// <returns>All that was said.</returns>
    public Format Build() => new(values);
}
