namespace LamRobot.Planner.Grounding;

/// <summary>What the decoder decides in one step.</summary>
public enum DecisionKind
{
    /// <summary>The next action, or the end.</summary>
    Action = 0,

    /// <summary>An entity.</summary>
    Entity = 1,

    /// <summary>A choice or a truth value.</summary>
    Choice = 2,

    /// <summary>A number in the person's words.</summary>
    Number = 3,

    /// <summary>A text in the person's words.</summary>
    Text = 4,
}
