namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>What stands beside the body on a page.</summary>
[Flags]
internal enum PageArea
{
    /// <summary>Nothing: the body itself.</summary>
    None = 0,

    /// <summary>The header.</summary>
    Header = 1,

    /// <summary>The footer.</summary>
    Footer = 2,
}
