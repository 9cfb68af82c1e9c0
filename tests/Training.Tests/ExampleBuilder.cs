using LamRobot.Contracts;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Tests;

/// <summary>A small manifest with commands whose right decisions are plain to see.</summary>
internal static class ExampleBuilder
{
    public const string Command = "bring the apple to the sofa then say hello there";

    public static CapabilityManifest Manifest { get; } = new()
    {
        Actuators =
        [
            new("robot", "robot")
            {
                Actions =
                [
                    new("bring")
                    {
                        Description = "Brings a thing to a place.",
                        Parameters =
                        [
                            new("object", ParameterKind.Entity) { EntityKinds = ["object"], Required = true },
                            new("place", ParameterKind.Entity) { EntityKinds = ["furniture"] },
                            new("speed", ParameterKind.Choice) { Choices = ["slow", "fast"] },
                        ],
                    },
                    new("say") { Description = "Says words.", Parameters = [new("text", ParameterKind.Text) { Required = true }] },
                ],
            },
        ],
    };

    public static Observation Observation { get; } = new() { Entities = [new("e1", "apple", "object"), new("e2", "sofa", "furniture"), new("e3", "pear", "object")] };

    public static TrainingExample Example { get; } = new(
        Command,
        [
            new("bring", Words("bring"), new Dictionary<string, TrainingArgument>
            {
                ["object"] = TrainingArgument.Entity("e1", Words("apple")),
                ["place"] = TrainingArgument.Skip,
            }),
            new("say", Words("say"), new Dictionary<string, TrainingArgument>
            {
                ["text"] = new(ArgumentSource.Span, ["hello there"], Words("hello there")),
            }),
        ],
        TrainingStatus.Plan);

    public static TrainingGroup Group(params TrainingExample[] examples) => new(Manifest, Observation, examples);

    private static TextSpan Words(string words)
    {
        var start = Command.IndexOf(words, StringComparison.Ordinal);
        return new(start, start + words.Length);
    }
}
