using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LamRobot.Bridge.Service;

/// <summary>Sends traces and metrics to a collector, as OpenTelemetry's protocol over HTTP.</summary>
internal sealed class TelemetryExport : IDisposable
{
    private const string ServiceName = "lamrobot";
    private static readonly string[] Sources = [MissionTelemetry.Name, "Microsoft.AspNetCore"];
    private static readonly string[] Meters = [MissionTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    private readonly TracerProvider traces;
    private readonly MeterProvider metrics;

    private TelemetryExport(TracerProvider traces, MeterProvider metrics)
    {
        this.traces = traces;
        this.metrics = metrics;
    }

    /// <summary>Starts to send.</summary>
    /// <param name="collector">Where to; null for nowhere.</param>
    /// <returns>What ends it, after the rest is sent; null for nowhere.</returns>
    public static TelemetryExport? Start(Uri? collector) => collector is null ? null : new(
        Sdk.CreateTracerProviderBuilder().ConfigureResource(Describe).AddSource(Sources).AddOtlpExporter(options => Send(options, collector, "v1/traces")).Build(),
        Sdk.CreateMeterProviderBuilder().ConfigureResource(Describe).AddMeter(Meters).AddOtlpExporter(options => Send(options, collector, "v1/metrics")).Build());

    /// <inheritdoc />
    public void Dispose()
    {
        traces.Dispose();
        metrics.Dispose();
    }

    private static void Describe(ResourceBuilder resource) => resource.AddService(ServiceName, serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version!.ToString(3));

    private static void Send(OtlpExporterOptions options, Uri collector, string path)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri(new Uri($"{collector.AbsoluteUri.TrimEnd('/')}/"), path);
    }
}
