using LamRobot.Contracts;

namespace LamRobot.Training.Domains;

/// <summary>An action of a drawn manifest.</summary>
/// <param name="Core">The intent that it is for; of a made-up verb, <c>x:</c>, the verb and what it is done to.</param>
/// <param name="Spec">The action.</param>
/// <param name="Parameters">Its parameters, each with its name here.</param>
internal sealed record DomainAction(string Core, ActionSpec Spec, IReadOnlyList<(DomainParameter Parameter, string Name)> Parameters)
{
    /// <summary>Makes an action.</summary>
    public static DomainAction Make(string core, ActionEffect effect, string name, string description, IEnumerable<(DomainParameter Parameter, string Name, string Description)> parameters)
    {
        var all = parameters.DistinctBy(p => p.Name).ToList();
        var specs = all.Select(p => p.Parameter.ToSpec(p.Name, p.Description)).ToEquatableList();
        return new(core, new(name) { Description = description, Effect = effect, Parameters = specs }, [.. all.Select(p => (p.Parameter, p.Name))]);
    }
}
