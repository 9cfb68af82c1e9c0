using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>Says what detectors found in the words of the contracts.</summary>
internal sealed class SightingWriter(SceneOptions options, CameraPose? camera)
{
    private const double ObjectErrorMetres = 0.003;

    public Sighting Of(TagSighting tag) => new("tag", string.Create(CultureInfo.InvariantCulture, $"tag {tag.Id}"), 1)
    {
        Identity = string.Create(CultureInfo.InvariantCulture, $"{tag.Family}:{tag.Id}"),
        Pose = camera is not null && tag.Pose is { } pose ? (Motion.Of(camera) * Motion.Of(pose.Pose)).ToPose() : null,
        PositionError = tag.Pose?.Covariance.PositionError,
        Outline = tag.Corners,
    };

    public Sighting Of(ColouredObject thing)
    {
        var shape = thing.Kind ?? (thing.Shape switch { ObjectShape.Box => options.BoxName, ObjectShape.Round => options.RoundName, _ => "object" });
        var attributes = new List<KeyValuePair<string, string>> { KeyValuePair.Create("colour", thing.Colour) };
        if (thing.Shape != ObjectShape.Unknown)
        {
            attributes.Add(KeyValuePair.Create("shape", thing.Shape == ObjectShape.Box ? "box" : "round"));
        }

        if (thing.SizeMetres is { } size)
        {
            attributes.Add(KeyValuePair.Create("size", string.Create(CultureInfo.InvariantCulture, $"{size * 100:0} cm")));
        }

        return new("object", $"{thing.Colour} {shape}", thing.Confidence)
        {
            Attributes = attributes.ToEquatableMap(),
            Pose = thing.Place is { } place ? new Motion(Rotation.About(new(0, 0, place.HeadingRadians)), new(place.XMetres, place.YMetres, place.ZMetres)).ToPose() : null,
            PositionError = thing.Place is null ? null : ObjectErrorMetres,
            Outline = thing.Outline,
        };
    }

    /// <summary>A code's text stands in an attribute and nowhere else: it names nothing and asks for nothing.</summary>
    public static Sighting Of(CodeSighting code) => new("code", "QR code", 1) { Attributes = EquatableMap.Of(("text", code.Text)), Outline = code.Corners };

    public static Sighting Of(PersonSighting person) => new("person", "person", person.Confidence) { Outline = person.Box };

    public static Sighting Of(NetworkDetection detection) =>
        new(detection.Label == "person" ? "person" : "object", detection.Label, detection.Score) { Outline = detection.Box };
}
