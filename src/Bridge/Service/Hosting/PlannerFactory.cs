using LamRobot.Planner.Lam;
using LamRobot.Planner.Rules;
using LamRobot.Planner.Validation;

namespace LamRobot.Bridge.Service;

/// <summary>Loads planners by name; whichever it is, only valid plans leave it.</summary>
internal static class PlannerFactory
{
    private const string Lam = "lam";
    private const string Encoder = "minilm-l6-v2";

    /// <summary>Loads a planner.</summary>
    /// <param name="store">The models.</param>
    /// <param name="name"><c>lam</c>, <c>rules</c>, or null for the LAM where it is there, else the rules.</param>
    /// <returns>The planner; the caller disposes it.</returns>
    /// <exception cref="SetupException">Its model is not there.</exception>
    public static LoadedPlanner Create(ModelStore store, string? name) => (name ?? (Directory.Exists(store.Folder(Lam)) ? Lam : null)) switch
    {
        Lam => CreateLam(store),
        null => Rules("There is no model lam in the models folder: the rules, a baseline, plan instead."),
        _ => Rules(""),
    };

    private static LoadedPlanner Rules(string remark) => new(new ValidatingPlanner(new RulesPlanner()), null, remark, null);

    private static LoadedPlanner CreateLam(ModelStore store)
    {
        try
        {
            var model = LamModel.Load(store.Require(Lam), store.Require(Encoder));
            var planner = new LamPlanner(model);
            var remark = $"The LAM runs on {model.Provider.Name} ({string.Join("; ", model.Provider.Reasons)}).";
            return new(new ValidatingPlanner(planner), store.Folder(Lam), remark, model) { Prepare = planner.Prepare };
        }
        catch (FileNotFoundException exception)
        {
            throw new SetupException(exception.Message, "--planner rules works without a model.", exception);
        }
    }
}
