using System.Text;
using CsCheck;
using LamRobot.Bridge.Mqtt.Vda5050;

namespace LamRobot.Bridge.Mqtt.Tests.Vda5050;

/// <summary>Nothing that arrives breaks the reader, and what was read can be written and read again.</summary>
public sealed class VdaHostileInputTests
{
    private static readonly string[] Poison =
    [
        "null", "{}", "[]", "[[]]", "true", "-1", "0.5", "1e999", "-1e999", "99999999999999999999", "\"\"", "\"NaN\"", "\"Infinity\"", "\"1e999\"",
        "\"\\ud800\"", "\"\\u0000\"", "{\"\\udc00\":1}", "[null]", "[1,\"x\",{}]", "\u00e9", "\"", "}", ",",
    ];

    public static TheoryData<string> Versions { get; } = [.. VdaDialect.All.Select(dialect => dialect.Version)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Noise(string version) => Gen.Byte.Array[0, 200].Sample(payload => ReadAll(VdaDialect.Of(version)!, payload), iter: 2000);

    [Theory]
    [MemberData(nameof(Versions))]
    public void Messages_with_poison_in_them(string version)
    {
        var dialect = VdaDialect.Of(version)!;
        var messages = Gen.OneOf(
            VdaSamples.Message(VdaSamples.Order).Select(dialect.Write), VdaSamples.Message(VdaSamples.InstantActions).Select(dialect.Write),
            VdaSamples.Message(VdaSamples.State).Select(dialect.Write), VdaSamples.Message(VdaSamples.Visualization).Select(dialect.Write),
            VdaSamples.Message(VdaSamples.Connection).Select(dialect.Write), VdaSamples.Message(VdaSamples.Factsheet).Select(dialect.Write));
        Gen.Select(messages, Gen.Int[0, int.MaxValue], Gen.Int[0, Poison.Length - 1]).Sample(
            (payload, place, poison) => ReadAll(dialect, Poisoned(Encoding.UTF8.GetString(payload), place, Poison[poison])),
            iter: 3000);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Messages_with_bytes_changed_or_cut_off(string version)
    {
        var dialect = VdaDialect.Of(version)!;
        Gen.Select(VdaSamples.Message(VdaSamples.State).Select(dialect.Write), Gen.Int[0, int.MaxValue], Gen.Byte, Gen.Bool).Sample(
            (payload, place, other, cut) =>
            {
                payload[place % payload.Length] = other;
                ReadAll(dialect, cut ? payload[..(place % payload.Length)] : payload);
            },
            iter: 2000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("\"state\"")]
    [InlineData("{not json")]
    [InlineData("{\"connectionState\":\"ONLINE\"} and more")]
    [InlineData("{\"connectionState\":3}")]
    [InlineData("{\"connectionState\":\"3\"}")]
    [InlineData("{\"connectionState\":\"Online,Offline\"}")]
    public void What_is_no_message_is_null(string text) => Assert.All(VdaDialect.All, dialect => Assert.Null(dialect.ReadConnection(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var deep = Encoding.UTF8.GetBytes($$"""{"operatingMode":"AUTOMATIC","x":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}""");
        Assert.All(VdaDialect.All, dialect => Assert.Null(dialect.ReadState(deep)));
    }

    private static byte[] Poisoned(string text, int place, string poison)
    {
        var starts = Enumerable.Range(0, text.Length).Where(index => text[index] is ':' or '[').ToArray();
        var start = starts[place % starts.Length] + 1;
        var end = text.IndexOfAny([',', '}', ']'], start);
        return Encoding.UTF8.GetBytes($"{text[..start]}{poison}{text[(end < 0 ? start : end)..]}");
    }

    private static void ReadAll(VdaDialect dialect, byte[] payload)
    {
        Settles(dialect.ReadOrder(payload), message => dialect.ReadOrder(dialect.Write(message)));
        Settles(dialect.ReadInstantActions(payload), message => dialect.ReadInstantActions(dialect.Write(message)));
        Settles(dialect.ReadState(payload), message => dialect.ReadState(dialect.Write(message)));
        Settles(dialect.ReadVisualization(payload), message => dialect.ReadVisualization(dialect.Write(message)));
        Settles(dialect.ReadConnection(payload), message => dialect.ReadConnection(dialect.Write(message)));
        Settles(dialect.ReadFactsheet(payload), message => dialect.ReadFactsheet(dialect.Write(message)));
    }

    private static void Settles<T>(VdaMessage<T>? read, Func<VdaMessage<T>, VdaMessage<T>?> again)
        where T : class
    {
        if (read is null)
        {
            return;
        }

        var written = again(read);
        Assert.NotNull(written);
        Assert.Equal(written, again(written));
    }
}
