using System.Text.RegularExpressions;
using LamRobot.Training.Examples;
using LamRobot.Training.Loop;

namespace LamRobot.Training.Spotter;

/// <summary>Makes sentences with a stop word, and everything else that people say.</summary>
internal sealed partial class StopSentences
{
    private const int LongestCommand = 90;
    private const int CommandsAtOnce = 8;
    private const int MostClauses = 3;

    /// <summary>How often each word is drawn: "stop" is what people say.</summary>
    private static readonly int[] WordOf = [1, 1, 1, 1, 1, 1, 2, 2, 3, 3, 4, 4];

    private static readonly string[] Before =
    [
        "robot", "hey robot", "please", "no", "wait", "okay", "oh no", "now", "just", "you must", "i said", "can you please", "hey", "robot please", "I want you to", "no no", "and", "then",
        "that is enough", "not there", "watch out", "careful", "look", "you should", "go back and", "move over there and", "this is an", "it is an", "the",
    ];

    private static readonly string[] HeldOutBefore = ["hello robot", "for god's sake", "you have to", "would you please", "enough", "forget it and", "not that"];

    private static readonly string[] After =
    [
        "now", "the robot", "it", "moving", "right there", "right now", "what you are doing", "please", "everything", "immediately", "at once", "and come back", "the arm", "this", "that", "here",
        "robot", "in the kitchen", "all of it", "before it falls", "there is somebody", "you are too fast", "and open the gripper",
    ];

    private static readonly string[] HeldOutAfter = ["doing that", "this instant", "the motors", "where you are", "for a moment", "and listen to me"];

    private static readonly string[] Alike =
    [
        "top", "shop", "stock", "step", "stoop", "stomp", "star", "start", "stab", "stoke", "stump", "stuff", "stack", "stall", "storm", "story", "store", "stove", "stay", "stand", "steep", "stamp", "strap", "strip",
        "laptop", "tabletop", "desktop", "mop", "drop", "crop", "swap", "spot", "spots", "soap", "sharp", "shot", "stool", "sock", "sort", "pop", "hop", "chop", "cop", "pot", "tops", "tap",
        "hall", "hold", "help", "hull", "salt", "malt", "fault", "vault", "hot", "haul", "hat", "heart", "hurt", "home", "hole", "hand", "all", "halve", "bolt", "holt", "hauled", "health", "held",
        "free", "fries", "breeze", "freezer", "please", "cheese", "fleece", "priest", "frost", "fridge", "friends", "fruit", "trees", "three", "keys", "cheese please", "breathe", "bees", "freed", "free seat", "squeeze",
        "emerge", "urgency", "agency", "merger", "currency", "energy", "imagine", "emerging", "image", "immersion", "agent", "merchant", "gently", "a merchant sea", "edge of sea",
        "cancel", "wait", "about", "go", "come", "yes", "no", "left", "right", "on", "off", "up", "down", "sit", "set", "take", "turn", "put", "pick", "step two", "step up", "set up", "sit up", "sweep up", "wrap it up",
    ];

    private static readonly string[] Frames = ["{0}", "{0}", "the {0}", "put it on the {0}", "where is the {0}", "bring me the {0}", "{0} please", "go to the {0} and wait", "i like the {0}", "robot {0}", "no {0}", "take the {0} to the {1}", "{0} or {1}"];

    private readonly Random random;
    private readonly bool heldOut;
    private readonly WeightedMixture commands;
    private readonly Queue<string> waiting = new();

    /// <param name="seed">The same seed gives the same sentences.</param>
    /// <param name="heldOut">Whether they are of the words that are never learnt from.</param>
    public StopSentences(int seed, bool heldOut)
    {
        (random, this.heldOut) = (new(seed), heldOut);
        commands = TrainingSources.Open(null, seed, 1);
    }

    /// <summary>The stop words, in the order of the model's classes after "none".</summary>
    public static IReadOnlyList<string> Words { get; } = ["stop", "halt", "freeze", "emergency"];

    /// <summary>Makes a sentence with a stop word.</summary>
    public StopSentence WithWord()
    {
        var number = WordOf[random.Next(WordOf.Length)];
        var before = random.NextDouble() switch { < 0.45 => "", < 0.8 => Pick(heldOut ? HeldOutBefore : Before), _ => Command() };
        var after = random.NextDouble() switch { < 0.5 => "", < 0.9 => " " + Pick(heldOut ? HeldOutAfter : After), _ => " and " + Command() };
        var upTo = before.Length == 0 ? Words[number - 1] : $"{before}{(random.NextDouble() < 0.4 ? "," : "")} {Words[number - 1]}";
        var text = upTo + (after.Length > 0 ? after : random.NextDouble() < 0.5 ? "!" : ".");
        return new(text, number, after.Length > 0 ? upTo : text);
    }

    /// <summary>Makes a sentence without a stop word: a third of them have words that sound like one.</summary>
    public StopSentence WithoutWord()
    {
        var text = random.NextDouble() < 0.35 ? string.Format(null, Pick(Frames), Pick(Alike), Pick(Alike)) : Command();
        return new(text, 0, text);
    }

    /// <summary>Something to do or to know, without a stop word in it.</summary>
    private string Command()
    {
        while (true)
        {
            if (waiting.TryDequeue(out var command))
            {
                if (command.Length <= LongestCommand && !StopWord().IsMatch(command))
                {
                    return command;
                }

                continue;
            }

            foreach (var example in commands.Next(CommandsAtOnce, MostClauses).Examples)
            {
                waiting.Enqueue(example.Command);
            }
        }
    }

    private string Pick(string[] items) => items[random.Next(items.Length)];

    [GeneratedRegex("stop|halt|freez|frees|frozen|emergenc|abort", RegexOptions.IgnoreCase)]
    private static partial Regex StopWord();
}
