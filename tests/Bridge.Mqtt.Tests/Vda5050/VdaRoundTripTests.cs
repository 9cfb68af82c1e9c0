using CsCheck;
using LamRobot.Bridge.Mqtt.Vda5050;

namespace LamRobot.Bridge.Mqtt.Tests.Vda5050;

/// <summary>Every message is read in each version as it was written, but for what that version cannot say.</summary>
public sealed class VdaRoundTripTests
{
    public static TheoryData<string> Versions { get; } = [.. VdaDialect.All.Select(dialect => dialect.Version)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Order(string version) => Survives(version, VdaSamples.Order, (dialect, message) => dialect.ReadOrder(dialect.Write(message)), VdaLosses.In);

    [Theory]
    [MemberData(nameof(Versions))]
    public void Instant_actions(string version) =>
        Survives(version, VdaSamples.InstantActions, (dialect, message) => dialect.ReadInstantActions(dialect.Write(message)), VdaLosses.In);

    [Theory]
    [MemberData(nameof(Versions))]
    public void State(string version) => Survives(version, VdaSamples.State, (dialect, message) => dialect.ReadState(dialect.Write(message)), VdaLosses.In);

    [Theory]
    [MemberData(nameof(Versions))]
    public void Visualization(string version) =>
        Survives(version, VdaSamples.Visualization, (dialect, message) => dialect.ReadVisualization(dialect.Write(message)), VdaLosses.In);

    [Theory]
    [MemberData(nameof(Versions))]
    public void Connection(string version) => Survives(version, VdaSamples.Connection, (dialect, message) => dialect.ReadConnection(dialect.Write(message)), VdaLosses.In);

    [Theory]
    [MemberData(nameof(Versions))]
    public void Factsheet(string version) => Survives(version, VdaSamples.Factsheet, (dialect, message) => dialect.ReadFactsheet(dialect.Write(message)), VdaLosses.In);

    private static void Survives<T>(string version, Gen<T> content, Func<VdaDialect, VdaMessage<T>, VdaMessage<T>?> trip, Func<VdaDialect, T, T> losses)
        where T : class
    {
        var dialect = VdaDialect.Of(version)!;
        VdaSamples.Message(content).Sample(
            message => Assert.Equal(new(message.Header with { Version = version }, losses(dialect, message.Content)), trip(dialect, message)),
            iter: 300);
    }
}
