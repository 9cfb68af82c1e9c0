namespace LamRobot.Bridge.Service;

/// <summary>What the doctor found of one part.</summary>
/// <param name="Part">The part.</param>
/// <param name="Works">Whether it works.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Remedy">What to do when it does not work; empty when it does, or nothing helps.</param>
/// <param name="Needed">Whether a run on the simulated robot needs it.</param>
internal sealed record DoctorFinding(string Part, bool Works, string Finding, string Remedy, bool Needed);
