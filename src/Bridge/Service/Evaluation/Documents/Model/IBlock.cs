namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>A paragraph or a table of the body.</summary>
internal interface IBlock;
