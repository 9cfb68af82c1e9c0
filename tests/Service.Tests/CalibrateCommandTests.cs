using System.Numerics;
using System.Text;
using System.Text.Json;
using LamRobot.Contracts;
using LamRobot.Perception.Vision;
using LamRobot.Vision.Tests.Rendering;

namespace LamRobot.Bridge.Service.Tests;

public sealed class CalibrateCommandTests : IDisposable
{
    private static readonly CameraIntrinsics Truth = new(560, 555, 325, 236) { Distortion = [-0.18, 0.05, 0, 0, 0] };
    private readonly CommandRun run = new();
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-calibrate-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        run.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task From_the_board_that_it_wrote_it_finds_the_lens_and_says_how_exact()
    {
        await ShootAsync(12);

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("calibrate", In("shot*.png"), "--out", In("camera.json"), "--json"));

        var report = JsonSerializer.Deserialize(run.Output, ServiceJson.Default.CalibrationReport)!;
        Assert.Equal((12, 0, In("camera.json")), (report.Pictures, report.Refused, report.File));
        Assert.InRange(report.ReprojectionError!.Value, 0, 0.3);
        var calibration = await CalibrationFile.ReadAsync(In("camera.json"), Token);
        Assert.Equal(Truth.FocalX, calibration.Intrinsics.FocalX, 6.0);
    }

    [Fact]
    public async Task Too_few_pictures_are_refused_with_what_to_do_and_nothing_is_written()
    {
        await ShootAsync(2);

        Assert.Equal(ExitCode.Failed, await run.ExecuteAsync("calibrate", In("shot*.png"), "--out", In("camera.json")));

        Assert.Contains("8 are needed", run.Output, StringComparison.Ordinal);
        Assert.Contains("--board board.pdf", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(In("camera.json")));
    }

    [Fact]
    public async Task The_board_is_written_as_pdf_and_as_png()
    {
        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("calibrate", "--board", In("board.pdf"), "--square", "20"));
        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("calibrate", "--board", In("board.png")));

        Assert.Contains("squares of 20 mm", Encoding.ASCII.GetString(await File.ReadAllBytesAsync(In("board.pdf"), Token)), StringComparison.Ordinal);
        Assert.NotNull(PictureCoding.Decode(await File.ReadAllBytesAsync(In("board.png"), Token), default));
    }

    [Theory]
    [InlineData("--board needs", "--board", "board.svg")]
    [InlineData("at most 100 squares", "--columns", "20", "--rows", "20")]
    [InlineData("--square needs", "--square", "1")]
    [InlineData("Name pictures, or a camera", "a.png", "--camera", "0")]
    [InlineData("no picture", "nowhere.png")]
    public async Task What_cannot_be_is_said_in_one_line(string complaint, params string[] arguments)
    {
        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync(["calibrate", .. arguments]));

        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    private string In(string name) => Path.Combine(folder, name);

    /// <summary>Takes pictures of the board, as it would be printed, from many sides.</summary>
    private async Task ShootAsync(int count)
    {
        var board = new CalibrationBoard();
        var printed = PictureCoding.Decode(BoardSheet.Png(board, 254), default)!;
        var cells = new byte[printed.Height, printed.Width];
        for (var cell = 0; cell < printed.Height * printed.Width; cell++)
        {
            cells[cell / printed.Width, cell % printed.Width] = printed.Pixels.Span[(cell / printed.Width * printed.Stride) + (3 * (cell % printed.Width))];
        }

        var (width, height) = ((float)(board.Columns * board.SquareMetres) + 0.03f, (float)(board.Rows * board.SquareMetres) + 0.03f);
        var sheet = new Poster(new(-width / 2, height / 2, 0.001f), new(width, 0, 0), new(0, -height, 0), cells);
        for (var shot = 0; shot < count; shot++)
        {
            var angle = shot * 2.4f;
            var slope = 0.1f + (0.8f * (shot * 0.37f % 1));
            var from = 0.3f * Vector3.Normalize(new(slope * MathF.Cos(angle), slope * MathF.Sin(angle), 1));
            var target = new Vector3(0.05f * MathF.Cos(angle * 1.7f), 0.06f * MathF.Sin(angle * 1.7f), 0);
            var frame = Eye.LookingAt(from, target, Truth).Rolled(shot * 1.1f).Look([new Table(new(170)), sheet], 3, shot);
            await File.WriteAllBytesAsync(In($"shot{shot:00}.png"), PictureCoding.Encode(frame, PictureFormat.Png), Token);
        }
    }
}
