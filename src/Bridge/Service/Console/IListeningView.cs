using LamRobot.Actuators;
using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Shows what is heard and done.</summary>
internal interface IListeningView
{
    /// <summary>Shows how the microphone is doing; called several times a second.</summary>
    /// <param name="microphone">The microphone.</param>
    void Show(IMicrophone microphone);

    /// <summary>Shows what is heard.</summary>
    /// <param name="happened">What is heard.</param>
    void Tell(ListeningEvent happened);

    /// <summary>Shows what is done.</summary>
    /// <param name="missionEvent">What is done.</param>
    void Tell(MissionEvent missionEvent);

    /// <summary>Shows what a person should know.</summary>
    /// <param name="remark">One sentence.</param>
    void Remark(string remark);

    /// <summary>Takes down what shows that somebody listens.</summary>
    void Close();
}
