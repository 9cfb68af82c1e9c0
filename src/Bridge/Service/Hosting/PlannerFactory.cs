using LamRobot.Contracts;
using LamRobot.Planner.Causal;
using LamRobot.Planner.Chat;
using LamRobot.Planner.Documents;
using LamRobot.Planner.Lam;
using LamRobot.Planner.Meaning;
using LamRobot.Planner.Routing;
using LamRobot.Planner.Rules;
using LamRobot.Planner.Screens;
using LamRobot.Planner.Validation;

namespace LamRobot.Bridge.Service;

/// <summary>Loads planners by name; only valid plans leave those that are carried out.</summary>
internal static class PlannerFactory
{
    /// <summary>The planner that only compares meanings: it is measured, never carried out, and nothing checks its plans.</summary>
    public const string Meaning = "meaning";

    private const string Lam = PlannerRequest.Lam;
    private const string Encoder = "minilm-l6-v2";

    /// <summary>Loads a planner.</summary>
    /// <param name="store">The models.</param>
    /// <param name="name"><c>lam</c>, <c>rules</c>, <see cref="Meaning"/>, or null for the LAM where it is there, else the rules.</param>
    /// <returns>The planner; the caller disposes it.</returns>
    /// <exception cref="SetupException">Its model is not there.</exception>
    public static LoadedPlanner Create(ModelStore store, string? name) => Create(store, new PlannerRequest(name));

    /// <summary>Loads a planner.</summary>
    /// <param name="store">The models.</param>
    /// <param name="wanted">Which planner.</param>
    /// <returns>The planner; the caller disposes it.</returns>
    /// <exception cref="SetupException">Its model is not there, or cannot be used.</exception>
    public static LoadedPlanner Create(ModelStore store, PlannerRequest wanted) => (wanted.Name ?? (Directory.Exists(store.Folder(Lam)) ? Lam : null)) switch
    {
        Lam => CreateLam(store, wanted.Model),
        Meaning => CreateMeaning(store),
        PlannerRequest.Causal => CreateCausal(wanted.Model!),
        PlannerRequest.Chat => CreateChat(wanted.Endpoint!, wanted.ChatModel!),
        null => Rules("There is no model lam in the models folder: the rules, a baseline, plan instead."),
        _ => Rules(""),
    };

    private static LoadedPlanner Rules(string remark) => new(new ValidatingPlanner(new RulesPlanner()), null, remark, []);

    private static LoadedPlanner CreateMeaning(ModelStore store)
    {
        try
        {
            var planner = MeaningPlanner.Load(store.Require(Encoder));
            return new(planner, store.Folder(Encoder), "", [planner]);
        }
        catch (FileNotFoundException exception)
        {
            throw new SetupException(exception.Message, "lamrobot models says what is there.", exception);
        }
    }

    private static LoadedPlanner CreateCausal(string path)
    {
        try
        {
            var model = CausalModel.Load(path);
            var planner = new CausalPlanner(model);
            var remark = $"The model ({model.Description}) runs on {model.Provider.Name} ({string.Join("; ", model.Provider.Reasons)}).";
            return new(new ValidatingPlanner(planner), model.Folder, remark, [model]) { Prepare = (manifest, _) => planner.Prepare(manifest) };
        }
        catch (Exception exception) when (exception is FileNotFoundException or InvalidDataException or NotSupportedException)
        {
            throw new SetupException(exception.Message, "docs/planners.md says which models can be used and which files they need.", exception);
        }
    }

    private static LoadedPlanner CreateChat(string address, string model)
    {
        var endpoint = ChatEndpoint.Parse(address);
        var client = ChatEndpoint.Connect(endpoint, model, Environment.GetEnvironmentVariable(ChatEndpoint.KeyVariable));
        var planner = new ChatPlanner(client, new(), TimeProvider.System);
        return new(new ValidatingPlanner(planner), null, $"Commands and what the robot sees are sent to {endpoint} (model {model}).", [client]);
    }

    private static LoadedPlanner CreateLam(ModelStore store, string? other)
    {
        try
        {
            var folder = other ?? store.Require(Lam);
            var model = LamModel.Load(folder, store.Require(Encoder));
            var planner = new LamPlanner(model);
            var documents = DocumentPlanner.Load(store.Require(Encoder));
            var remark = $"The LAM runs on {model.Provider.Name} ({string.Join("; ", model.Provider.Reasons)}).";
            return new(new ValidatingPlanner(new RoutedPlanner(documents, new ScreenPlanner(), planner)), folder, remark, [documents, planner, model]) { Prepare = (manifest, observation) => Prepare(planner, manifest, observation) };
        }
        catch (FileNotFoundException exception)
        {
            throw new SetupException(exception.Message, "--planner rules works without a model.", exception);
        }
    }

    private static void Prepare(LamPlanner planner, CapabilityManifest manifest, Observation observation)
    {
        var (others, world) = RoutedPlanner.WithoutPrograms(manifest, observation);
        planner.Prepare(others, world);
    }
}
