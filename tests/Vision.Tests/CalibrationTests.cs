using System.Numerics;
using System.Text;
using LamRobot.Vision.Tests.Rendering;

namespace LamRobot.Vision.Tests;

public sealed class CalibrationTests : IDisposable
{
    private const double Square = 0.025;
    private static readonly CameraIntrinsics Truth = new(560, 555, 325, 236) { Distortion = [-0.18, 0.05, 0, 0, 0] };
    private static readonly Lazy<byte[,]> Printed = new(Print);
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-calibration-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_lens_is_found_from_pictures_of_the_printed_board_and_survives_its_file()
    {
        using var calibrator = new CameraCalibrator(new CalibrationOptions());
        Assert.All(Shots(12), shot => Assert.Null(calibrator.Add(shot)));

        var outcome = calibrator.Calibrate();

        Assert.True(outcome.Succeeded, outcome.Message);
        var lens = outcome.Calibration.Intrinsics;
        Assert.Equal(Truth.FocalX, lens.FocalX, 6.0);
        Assert.Equal(Truth.FocalY, lens.FocalY, 6.0);
        Assert.Equal(Truth.CentreX, lens.CentreX, 6.0);
        Assert.Equal(Truth.CentreY, lens.CentreY, 6.0);
        Assert.Equal(Truth.Distortion[0], lens.Distortion[0], 0.03);
        Assert.InRange(outcome.Calibration.ReprojectionError, 0, 0.3);

        var file = Path.Combine(folder, "camera.json");
        await CalibrationFile.WriteAsync(file, outcome.Calibration, TestContext.Current.CancellationToken);
        Assert.Equal(outcome.Calibration, await CalibrationFile.ReadAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Too_few_pictures_are_refused()
    {
        using var calibrator = new CameraCalibrator(new CalibrationOptions());
        foreach (var shot in Shots(3))
        {
            calibrator.Add(shot);
        }

        Assert.Equal(CalibrationFault.TooFewPictures, calibrator.Calibrate().Fault);
    }

    [Fact]
    public void A_board_that_was_only_held_into_the_middle_is_refused()
    {
        using var calibrator = new CameraCalibrator(new CalibrationOptions { LeastPictures = 3, LeastMove = 0 });
        foreach (var shot in Shots(3, away: 0.6f))
        {
            calibrator.Add(shot);
        }

        Assert.Equal((3, CalibrationFault.TooSmallPart), (calibrator.Pictures, calibrator.Calibrate().Fault));
    }

    [Fact]
    public void A_board_that_was_always_seen_at_one_angle_is_refused()
    {
        using var calibrator = new CameraCalibrator(new CalibrationOptions { LeastPictures = 4, LeastCoverage = 0.1 });
        foreach (var shot in Shots(5, lean: 0.3f))
        {
            calibrator.Add(shot);
        }

        Assert.Equal(CalibrationFault.TooLittleTilt, calibrator.Calibrate().Fault);
    }

    [Fact]
    public void Pictures_that_no_one_lens_took_are_refused_with_their_error()
    {
        using var calibrator = new CameraCalibrator(new CalibrationOptions());
        foreach (var shot in Shots(8))
        {
            calibrator.Add(shot);
        }

        foreach (var shot in Shots(8, Truth with { FocalX = 760, Distortion = [0.3, 0, 0, 0, 0] }))
        {
            calibrator.Add(shot);
        }

        var outcome = calibrator.Calibrate();

        Assert.Equal(CalibrationFault.ErrorTooLarge, outcome.Fault);
        Assert.Contains("The reprojection error is", outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_without_the_board_one_of_another_size_and_one_that_hardly_changed_are_not_taken()
    {
        using var calibrator = new CameraCalibrator(new CalibrationOptions());
        var shot = Shots(1).Single();

        Assert.NotNull(calibrator.Add(new CameraFrame(new byte[640 * 480 * 3], 640, 480, 1920, default)));
        Assert.Null(calibrator.Add(shot));
        Assert.NotNull(calibrator.Add(shot));
        Assert.NotNull(calibrator.Add(new CameraFrame(new byte[64 * 48 * 3], 64, 48, 192, default)));
        Assert.Equal(1, calibrator.Pictures);
    }

    [Fact]
    public void The_board_s_pdf_has_one_page_in_true_size()
    {
        var file = Encoding.ASCII.GetString(BoardSheet.Pdf(new CalibrationBoard()));

        Assert.StartsWith("%PDF-1.4", file, StringComparison.Ordinal);
        // 7 squares of 25 mm and two margins of 15 mm are 205 mm, which is 581.102 points; 10 squares are 793.701.
        Assert.Contains("/MediaBox [0 0 581.102 793.701]", file, StringComparison.Ordinal);
        var table = int.Parse(file.Split("startxref\n")[1].Split('\n')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.StartsWith("xref", file[table..], StringComparison.Ordinal);
        Assert.Contains("squares of 25 mm", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"width":640,"height":480,"intrinsics":{"focalX":0,"focalY":0,"centreX":0,"centreY":0},"reprojectionError":0,"pictures":1}""")]
    public async Task A_file_that_is_no_calibration_is_refused(string content)
    {
        var file = Path.Combine(folder, "camera.json");
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<IOException>(async () => await CalibrationFile.ReadAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_board_with_more_squares_than_there_are_tags_is_refused() =>
        Assert.Throws<System.ComponentModel.DataAnnotations.ValidationException>(() => BoardSheet.Pdf(new CalibrationBoard { Columns = 20, Rows = 20 }));

    /// <summary>Pictures of the board from many sides.</summary>
    private static IEnumerable<CameraFrame> Shots(int count, CameraIntrinsics? lens = null, float away = 0.3f, float? lean = null)
    {
        var (width, height) = ((float)(7 * Square) + 0.03f, (float)(10 * Square) + 0.03f);
        var sheet = new Poster(new(-width / 2, height / 2, 0.001f), new(width, 0, 0), new(0, -height, 0), Printed.Value);
        for (var shot = 0; shot < count; shot++)
        {
            var angle = shot * 2.4f;
            var slope = lean ?? (0.1f + (0.8f * (shot * 0.37f % 1)));
            var from = away * Vector3.Normalize(new(slope * MathF.Cos(angle), slope * MathF.Sin(angle), 1));
            var target = away > 0.5f ? Vector3.Zero : new Vector3(0.05f * MathF.Cos(angle * 1.7f), 0.06f * MathF.Sin(angle * 1.7f), 0);
            yield return Eye.LookingAt(from, target, lens ?? Truth).Rolled(lean is null ? shot * 1.1f : 0).Look([new Rendering.Table(Paint.Wood), sheet], 3, shot);
        }
    }

    /// <summary>The sheet's cells, from the PNG that a person would print.</summary>
    private static byte[,] Print()
    {
        var sheet = PictureCoding.Decode(BoardSheet.Png(new CalibrationBoard(), 254), default)!;
        var cells = new byte[sheet.Height, sheet.Width];
        for (var row = 0; row < sheet.Height; row++)
        {
            for (var column = 0; column < sheet.Width; column++)
            {
                cells[row, column] = sheet.Pixels.Span[(row * sheet.Stride) + (3 * column)];
            }
        }

        return cells;
    }
}
