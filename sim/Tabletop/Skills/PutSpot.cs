namespace LamRobot.Sim;

/// <summary>Where a thing is to be put.</summary>
/// <param name="Thing">The thing.</param>
/// <param name="Place">What it is put in, on or beside.</param>
/// <param name="Relation">In which relation to that.</param>
/// <param name="Where">Where its middle goes.</param>
internal sealed record PutSpot(string Thing, string Place, string Relation, Point Where)
{
    /// <summary>The place in words.</summary>
    public string Words => Phrase(Relation, Place);

    public static string Phrase(string relation, string place) => relation switch
    {
        "left_of" => $"to the left of the {place}",
        "right_of" => $"to the right of the {place}",
        "in_front_of" => $"in front of the {place}",
        _ => $"{relation} the {place}",
    };
}
