using System.Security.Cryptography;
using System.Text.Json;
using LamRobot.Planner.Lam;

namespace LamRobot.Training.Tests;

public sealed class CommittedModelTests
{
    [Fact]
    public void The_model_files_are_those_that_the_card_names()
    {
        using var card = JsonDocument.Parse(File.ReadAllText(Path.Combine(ModelFolders.Lam, LamCard.FileName)));
        Assert.All(
            card.RootElement.GetProperty("sha256").EnumerateObject(),
            file => Assert.Equal(file.Value.GetString(), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(ModelFolders.Lam, file.Name))))));
    }
}
