using System.CommandLine;
using System.Net;

namespace LamRobot.Bridge.Service;

/// <summary>The options that say where the page, the API and MCP are, and for whom.</summary>
internal sealed class WebOptions
{
    private const string NoLog = "none";
    private const string JsonLog = "json";
    private const string StandardVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private readonly Option<int?> port = SharedOptions.Port("--port", $"The port of the page, the API and MCP. Default: {WebServer.UsualPort}, or a free one when that is taken.");
    private readonly Option<string> listen = new("--listen-on") { Description = "The address of the page, the API and MCP. Another than this machine's needs --certificate and --tokens (docs/api.md).", HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1" };
    private readonly Option<string?> certificate = new("--certificate") { Description = "Certificate in PEM: every connection is encrypted, and only its names are answered to.", HelpName = "FILE" };
    private readonly Option<string?> key = new("--key") { Description = "The certificate's key in PEM, when it stands in a file of its own.", HelpName = "FILE" };
    private readonly Option<string?> tokens = new("--tokens") { Description = "File with the tokens of those who are let in (lamrobot token). Without it every program of this machine is.", HelpName = "FILE" };
    private readonly Option<bool> mcpApproves = new("--mcp-approves") { Description = "Let MCP clients approve actions that cannot be undone. Without it only a person does." };
    private readonly Option<string?> telemetry = new("--otlp") { Description = $"Send traces and metrics to this OpenTelemetry collector (OTLP over HTTP), such as http://127.0.0.1:4318. Default: nowhere, or what {StandardVariable} says.", HelpName = "URL" };

    private readonly Option<string> log = new("--log") { Description = "none, or json: structured logs of what happens on the error output, a line of JSON each, without anybody's words.", HelpName = "FORM", DefaultValueFactory = _ => NoLog };

    /// <summary>Makes the options.</summary>
    public WebOptions() => log.AcceptOnlyFromAmong(NoLog, JsonLog);

    /// <summary>Adds them to a verb.</summary>
    /// <param name="command">The verb.</param>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { port, listen, certificate, key, tokens, mcpApproves, telemetry, log })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Reads them.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>What they ask for.</returns>
    /// <exception cref="SetupException">A file is not there or cannot be used.</exception>
    public ServerRequest Read(ParseResult parsed)
    {
        var text = parsed.GetRequiredValue(listen);
        if (!IPAddress.TryParse(text, out var address))
        {
            throw new SetupException($"'{text}' is no address.", "Take one such as 127.0.0.1, or 0.0.0.0 for every network of this machine.");
        }

        return new()
        {
            Port = parsed.GetValue(port),
            Address = address,
            Certificate = ServerCertificate.Read(parsed.GetValue(certificate), parsed.GetValue(key)),
            Tokens = parsed.GetValue(tokens) is { } file ? AccessTokens.Read(file) : null,
            McpApproves = parsed.GetValue(mcpApproves),
            LogsJson = parsed.GetValue(log) == JsonLog,
            Settings = ShownSetting.Of(parsed),
            Telemetry = Collector(parsed.GetValue(telemetry) ?? Environment.GetEnvironmentVariable(StandardVariable)),
        };
    }

    private static Uri? Collector(string? named) => named is null or "" ? null
        : Uri.TryCreate(named, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new SetupException($"'{named}' is no collector's address.", "Take one such as http://127.0.0.1:4318.");
}
