using System.Text.Json;
using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;
using LamRobot.Perception.Vision;
using LamRobot.Sim;
using LamRobot.Vision.Tests;

namespace LamRobot.Bridge.Service.Tests;

public sealed class SeeCommandTests : IDisposable
{
    private readonly CommandRun run = new();
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-see-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        run.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_simulated_table_is_seen_in_metres_where_its_things_are()
    {
        var picture = In("seen.png");

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("see", "--camera", "tabletop", "--seed", "2", "--json", "--out", picture));

        var seen = Read();
        Assert.True(seen.IsLocated);
        var world = TabletopWorld.BuiltIn([Fact.Of("scatter", "table")], 2, SimulationFaults.None, SimulationClock.DefaultStart, PositionSource.Telemetry);
        foreach (var truth in world.Observe().Entities.Where(static entity => entity.Kind is "block" or "bowl"))
        {
            var thing = Assert.Single(seen.Things, thing => thing.Name == truth.Id);
            Assert.Equal(truth.Pose!.XMetres, thing.XMetres!.Value, 0.015);
            Assert.Equal(truth.Pose.YMetres, thing.YMetres!.Value, 0.015);
        }

        Assert.NotNull(PictureCoding.Decode(await File.ReadAllBytesAsync(picture, Token), default));
    }

    [Fact]
    public async Task A_picture_of_an_unknown_camera_is_told_in_pixels_with_what_is_missing()
    {
        var file = await PictureAsync(static frame => frame);

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("see", "--camera", file));

        Assert.Contains("red object", run.Output, StringComparison.Ordinal);
        Assert.Contains(" px", run.Output, StringComparison.Ordinal);
        Assert.Contains("the camera is not calibrated", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_calibration_and_a_table_s_file_a_picture_is_told_in_metres()
    {
        var file = await PictureAsync(static frame => frame);
        var lens = In("camera.json");
        await CalibrationFile.WriteAsync(lens, new(640, 480, Frame().Intrinsics!, 0.1, 20), Token);
        var table = In("table.json");
        await File.WriteAllTextAsync(table, JsonSerializer.Serialize(SimulatedTable.Description, TableJson.Default.TableDescription), Token);

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("see", "--camera", file, "--calibration", lens, "--table", table, "--json"));

        Assert.Equal(-0.12, Assert.Single(Read().Things, static thing => thing.Name == "red block").XMetres!.Value, 0.005);
    }

    [Fact]
    public async Task A_detector_of_one_s_own_is_named_on_the_command_line_or_in_the_table_s_file()
    {
        CellNetwork.Save(In("cells.onnx"), isVersion5: false);
        await File.WriteAllTextAsync(In("names.txt"), "cup\npen\n\nsaw\n", Token);
        var table = In("table.json");
        var described = SimulatedTable.Description with { Detector = new("cells.onnx", ["cup", "pen", "saw"]) };
        await File.WriteAllTextAsync(table, JsonSerializer.Serialize(described, TableJson.Default.TableDescription), Token);
        // The network calls what is red a cup, and looks at squares of 160 pixels.
        var file = await PictureAsync(static frame => frame with { Pixels = RedSquare(frame, 160, 80, 160) });

        string[][] ways = [["--detector", In("cells.onnx"), "--labels", In("names.txt")], ["--table", table]];
        foreach (var way in ways)
        {
            using var looking = new CommandRun();
            Assert.NotEqual(ExitCode.BadUsage, await looking.ExecuteAsync(["see", "--camera", file, "--json", .. way]));
            var cup = Assert.Single(JsonSerializer.Deserialize(looking.Output, ServiceJson.Default.SeenPicture)!.Things, static thing => thing.Name == "cup");
            Assert.Equal((240.0, 160.0), (cup.PixelX!.Value, cup.PixelY!.Value));
        }
    }

    [Fact]
    public async Task A_dark_picture_is_told_with_the_reason_and_exits_with_1()
    {
        var file = await PictureAsync(static frame => frame with { Pixels = new byte[frame.Pixels.Length] });

        Assert.Equal(ExitCode.Failed, await run.ExecuteAsync("see", "--camera", file, "--json"));

        Assert.Equal("it is too dark", Read().Distrust);
    }

    [Fact]
    public async Task Watching_pictures_tells_each_and_what_is_gone_from_sight()
    {
        await PictureAsync(static frame => frame);
        await File.WriteAllBytesAsync(In("shot2.png"), PictureCoding.Encode(Frame(Fact.Of("absent", "red block")), PictureFormat.Png), Token);

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("see", "--camera", Path.Combine(folder, "shot*.png"), "--watch", "--json"));

        var looks = run.Output.TrimEnd().Split('\n').Select(static line => JsonSerializer.Deserialize(line, ServiceJson.Default.SeenPicture)!).ToList();
        Assert.Equal([true, false], looks.Select(static look => look.Things.Any(static thing => thing.Name.StartsWith("red", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_robot_s_camera_is_looked_through_over_its_broker()
    {
        await using var broker = new EmbeddedBroker(new());
        await broker.StartAsync(Token);
        await using var robot = await SimulatedRobot.StartAsync(broker.BrokerAddress, new ServiceRequest { Place = SimulatedPlace.TabletopByCamera }, TimeProvider.System, Token);

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("see", "--camera", $"{broker.BrokerAddress}/arm", "--table", "tabletop", "--json"));

        Assert.Contains(Read().Things, static thing => thing is { Name: "red block", XMetres: not null });
    }

    [Theory]
    [InlineData("no camera or file", "--camera", "nowhere.avi")]
    [InlineData("no picture", "--camera", "nowhere.png")]
    [InlineData("names no robot", "--camera", "mqtt://127.0.0.1:1")]
    [InlineData("--out needs", "--camera", "tabletop", "--out", "seen.gif")]
    [InlineData("nowhere.json", "--camera", "tabletop", "--table", "nowhere.json")]
    [InlineData("nowhere.json", "--camera", "tabletop", "--calibration", "nowhere.json")]
    [InlineData("go together", "--camera", "tabletop", "--detector", "cells.onnx")]
    [InlineData("nowhere.txt", "--camera", "tabletop", "--detector", "cells.onnx", "--labels", "nowhere.txt")]
    public async Task What_cannot_be_is_said_in_one_line(string complaint, params string[] arguments)
    {
        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync(["see", .. arguments]));

        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_calibration_for_pictures_of_another_size_is_refused()
    {
        var lens = In("camera.json");
        await CalibrationFile.WriteAsync(lens, new(1280, 720, Frame().Intrinsics!, 0.1, 20), Token);

        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync("see", "--camera", "tabletop", "--calibration", lens));

        Assert.Contains("1280 x 720", run.Error, StringComparison.Ordinal);
    }

    private SeenPicture Read() => JsonSerializer.Deserialize(run.Output, ServiceJson.Default.SeenPicture)!;

    private string In(string name) => Path.Combine(folder, name);

    private async Task<string> PictureAsync(Func<CameraFrame, CameraFrame> change)
    {
        var file = In("shot1.png");
        await File.WriteAllBytesAsync(file, PictureCoding.Encode(change(Frame()), PictureFormat.Png), Token);
        return file;
    }

    /// <summary>A red square on cyan.</summary>
    private static byte[] RedSquare(CameraFrame frame, int left, int top, int side)
    {
        var pixels = new byte[frame.Height * frame.Stride];
        for (var row = 0; row < frame.Height; row++)
        {
            for (var column = 0; column < frame.Width; column++)
            {
                var isRed = column >= left && column < left + side && row >= top && row < top + side;
                pixels.AsSpan((row * frame.Stride) + (3 * column), 3).Fill(isRed ? (byte)0 : (byte)255);
                pixels[(row * frame.Stride) + (3 * column) + 2] = isRed ? (byte)255 : (byte)0;
            }
        }

        return pixels;
    }

    private static CameraFrame Frame(params Fact[] setup) =>
        TabletopWorld.BuiltIn(setup, 1, SimulationFaults.None, SimulationClock.DefaultStart, PositionSource.Camera).Take(SimulatedTable.Camera);
}
