using LamRobot.Bridge.Service.Evaluation;

namespace LamRobot.Bridge.Service.Tests;

/// <summary>Where programs work on cases.</summary>
public sealed class CaseFolderTests
{
    [Theory]
    [InlineData("..")]
    [InlineData("../other")]
    [InlineData("/etc")]
    public void An_id_never_leads_out_of_the_folder(string id) => Assert.Throws<IOException>(() => CaseFolder.Make(Path.GetTempPath(), id));

    [Fact]
    public void A_folder_that_is_not_kept_goes_with_its_case()
    {
        string path;
        using (var folder = CaseFolder.Make(null, "a"))
        {
            path = folder.Path;
            Assert.True(Directory.Exists(path));
        }

        Assert.False(Directory.Exists(path));
    }
}
