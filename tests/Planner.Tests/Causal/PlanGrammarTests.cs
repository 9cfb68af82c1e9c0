using System.Globalization;
using System.Text;
using CsCheck;
using LamRobot.Contracts;
using LamRobot.Planner.Causal.Grammar;

namespace LamRobot.Planner.Tests.Causal;

public sealed class PlanGrammarTests
{
    private static readonly PlanRequest Request = new("say \"good morning\" to Grüße, twice", Manifest(), new Observation
    {
        Entities = [new("lamp", "lamp", "device"), new("lamp 2", "other", "device"), new("jane", "Jane", "person"), new("Grüße", "Grüße", "device")],
    });

    [Theory]
    [InlineData("""{"ask":"Which lamp?"}""")]
    [InlineData("""{"refuse":"Nothing here can fly – sorry, 冷蔵庫 🤖."}""")]
    [InlineData("""{"plan":[{"actuator":"home","action":"dim","arguments":{"lamp":"lamp"}}]}""")]
    [InlineData("""{"plan":[{"actuator":"home","action":"dim","arguments":{"lamp":"lamp 2","level":40.5,"slowly":true,"mode":"say \"hi\""}}]}""")]
    [InlineData("""{"plan":[{"actuator":"home","action":"dim","arguments":{"lamp":"Grüße","mode":"warm"}},{"actuator":"voice","action":"say","arguments":{"text":"good morning"}}]}""")]
    [InlineData("""{"plan":[{"actuator":"voice","action":"say","arguments":{"text":"good morning\" to Grüße"}}]}""")]
    [InlineData("""{"plan":[{"actuator":"voice","action":"stop","arguments":{}}]}""")]
    public void What_fits_the_request_may_be_written(string text) => Assert.True(May(text));

    [Theory]
    [InlineData("""{"ask":""}""")]
    [InlineData("""{"ask":" "}""")]
    [InlineData("""{"plan":[]}""")]
    [InlineData("""{"plan":[{"actuator":"home","action":"fly","arguments":{}}]}""")]
    [InlineData("""{"plan":[{"actuator":"voice","action":"dim","arguments":{"lamp":"lamp"}}]}""")]
    [InlineData("""{"plan":[{"actuator":"home","action":"dim","arguments":{}}]}""")]
    [InlineData("""{"plan":[{"actuator":"home","action":"dim","arguments":{"lamp":"jane"}}]}""")]
    [InlineData("""{"plan":[{"actuator":"home","action":"dim","arguments":{"lamp":"lamp 3"}}]}""")]
    [InlineData("""{"plan":[{"actuator":"home","action":"dim","arguments":{"lamp":"lamp","level":101}}]}""")]
    [InlineData("""{"plan":[{"actuator":"home","action":"dim","arguments":{"lamp":"lamp","level":-1}}]}""")]
    [InlineData("""{"plan":[{"actuator":"home","action":"dim","arguments":{"lamp":"lamp","level":"40"}}]}""")]
    [InlineData("""{"plan":[{"actuator":"home","action":"dim","arguments":{"lamp":"lamp","mode":"cold"}}]}""")]
    [InlineData("""{"plan":[{"actuator":"home","action":"dim","arguments":{"lamp":"lamp","lamp":"lamp"}}]}""")]
    [InlineData("""{"plan":[{"actuator":"home","action":"unlock","arguments":{}}]}""")]
    [InlineData("""{"plan":[{"actuator":"voice","action":"say","arguments":{"text":"good evening"}}]}""")]
    [InlineData("""{"plan":[{"actuator":"voice","action":"say","arguments":{"text":"ood morning"}}]}""")]
    [InlineData("""{"plan":[{"actuator":"voice","action":"say","arguments":{"text":"morning good"}}]}""")]
    [InlineData("""{"plan":[{"actuator":"voice","action":"say","arguments":{"text":""}}]}""")]
    [InlineData("""{"plan":[{"actuator":"voice","action":"stop","arguments":{}}]} """)]
    public void What_does_not_fit_may_not(string text) => Assert.False(May(text));

    [Fact]
    public void Without_anything_to_do_only_questions_and_refusals_are_left()
    {
        var nothing = new PlanGrammar(new("go", CapabilityManifest.Empty, Observation.Empty)).Start;

        Assert.True(Reads(nothing, """{"refuse":"No."}"""));
        Assert.False(Reads(nothing, """{"p""", whole: false));
    }

    [Fact]
    public void A_plan_has_an_end()
    {
        const string Step = """{"actuator":"voice","action":"stop","arguments":{}}""";

        Assert.True(May($$"""{"plan":[{{string.Join(',', Enumerable.Repeat(Step, 14))}}]}"""));
        Assert.False(May($$"""{"plan":[{{string.Join(',', Enumerable.Repeat(Step, 15))}}]}"""));
    }

    [Theory]
    [InlineData(new byte[] { 0xC0, 0xAF })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xC3, 0x28 })]
    [InlineData(new byte[] { 0xF5, 0x80, 0x80, 0x80 })]
    [InlineData(new byte[] { 0x0A })]
    public void A_message_is_well_formed_text(byte[] bytes)
    {
        TextState? state = new MessageState(100, () => EndState.Instance);
        foreach (var value in bytes)
        {
            state = state?.Next(value);
        }

        Assert.Null(state);
    }

    [Fact]
    public void A_number_is_written_exactly_when_it_is_within_its_limits() =>
        Gen.Select(Limit, Limit, Gen.Int[-30000, 30000], Gen.Int[0, 3]).Sample((one, other, digits, decimals) =>
        {
            var (least, most) = (Math.Min(one, other), Math.Max(one, other));
            var limits = NumberLimits.Of(new("x", ParameterKind.Number) { Minimum = least, Maximum = most });
            var number = Math.Round(digits / Math.Pow(10, decimals), decimals);
            var text = number.ToString($"F{decimals}", CultureInfo.InvariantCulture);
            var fits = number >= least && number <= most && !(text.StartsWith('-') && IsZero(text));
            return (limits is not null && Reads(new NumberState(limits, () => new ChoiceState(new("}"), _ => EndState.Instance)), text + "}")) == fits;
        }, iter: 5000);

    private static bool IsZero(string text) => text.All(character => character is '-' or '0' or '.');

    [Theory]
    [InlineData(0.12345, 0.12345, "0.12345")]
    [InlineData(1e12, null, "1000000000000")]
    [InlineData(null, -5e9, "-5000000000")]
    [InlineData(-0.5, -0.25, "-0.3")]
    [InlineData(null, null, "12.5")]
    public void Odd_limits_can_be_met(double? least, double? most, string text)
    {
        var limits = NumberLimits.Of(new("x", ParameterKind.Number) { Minimum = least, Maximum = most })!;

        Assert.True(Reads(new NumberState(limits, () => new ChoiceState(new("}"), _ => EndState.Instance)), text + "}"));
    }

    [Fact]
    public void Limits_that_exclude_each_other_leave_nothing() =>
        Assert.Null(NumberLimits.Of(new("x", ParameterKind.Number) { Minimum = 2, Maximum = 1 }));

    private static readonly Gen<double> Limit = Gen.Select(Gen.Int[-20000, 20000], Gen.Int[0, 3], (digits, decimals) => Math.Round(digits / Math.Pow(10, decimals), decimals));

    private static bool May(string text) => Reads(new PlanGrammar(Request).Start, text);

    private static bool Reads(TextState? state, string text, bool whole = true)
    {
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            state = state?.Next(value);
        }

        return whole ? state is { Ended: true } : state is not null;
    }

    private static CapabilityManifest Manifest() => new()
    {
        Actuators =
        [
            new("home", "smart-home")
            {
                Actions =
                [
                    new("dim")
                    {
                        Parameters =
                        [
                            new("lamp", ParameterKind.Entity) { Required = true, EntityKinds = ["device"] },
                            new("level", ParameterKind.Number) { Minimum = 0, Maximum = 100 },
                            new("slowly", ParameterKind.Boolean),
                            new("mode", ParameterKind.Choice) { Choices = ["warm", "say \"hi\""] },
                        ],
                    },
                    new("unlock") { Parameters = [new("door", ParameterKind.Entity) { Required = true, EntityKinds = ["door"] }] },
                ],
            },
            new("voice", "speaker") { Actions = [new("say") { Parameters = [new("text", ParameterKind.Text) { Required = true }] }, new("stop")] },
        ],
    };
}
