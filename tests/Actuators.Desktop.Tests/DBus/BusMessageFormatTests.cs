namespace LamRobot.Actuators.Desktop.Tests;

public sealed class BusMessageFormatTests
{
    private static readonly MethodCall Call = new(
        "org.example", new ObjectPath("/org/example"), "org.example.Thing", "Ask",
        (byte)7, "Łódź 🏙", true, -5, 7u, 0.1, new ObjectPath("/a/b"), new[] { "one", "", "three" }, new[] { 1, -2 }, new BusVariant("inside"));

    [Fact]
    public void What_is_written_is_read()
    {
        var message = BusMessageFormat.Decode(BusMessageFormat.Encode(Call, 42));

        var reader = message.Open("ysbiudoasaiv");
        Assert.Equal((BusMessageKind.MethodCall, 42u, "org.example", "Ask"), (message.Kind, message.Serial, message.Destination, message.Member));
        Assert.Equal(7, reader.ReadByte());
        Assert.Equal("Łódź 🏙", reader.ReadString());
        Assert.True(reader.ReadBoolean());
        Assert.Equal(-5, reader.ReadInt32());
        Assert.Equal(7u, reader.ReadUInt32());
        Assert.Equal(0.1, reader.ReadDouble());
        Assert.Equal(new ObjectPath("/a/b"), reader.ReadObjectPath());
        Assert.Equal(["one", "", "three"], (object[])reader.ReadValue("as"));
        Assert.Equal([1, -2], (object[])reader.ReadValue("ai"));
        Assert.Equal("inside", reader.ReadVariant());
        Assert.True(reader.AtEnd);
    }

    [Fact]
    public void A_message_that_was_cut_is_malformed_wherever_it_was_cut()
    {
        var whole = BusMessageFormat.Encode(Call, 42);

        for (var length = 0; length < whole.Length; length++)
        {
            Assert.Throws<BusProtocolException>(() => BusMessageFormat.Decode(whole[..length]));
        }
    }

    [Fact]
    public void Bytes_that_were_changed_are_read_or_malformed_and_nothing_worse()
    {
        var random = new Random(20261126);
        var whole = BusMessageFormat.Encode(Call, 42).ToArray();
        var read = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var changed = whole.ToArray();
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                changed[random.Next(changed.Length)] = (byte)random.Next(256);
            }

            read += TryReadAll(changed) ? 1 : 0;
        }

        Assert.InRange(read, 1, 19_999);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("(i")]
    [InlineData("()")]
    [InlineData("{ss}")]
    [InlineData("a{vs")]
    [InlineData("z")]
    public void A_signature_that_is_none_is_malformed(string signature) => Assert.Throws<BusProtocolException>(() => BusSignature.Check(signature));

    [Fact]
    public void A_signature_that_nests_without_end_is_malformed() => Assert.Throws<BusProtocolException>(() => BusSignature.Check(new string('a', 100) + "i"));

    [Fact]
    public void An_array_that_claims_more_than_its_message_holds_is_malformed() => Assert.Throws<BusProtocolException>(() =>
    {
        var reader = new BusReader([255, 255, 255, 127, 1, 2, 3, 4]);
        reader.ReadValue("ai");
    });

    [Fact]
    public void Variants_in_variants_end_somewhere() => Assert.Throws<BusProtocolException>(() =>
    {
        var nested = Enumerable.Repeat(new byte[] { 1, (byte)'v', 0 }, 500).SelectMany(static one => one).ToArray();
        new BusReader(nested).ReadVariant();
    });

    private static bool TryReadAll(byte[] bytes)
    {
        try
        {
            var message = BusMessageFormat.Decode(bytes);
            var reader = new BusReader(message.Body.Span);
            for (var at = 0; at < message.Signature.Length; at = BusSignature.EndOfType(message.Signature, at))
            {
                reader.ReadValue(message.Signature, at);
            }

            return true;
        }
        catch (BusProtocolException)
        {
            return false;
        }
    }
}
