using System.CommandLine;
using System.CommandLine.Parsing;
using LamRobot.Perception.Vision;

namespace LamRobot.Bridge.Service;

/// <summary>Finds a camera's lens by pictures of a printed board.</summary>
internal static class CalibrateCommand
{
    private const int MostSquares = 100;

    /// <summary>Makes the verb.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <returns>The verb.</returns>
    public static Command Create(Terminal terminal)
    {
        var board = new Option<string?>("--board") { Description = "Write the board to this file, to be printed, and end. As it is, it fits A4.", HelpName = "FILE.pdf|FILE.png" };
        board.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<string?>() is { } path && Path.GetExtension(path).ToLowerInvariant() is not (".pdf" or ".png"))
            {
                result.AddError("--board needs a file that ends in .pdf or .png.");
            }
        });
        var usual = new CalibrationBoard();
        var columns = Number("--columns", "Squares in a row of the board.", usual.Columns, 3, 30);
        var rows = Number("--rows", "Rows of squares.", usual.Rows, 3, 30);
        var square = Number("--square", "Side of a square in millimetres, as measured on the print.", usual.SquareMetres * 1000, 5, 500);
        var camera = CameraOptions.Camera("What takes the pictures:", "0");
        var files = new Argument<string[]>("pictures") { Description = "Pictures of the board that are there already, in the place of a camera.", Arity = ArgumentArity.ZeroOrMore };
        var pictures = Number("--pictures", "How many pictures of the board a live camera takes.", 20, 8, 200);
        var output = new Option<string>("--out") { Description = "Where the calibration is written to.", HelpName = "FILE.json", DefaultValueFactory = _ => "camera.json" };
        var json = SharedOptions.Json();
        var command = new Command("calibrate", "Finds a camera's lens by pictures of a printed board, and says how exact it is; one that is not good enough is refused, and nothing is written. Exits with 1 then.")
        {
            files, board, camera, pictures, output, columns, rows, square, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(columns) * result.GetValue(rows) > MostSquares)
            {
                result.AddError($"A board has at most {MostSquares} squares.");
            }

            if (result.IsGiven(camera) && result.GetValue(files) is { Length: > 0 })
            {
                result.AddError("Name pictures, or a camera with --camera.");
            }
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            var named = parsed.GetValue(files) ?? [];
            var request = new CalibrationRequest(new() { Columns = parsed.GetValue(columns), Rows = parsed.GetValue(rows), SquareMetres = parsed.GetValue(square) / 1000 })
            {
                Sheet = parsed.GetValue(board),
                Cameras = named.Length > 0 ? named : [parsed.GetValue(camera)!],
                File = parsed.GetValue(output)!,
                Pictures = parsed.GetValue(pictures),
                Json = parsed.GetValue(json),
            };
            return new CalibrateSession(terminal, request, TimeProvider.System).RunAsync(cancellationToken);
        });
        return command;
    }

    private static Option<T> Number<T>(string name, string description, T usual, T least, T most)
        where T : struct, IComparable<T>
    {
        var option = new Option<T>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add((OptionResult result) =>
        {
            if (result.GetValueOrDefault<T>() is var given && (given.CompareTo(least) < 0 || given.CompareTo(most) > 0))
            {
                result.AddError(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} needs a number from {least} to {most}."));
            }
        });
        return option;
    }
}
