namespace LamRobot.Training.Language;

/// <summary>How a command is written down: typed in small letters, as speech recognition writes, or with something lost.</summary>
/// <param name="Cased">Whether sentences and names begin with a capital.</param>
/// <param name="Punctuated">Whether there are commas and full stops.</param>
/// <param name="DroppedArticles">The share of articles that are lost.</param>
/// <param name="Misspelt">The share of names with a slip of a letter.</param>
/// <param name="Contracted">The share of words that are drawn together, as in "there's".</param>
internal sealed record CommandStyle(bool Cased, bool Punctuated, double DroppedArticles, double Misspelt, double Contracted)
{
    /// <summary>Nothing is lost.</summary>
    public static CommandStyle Plain { get; } = new(false, true, 0, 0, 0);

    /// <summary>Draws a style.</summary>
    public static CommandStyle Draw(Random random)
    {
        var cased = random.Hits(.45);
        var punctuated = cased ? random.Hits(.9) : random.Hits(.45);
        return new(cased, punctuated, random.Hits(.1) ? .6 : 0, random.Hits(.06) ? .3 : 0, random.Hits(.45) ? .8 : 0);
    }
}
