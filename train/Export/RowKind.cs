namespace LamRobot.Training.Export;

/// <summary>What is known of rows before they are multiplied.</summary>
internal enum RowKind
{
    /// <summary>Nothing.</summary>
    Any,

    /// <summary>They come from a normalisation of the encoder: a few channels are many times as loud as the others.</summary>
    Normalised,

    /// <summary>They come from a GELU: nothing is below its lowest value.</summary>
    Activated,
}
