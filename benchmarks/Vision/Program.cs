using System.Globalization;
using LamRobot.Benchmarks.Vision;
using OpenCvSharp;
using OpenCvSharp.Aruco;

// Vision [results.md]
Cv2.SetNumThreads(1);
var load = Machine.Load();
var tagRows = new List<TagRow>();
foreach (var (family, printed, bits) in new[] { (TagFamily.AprilTag36h11, PredefinedDictionaryType.DictAprilTag_36h11, 6), (TagFamily.Aruco4x4, PredefinedDictionaryType.Dict4X4_50, 4) })
{
    var shots = TagShot.Take(printed, bits, 60);
    using var detector = new TagDetector(new TagOptions { Family = family, SizeMetres = TagShot.Side });
    tagRows.Add(TagRow.Measure($"{family}, LamRobot", shots, shot =>
        detector.Detect(shot.Frame).FirstOrDefault(tag => tag.Id == shot.Id)?.Pose is { } pose ? [pose.Pose.XMetres, pose.Pose.YMetres, pose.Pose.ZMetres] : null));
    foreach (var refinement in new[] { CornerRefineMethod.None, CornerRefineMethod.Subpix, CornerRefineMethod.AprilTag })
    {
        using var reference = new Reference(printed, refinement);
        tagRows.Add(TagRow.Measure($"{family}, OpenCV, {refinement}", shots, shot => reference.Place(shot.Frame, shot.Id)));
    }
}

var tables = TableTop.Take(60);
var objects = new ColourObjectDetector(new ColourObjectOptions());
var (own, opencv, errors) = (new Figures(), new Figures(), new Figures());
var (found, right, extra) = (0, 0, 0);
foreach (var table in tables.Take(20))
{
    objects.Detect(table.Frame);
    Reference.Colours(table.Frame);
}

foreach (var table in tables)
{
    var (things, milliseconds) = Timing.Of(() => objects.Detect(table.Frame));
    own.Add(milliseconds);
    opencv.Add(Timing.Of(() => Reference.Colours(table.Frame)).Milliseconds);
    foreach (var (colour, (middle, isBox)) in table.Truth)
    {
        if (things.FirstOrDefault(thing => thing.Colour == colour) is not { Place: { } place } thing)
        {
            continue;
        }

        found++;
        right += (thing.Shape == ObjectShape.Box) == isBox ? 1 : 0;
        errors.Add(1000 * Math.Sqrt(Math.Pow(place.XMetres - middle.X, 2) + Math.Pow(place.YMetres - middle.Y, 2)));
    }

    extra += things.Count - table.Truth.Count(pair => things.Any(thing => thing.Colour == pair.Key));
}

var text = string.Create(CultureInfo.InvariantCulture, $"""
    # Seeing: how exact and how fast

    **Tags of AprilTag 36h11: {1000 / tagRows[0].Times.Median:0} frames a second, {tagRows[0].Errors.Median:0.00} mm median error; OpenCV's Subpix takes {tagRows[2].Times.Median / tagRows[0].Times.Median:0.0} times as long with {tagRows[2].Errors.Median / tagRows[0].Errors.Median:0.0} times the error. Coloured objects: {own.Median:0.0} ms a frame.**

    `dotnet run --project benchmarks/Vision -c Release -- benchmarks/Vision/results.md`

    {Machine.Name()}, .NET {Environment.Version}, OpenCV {VisionLibrary.Version} on one thread, {TimeProvider.System.GetUtcNow():d MMMM yyyy}; load (1, 5, 15 min) {load} before the run, {Machine.Load()} after it. Where the load is above the number of cores, medians of time are too high, and the 95th hundredth is mostly waiting. Errors do not depend on it.

    All pictures are rendered (tests/Vision.Tests/Rendering), 640 x 480, 9 rays a pixel, noise of 5 grey levels, with the lens known exactly: real cameras have errors of calibration on top.

    ## Tags
    One tag of 5 cm, 0.3 to 0.8 m away, up to 45 degrees from above, focal length 600 pixels; {tagRows[0].Times.Count} pictures of each family. Grey conversion is within the time.

    | what | found | error mm, median | 95 % | ms, median | 95 % | frames/s at the median |
    | --- | --- | ---: | ---: | ---: | ---: | ---: |
    {string.Join("\n", tagRows.Select(row => row.Show()))}

    ## Coloured objects
    Five things of 3.5 to 5 cm (cubes, balls, cans) of five colours on a table, {tables.Count} pictures. OpenCV's row finds colours and outlines only (cvtColor, then inRange and findContours for each colour): no place, size or shape.

    | what | ms, median | 95 % |
    | --- | ---: | ---: |
    | LamRobot: colour, outline, place, size, shape | {own.Show()} |
    | OpenCV: colour, outline | {opencv.Show()} |

    Found {found} of {tables.Count * 5}, {extra} that are not there; shape right for {right} of {found}; place {errors.Median:0.00} mm off at the median, {errors.At(0.95):0.00} mm at 95 %, {errors.At(1):0.00} mm at most.

    """);
Console.WriteLine(text);
if (args is [var file])
{
    await File.WriteAllTextAsync(file, text);
}
