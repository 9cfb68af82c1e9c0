namespace LamRobot.Perception.Speech;

/// <summary>Something that the one who listens wants to know at once.</summary>
public abstract record ListeningEvent;
