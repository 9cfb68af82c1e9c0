using System.CommandLine;
using System.CommandLine.Parsing;

namespace LamRobot.Bridge.Service;

/// <summary>The options that choose who plans.</summary>
internal sealed class PlannerOptions
{
    private readonly Option<string?> name = new("--planner")
    {
        Description = "Who plans: lam (the Large Action Model), rules (the baseline), causal (a language model in ONNX; needs --model) or chat (an OpenAI-compatible endpoint; needs --endpoint and --chat-model). Default: lam, or rules where there is no models/lam.",
    };

    private readonly Option<string?> model = new("--model") { Description = "For --planner lam: folder of another LAM than models/lam. For --planner causal: folder of a decoder with config.json, tokenizer.json and onnx/model.onnx, or one of its .onnx files (docs/planners.md).", HelpName = "DIR" };
    private readonly Option<string?> endpoint = new("--endpoint") { Description = $"For --planner chat: the endpoint, such as http://127.0.0.1:11434/v1. Its key, where it needs one, is read from {ChatEndpoint.KeyVariable}.", HelpName = "URL" };
    private readonly Option<string?> chatModel = new("--chat-model") { Description = "For --planner chat: the model's name at the endpoint.", HelpName = "NAME" };

    /// <summary>Makes the options.</summary>
    /// <param name="measures">Further planners that are only measured.</param>
    public PlannerOptions(params string[] measures)
    {
        string[] names = [PlannerRequest.Lam, PlannerRequest.Rules, PlannerRequest.Causal, PlannerRequest.Chat, .. measures];
        name.AcceptOnlyFromAmong(names);
        name.HelpName = string.Join('|', names);
        name.Description += measures.Length > 0 ? $" Only to be measured: {string.Join(", ", measures)} (the action that means most nearly what is said, by the pretrained encoder alone)." : "";
    }

    /// <summary>Gives a verb the options.</summary>
    /// <param name="command">The verb.</param>
    public void AddTo(Command command)
    {
        command.Options.Add(name);
        command.Options.Add(model);
        command.Options.Add(endpoint);
        command.Options.Add(chatModel);
        command.Validators.Add(result =>
        {
            Require(result, PlannerRequest.Causal, model, PlannerRequest.Lam);
            Require(result, PlannerRequest.Chat, endpoint);
            Require(result, PlannerRequest.Chat, chatModel);
        });
    }

    /// <summary>Reads what was asked for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The wanted planner.</returns>
    public PlannerRequest Read(ParseResult parsed) => new(parsed.GetValue(name))
    {
        Model = parsed.GetValue(model),
        Endpoint = parsed.GetValue(endpoint),
        ChatModel = parsed.GetValue(chatModel),
    };

    // An option of another planner is a mistake that would go unseen.
    private void Require(CommandResult result, string planner, Option<string?> option, string? orPlanner = null)
    {
        var (chosen, given) = (result.GetValue(name) == planner, result.GetValue(option) is not null);
        if (chosen != given && !(given && orPlanner is not null && result.GetValue(name) == orPlanner))
        {
            result.AddError(chosen ? $"--planner {planner} needs {option.Name}." : $"{option.Name} goes with --planner {planner}.");
        }
    }
}
