using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Knows who does which action.</summary>
internal sealed class WriterDeeds
{
    private readonly Dictionary<string, Func<StepArguments, CancellationToken, Task>> changes;
    private readonly WriterEditor editor;
    private readonly Files files;
    private readonly History history;

    /// <summary>Makes the table of actions.</summary>
    /// <param name="editor">The document.</param>
    /// <param name="path">Its file.</param>
    public WriterDeeds(WriterEditor editor, string path)
    {
        this.editor = editor;
        files = new Files(editor, path);
        history = new History(editor);
        var (characters, paragraphs) = (new CharacterFormatting(editor), new ParagraphFormatting(editor));
        var (texts, pieces, tables) = (new TextEditing(editor), new ParagraphEditing(editor), new TableEditing(editor));
        var objects = new Objects(editor);
        var (pages, notes) = (new PageLayout(editor), new Notes(editor));
        changes = new(StringComparer.Ordinal)
        {
            ["format_text"] = characters.FormatAsync,
            ["clear_format"] = characters.ClearAsync,
            ["format_paragraph"] = paragraphs.FormatAsync,
            ["set_style"] = paragraphs.SetStyleAsync,
            ["set_list"] = paragraphs.SetListAsync,
            ["replace_text"] = texts.ReplaceAsync,
            ["insert_text"] = texts.InsertAsync,
            ["insert_formula"] = objects.InsertFormulaAsync,
            ["delete_text"] = (step, token) => step.Required("target").Split(' ')[0] is "picture" or "formula" ? objects.DeleteAsync(step.Required("target"), token) : texts.DeleteAsync(step, token),
            ["merge"] = texts.MergeAsync,
            ["split"] = texts.SplitAsync,
            ["insert_paragraph"] = pieces.InsertAsync,
            ["move"] = pieces.MoveAsync,
            ["insert_table"] = tables.InsertAsync,
            ["set_cell"] = tables.SetCellAsync,
            ["insert_row"] = tables.InsertRowAsync,
            ["insert_column"] = tables.InsertColumnAsync,
            ["delete_row"] = tables.DeleteRowAsync,
            ["delete_column"] = tables.DeleteColumnAsync,
            ["set_page"] = pages.SetAsync,
            ["insert_page_break"] = (step, token) => pages.BreakAsync(step, on: true, token),
            ["remove_page_break"] = (step, token) => pages.BreakAsync(step, on: false, token),
            ["set_header_text"] = (step, token) => pages.SetAreaAsync("header", step, token),
            ["set_footer_text"] = (step, token) => pages.SetAreaAsync("footer", step, token),
            ["insert_page_number"] = pages.InsertNumberAsync,
            ["insert_footnote"] = notes.InsertFootnoteAsync,
            ["insert_comment"] = notes.InsertCommentAsync,
            ["delete_note"] = notes.DeleteAsync,
            ["set_link"] = notes.SetLinkAsync,
            ["insert_bookmark"] = notes.InsertBookmarkAsync,
            ["set_property"] = notes.SetPropertyAsync,
        };
    }

    public bool IsModified { get; private set; }

    public string File => files.Path;

    /// <summary>Does an action.</summary>
    /// <param name="step">The action with its arguments.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task.</returns>
    public async Task DoAsync(ActionStep step, CancellationToken cancellationToken)
    {
        var arguments = new StepArguments(step);
        if (changes.TryGetValue(step.Action, out var change))
        {
            var before = await editor.ReadAsync(cancellationToken).ConfigureAwait(false);
            // A change that fails halfway has changed something.
            IsModified = true;
            await change(arguments, cancellationToken).ConfigureAwait(false);
            history.Note(before.Fingerprint, (await editor.ReadAsync(cancellationToken).ConfigureAwait(false)).Fingerprint);
            return;
        }

        await DoWithFileAsync(arguments, cancellationToken).ConfigureAwait(false);
    }

    private async Task DoWithFileAsync(StepArguments arguments, CancellationToken cancellationToken)
    {
        switch (arguments.Step.Action)
        {
            case "undo" or "redo":
                IsModified = true;
                await history.GoAsync(arguments.Step.Action == "undo", (int)(arguments.Number("times") ?? 1), cancellationToken).ConfigureAwait(false);
                break;
            case "save":
                await files.SaveAsync(IsModified, cancellationToken).ConfigureAwait(false);
                IsModified = false;
                break;
            case "save_as":
                await files.SaveAsAsync(arguments.Required("name"), cancellationToken).ConfigureAwait(false);
                IsModified = false;
                break;
            case "export_pdf":
                await files.ExportAsync(arguments.Required("name"), cancellationToken).ConfigureAwait(false);
                break;
            default:
                throw StepFailedException.Failure(ResultCode.DeviceRejected, $"\"{arguments.Step.Action}\" cannot be done in this program yet.");
        }
    }
}
