namespace LamRobot.Training.Orders;

/// <summary>Where the words of a slot stand beside the item.</summary>
internal enum OrderPlace
{
    /// <summary>Before the item.</summary>
    Before,

    /// <summary>After the item.</summary>
    After,

    /// <summary>On either side.</summary>
    Either,
}
