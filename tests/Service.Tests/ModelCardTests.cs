namespace LamRobot.Bridge.Service.Tests;

public sealed class ModelCardTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("card-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_models_own_licence_is_told_and_not_that_of_what_it_was_made_from()
    {
        File.WriteAllText(Path.Combine(folder, "CARD.md"), "# A model\nMade from an encoder (Apache-2.0).\n\nLicence: MIT\n");

        var card = ModelCard.Read(folder);

        Assert.Equal(("A model", "MIT"), (card.Title, card.Licence));
    }

    [Fact]
    public void Every_model_of_the_repository_says_its_licence_and_has_checksums()
    {
        var models = Path.GetDirectoryName(ModelStore.Find().Require("lam"))!;

        foreach (var card in Directory.GetDirectories(models).Select(ModelCard.Read))
        {
            Assert.True(card.Licence.Length > 0, card.Name);
            Assert.True(card.Files.Count > 0, card.Name);
        }
    }
}
