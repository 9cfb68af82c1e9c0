using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Gives paragraphs formats, styles and lists.</summary>
/// <param name="editor">The document.</param>
internal sealed class ParagraphFormatting(WriterEditor editor)
{
    private const string Bar = "Formatting";

    private static readonly (string Parameter, string Label, double Centimetres)[] s_measures =
    [
        ("space_before", "Above paragraph:", 2.54 / 72), ("space_after", "Below paragraph:", 2.54 / 72), ("indent", "Before text:", 1), ("first_line", "First line:", 1),
    ];

    /// <summary>Gives a format, by all arguments of the step.</summary>
    public async Task FormatAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        if (arguments.Text("align") is { } align)
        {
            var button = align switch { "center" => "Center", "right" => "Right", "justify" => "Justified", _ => "Left" };
            await SetAsync(arguments, block => block.Format.Align == align, () => editor.Window.PressAsync(Bar, button, cancellationToken), $"align {align}", cancellationToken).ConfigureAwait(false);
        }

        if (arguments.Number("line_spacing") is { } spacing)
        {
            await SetAsync(arguments, block => Math.Abs(block.Format.LineSpacing - spacing) < 0.02, () => SpaceLinesAsync(spacing, cancellationToken), $"line_spacing {spacing}", cancellationToken).ConfigureAwait(false);
        }

        if (s_measures.Any(measure => arguments.Number(measure.Parameter) is not null))
        {
            await SetAsync(arguments, block => Fits(block.Format, arguments), () => MeasureAsync(arguments, cancellationToken), "as wide as asked", cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Gives a style that the program has.</summary>
    public async Task SetStyleAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        var style = StyleNames.Find(arguments.Required("style"), document.All.Select(static block => block.Format.Style))
            ?? throw StepFailedException.Failure(ResultCode.NotFound, $"The program has no style \"{arguments.Required("style")}\".");
        await SetAsync(arguments, block => block.Format.Style == style, () => new BarField(editor.Window).WriteAsync("Paragraph Style", style, cancellationToken), $"of style {style}", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes list items, or ends a list.</summary>
    public Task SetListAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var kind = arguments.Required("kind");
        var button = kind switch { "bullet" => "Unordered List", "number" => "Ordered List", _ => "No List" };
        return SetAsync(arguments, block => block.List == kind, () => editor.Window.PressAsync(Bar, button, cancellationToken), $"a list of kind {kind}", cancellationToken);
    }

    private async Task SetAsync(StepArguments arguments, Func<TextBlock, bool> fits, Func<Task> give, string what, CancellationToken cancellationToken)
    {
        var before = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
        var blocks = RangeResolver.Blocks(before, arguments);
        var indexes = CharacterFormatting.Index(before, blocks.Select(TextSlice.Whole)).Select(static place => place.Block).ToList();
        for (var round = 0; round < 2; round++)
        {
            var document = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
            var wrong = indexes.Select(index => document.All.ElementAt(index)).Where(block => !fits(block)).Select(TextSlice.Whole).ToList();
            foreach (var group in SliceGroups.Of(document, wrong))
            {
                await editor.SelectGroupAsync(document, group, cancellationToken).ConfigureAwait(false);
                await give().ConfigureAwait(false);
                var places = CharacterFormatting.Index(document, group).Select(static place => place.Block).ToList();
                await editor.TryAwaitAsync(after => places.All(index => fits(after.All.ElementAt(index))), cancellationToken, TimeSpan.FromSeconds(2)).ConfigureAwait(false);
            }

            if (wrong.Count == 0)
            {
                return;
            }
        }

        await editor.AwaitAsync(after => indexes.All(index => fits(after.All.ElementAt(index))), $"Not all paragraphs have become {what}.", cancellationToken).ConfigureAwait(false);
    }

    private static bool Fits(ParagraphFormat format, StepArguments arguments) =>
        Near(format.SpaceBefore, arguments.Number("space_before"), 0.8) && Near(format.SpaceAfter, arguments.Number("space_after"), 0.8)
        && Near(format.Indent, arguments.Number("indent"), 0.06) && Near(format.FirstLine, arguments.Number("first_line"), 0.06);

    private static bool Near(double actual, double? wanted, double tolerance) => wanted is not { } value || Math.Abs(actual - value) <= tolerance;

    private async Task MeasureAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        var dialog = await editor.Window.OpenAsync(cancellationToken, "Format", "Paragraph...").ConfigureAwait(false);
        var page = await dialog.TurnToAsync("Indents & Spacing", cancellationToken).ConfigureAwait(false);
        foreach (var (parameter, label, centimetres) in s_measures)
        {
            if (arguments.Number(parameter) is { } value)
            {
                await dialog.SetNumberAsync(page, label, value * centimetres, cancellationToken).ConfigureAwait(false);
            }
        }

        await dialog.EndAsync("OK", cancellationToken).ConfigureAwait(false);
    }

    private Task SpaceLinesAsync(double lines, CancellationToken cancellationToken) => lines switch
    {
        1 or 1.15 or 1.5 or 2 => editor.Window.ChooseAsync(cancellationToken, "Format", "Spacing", string.Create(CultureInfo.InvariantCulture, $"Line Spacing: {lines}")),
        _ => SpaceProportionallyAsync(lines, cancellationToken),
    };

    private async Task SpaceProportionallyAsync(double lines, CancellationToken cancellationToken)
    {
        var dialog = await editor.Window.OpenAsync(cancellationToken, "Format", "Paragraph...").ConfigureAwait(false);
        var page = await dialog.TurnToAsync("Indents & Spacing", cancellationToken).ConfigureAwait(false);
        var box = (await WriterDialog.ListAsync(page, "toggle button", cancellationToken).ConfigureAwait(false))[0];
        await box.Actions.DoAsync(0, cancellationToken).ConfigureAwait(false);
        if (!await Poll.UntilAsync(async () => (await editor.Window.ListAsync(cancellationToken, "window").ConfigureAwait(false)).Count > 0, TimeSpan.FromSeconds(3), editor.Window.Bus, cancellationToken).ConfigureAwait(false))
        {
            throw StepFailedException.Failure(ResultCode.DeviceFailed, "The list of line spacings did not open.");
        }

        // The list's items have no elements: from its end the third above is "Proportional".
        foreach (var key in new[] { "End", "Up", "Up", "Up", "Return" })
        {
            await editor.Window.TypeAsync(key, cancellationToken).ConfigureAwait(false);
        }

        var field = await Poll.ForAsync(() => FindPercentAsync(dialog, page, cancellationToken), TimeSpan.FromSeconds(3), editor.Window.Bus, cancellationToken).ConfigureAwait(false)
            ?? throw StepFailedException.Failure(ResultCode.DeviceFailed, "Proportional line spacing could not be chosen.");
        await field.Value.SetAsync(Math.Round(lines * 100), cancellationToken).ConfigureAwait(false);
        await dialog.EndAsync("OK", cancellationToken).ConfigureAwait(false);
    }

    private static async Task<AccessibleNode?> FindPercentAsync(WriterDialog dialog, AccessibleNode page, CancellationToken cancellationToken)
    {
        foreach (var field in await WriterDialog.ListAsync(page, "spin button", cancellationToken).ConfigureAwait(false))
        {
            if ((await field.Text.GetAsync(cancellationToken).ConfigureAwait(false)).EndsWith('%'))
            {
                return field;
            }
        }

        return null;
    }
}
