namespace LamRobot.Training.Networks;

/// <summary>How fast a parameter learns.</summary>
internal enum LearningGroup
{
    /// <summary>New weights, at the full rate.</summary>
    Decoder,

    /// <summary>Pretrained weights, at a low rate.</summary>
    Encoder,
}
