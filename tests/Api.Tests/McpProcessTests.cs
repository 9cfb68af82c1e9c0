using System.Diagnostics;
using ModelContextProtocol.Client;

namespace LamRobot.Api.Tests;

/// <summary>The public client of MCP against the program, on its input and output.</summary>
public sealed class McpProcessTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string[] Arguments => [Path.Combine(AppContext.BaseDirectory, "lamrobot.dll"), "mcp", "--planner", "rules", "--speed", "20", "--port", "0", "--broker-port", "0", "--journal", Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())];

    [Fact]
    public async Task A_client_drives_the_simulated_robot_on_standard_input_and_output()
    {
        await using var client = await McpClient.CreateAsync(new StdioClientTransport(new() { Command = "dotnet", Arguments = Arguments }), cancellationToken: Token);

        var planned = await McpTests.CallAsync(client, "plan", ("command", "go to the kitchen"));
        var done = await McpTests.CallAsync(client, "do", ("command", "go to the kitchen"));
        var stopped = await McpTests.CallAsync(client, "stop");

        Assert.Contains("go_to", McpTests.Text(planned), StringComparison.Ordinal);
        Assert.Equal("succeeded", done.StructuredContent!.Value.GetProperty("mission").GetProperty("state").GetString());
        Assert.Contains("robot stands", McpTests.Text(stopped), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_but_MCP_is_written_and_the_program_ends_with_its_input()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", Arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var told = process.StandardError.ReadToEndAsync(Token);
        var written = process.StandardOutput.ReadToEndAsync(Token);
        await process.StandardInput.WriteLineAsync("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""".AsMemory(), Token);
        process.StandardInput.Close();
        await process.WaitForExitAsync(Token);

        Assert.All((await written).Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("{\"", line, StringComparison.Ordinal));
        Assert.Contains("page http://127.0.0.1:", await told, StringComparison.Ordinal);
        Assert.Equal(0, process.ExitCode);
    }
}
