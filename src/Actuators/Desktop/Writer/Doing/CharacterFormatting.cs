using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Gives characters formats: by the tool bar, colours by the dialog.</summary>
/// <param name="editor">The document.</param>
internal sealed class CharacterFormatting(WriterEditor editor)
{
    private const string Bar = "Formatting";
    private const string Automatic = "automatic";

    private static readonly (string Parameter, string Button)[] s_switches =
    [
        ("bold", "Bold"), ("italic", "Italic"), ("underline", "Underline"), ("strikethrough", "Strikethrough"),
        ("superscript", "Superscript"), ("subscript", "Subscript"), ("small_caps", "Small capitals"),
    ];

    /// <summary>Gives a format, by all arguments of the step.</summary>
    public async Task FormatAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        var slices = Index(document, RangeResolver.Slices(document, arguments));
        foreach (var (name, value) in Wanted(arguments))
        {
            await GiveAsync(slices, name, value, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Gives whole stretches one format.</summary>
    /// <param name="slices">Where.</param>
    /// <param name="name">The parameter of the action.</param>
    /// <param name="value">The value, as <see cref="CharacterFormat.Each"/> has it; a colour may be automatic.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task.</returns>
    public Task GiveAsync(IReadOnlyList<(int Block, int Start, int End)> slices, string name, string value, CancellationToken cancellationToken) => name switch
    {
        "size" => SetAsync(slices, name, value, _ => new BarField(editor.Window).WriteAsync("Font Size", value, cancellationToken), cancellationToken),
        "font" => SetAsync(slices, name, value, _ => new BarField(editor.Window).WriteAsync("Font Name", value, cancellationToken), cancellationToken),
        "colour" when value == Automatic => SetAsync(slices, name, "#000000", _ => new ColourDialog(editor).SetLettersAsync(null, cancellationToken), cancellationToken),
        "colour" => SetAsync(slices, name, value, _ => new ColourDialog(editor).SetLettersAsync(value, cancellationToken), cancellationToken),
        "highlight" => SetAsync(slices, name, value, _ => new ColourDialog(editor).SetHighlightAsync(value == "none" ? null : value, cancellationToken), cancellationToken),
        _ => SetAsync(slices, name, value, _ => editor.Window.PressAsync(Bar, s_switches.First(one => one.Parameter == name).Button, cancellationToken), cancellationToken),
    };

    /// <summary>Takes direct formats away.</summary>
    public async Task ClearAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        foreach (var group in SliceGroups.Of(document, RangeResolver.Slices(document, arguments)))
        {
            await editor.SelectGroupAsync(document, group, cancellationToken).ConfigureAwait(false);
            await editor.Window.PressAsync(Bar, "Clear", cancellationToken).ConfigureAwait(false);
        }

        await editor.AwaitAsync(after => after.All.Select(static block => block.Text).SequenceEqual(document.All.Select(static block => block.Text)), "Text changed while formats were taken away.", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives whole stretches one format, given by its parameter.</summary>
    public async Task SetAsync(IReadOnlyList<(int Block, int Start, int End)> slices, string parameter, string value, Func<IReadOnlyList<TextSlice>, Task> give, CancellationToken cancellationToken)
    {
        for (var round = 0; round < 3; round++)
        {
            var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
            var wrong = Slices(document, slices).Where(slice => !Has(slice, parameter, value)).ToList();
            if (wrong.Count == 0)
            {
                return;
            }

            foreach (var group in SliceGroups.Of(document, wrong))
            {
                await editor.SelectGroupAsync(document, group, cancellationToken).ConfigureAwait(false);
                await give(group).ConfigureAwait(false);
                // A button turns a format of mixed text on or off as the program thinks best: the next round looks again.
                await editor.TryAwaitAsync(after => Slices(after, Index(document, group)).All(slice => Has(slice, parameter, value)), cancellationToken, TimeSpan.FromSeconds(round == 0 ? 0.8 : 2)).ConfigureAwait(false);
            }
        }

        var last = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (Slices(last, slices).FirstOrDefault(slice => !Has(slice, parameter, value)) is { } left)
        {
            throw StepFailedException.Failure(ResultCode.EffectNotSeen, $"\"{left.Text}\" has not become {parameter} {value}.");
        }
    }

    /// <summary>Notes where stretches are, so that they are found again in a later reading.</summary>
    public static IReadOnlyList<(int Block, int Start, int End)> Index(DocumentSnapshot document, IEnumerable<TextSlice> slices)
    {
        var all = document.All.ToList();
        return [.. slices.Select(slice => (all.FindIndex(block => block.Node.Equals(slice.Block.Node)), slice.Start, slice.End))];
    }

    private static IEnumerable<TextSlice> Slices(DocumentSnapshot document, IEnumerable<(int Block, int Start, int End)> slices)
    {
        var all = document.All.ToList();
        return slices.Where(slice => slice.Block < all.Count && slice.End <= all[slice.Block].Text.Length).Select(slice => new TextSlice(all[slice.Block], slice.Start, slice.End));
    }

    private static bool Has(TextSlice slice, string parameter, string value) =>
        slice.Runs.All(run => string.Equals(run.Format.Value(parameter), value, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<(string Name, string Value)> Wanted(StepArguments arguments)
    {
        foreach (var (parameter, _) in s_switches)
        {
            if (arguments.Switch(parameter) is { } on)
            {
                yield return (parameter, on ? "true" : "false");
            }
        }

        if (arguments.Number("size") is { } size)
        {
            yield return ("size", size.ToString("0.#", CultureInfo.InvariantCulture));
        }

        if (arguments.Text("font") is { } font)
        {
            yield return ("font", font);
        }

        if (arguments.Text("colour") is { } colour)
        {
            yield return ("colour", colour.Equals(Automatic, StringComparison.OrdinalIgnoreCase) ? Automatic : Parse(colour));
        }

        if (arguments.Text("highlight") is { } highlight)
        {
            yield return ("highlight", highlight.Equals("none", StringComparison.OrdinalIgnoreCase) ? "none" : Parse(highlight));
        }
    }

    private static string Parse(string colour) => Colours.Parse(colour) ?? throw StepFailedException.Failure(ResultCode.BadArgument, $"\"{colour}\" is no colour that is known.");
}
