namespace LamRobot.Bridge.Service;

/// <summary>Who may do what over the network; each role may do what the one before it may.</summary>
internal static class AccessRoles
{
    /// <summary>May look, and stop.</summary>
    public const string Viewer = "viewer";

    /// <summary>May command, answer, approve and cancel, too.</summary>
    public const string Operator = "operator";

    /// <summary>May release an emergency stop, too.</summary>
    public const string Admin = "admin";

    /// <summary>All roles, the one that may least first.</summary>
    public static IReadOnlyList<string> All { get; } = [Viewer, Operator, Admin];

    /// <summary>Gives the roles that a role has in it.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The roles up to it.</returns>
    public static IEnumerable<string> UpTo(string role) => All.TakeWhile(each => each != role).Append(role);
}
