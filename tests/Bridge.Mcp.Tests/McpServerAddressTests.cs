namespace LamRobot.Bridge.Mcp.Tests;

public sealed class McpServerAddressTests
{
    [Fact]
    public void A_command_is_split_into_words_by_no_shell()
    {
        var address = McpServerAddress.Parse("files=node 'my server.js' --root \"/home/anna/a b\" $(id)");

        Assert.Equal("files", address.Name);
        Assert.Equal(["node", "my server.js", "--root", "/home/anna/a b", "$(id)"], address.Command);
        Assert.Equal("node", address.ToString());
    }

    [Theory]
    [InlineData("node server.js")]
    [InlineData("=node")]
    [InlineData("a b=node")]
    [InlineData("a/b=node")]
    [InlineData("a=")]
    [InlineData("a='node")]
    [InlineData("a=http://example.org/mcp")]
    [InlineData("a=https://user:secret@example.org/mcp")]
    public void What_cannot_be_used_is_refused(string text) => Assert.Throws<FormatException>(() => McpServerAddress.Parse(text));

    [Theory]
    [InlineData("a=https://example.org/mcp")]
    [InlineData("a=http://127.0.0.1:8080/mcp")]
    [InlineData("a=http://localhost:8080/mcp")]
    public void An_address_is_encrypted_or_on_this_machine(string text) => Assert.NotNull(McpServerAddress.Parse(text).Endpoint);
}
