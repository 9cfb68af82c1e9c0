using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Decides which of the words that are heard are meant for the robot. Stops are heard whatever it decides.</summary>
internal interface IAttention
{
    /// <summary>What a person does to be listened to, in words; empty when they need do nothing.</summary>
    string Invitation { get; }

    /// <summary>Takes an utterance whose words are clear.</summary>
    /// <param name="heard">The utterance.</param>
    /// <returns>The words that are an order; null when they are not meant for the robot.</returns>
    string? OrderIn(HeardUtterance heard);
}
