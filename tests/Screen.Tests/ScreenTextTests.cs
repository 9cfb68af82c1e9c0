namespace LamRobot.Screen.Tests;

public sealed class ScreenTextTests(NetworksFixture networks) : IClassFixture<NetworksFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("settings", 0.93)]
    [InlineData("mail", 0.98)]
    [InlineData("editor", 0.9)]
    public void Nearly_all_words_of_a_page_are_read_letter_by_letter_where_they_stand(string name, double least)
    {
        var page = Page.Load(name);

        var score = page.Score(networks.Text.Read(page.Picture, Token));

        Assert.True(score.Accuracy >= least, $"{score.Right} of {score.Words}: {string.Join("; ", score.Missed)}");
    }

    [Fact]
    public void The_same_picture_says_the_same_again()
    {
        var page = Page.Load("settings");

        Assert.Equal(networks.Text.Read(page.Picture, Token), networks.Text.Read(page.Picture, Token));
    }

    [Fact]
    public void A_picture_larger_than_is_looked_at_is_read_at_its_full_size()
    {
        var page = Page.Load("settings");
        using var text = new ScreenText(new() { ModelFolder = Page.Options.ModelFolder, MostSide = 960 });

        var score = page.Score(text.Read(page.Picture, Token));

        Assert.True(score.Accuracy >= 0.8, $"{score.Right} of {score.Words}: {string.Join("; ", score.Missed)}");
    }

    [Fact]
    public void A_bare_picture_says_nothing()
    {
        var bare = new CameraFrame(new byte[200 * 100 * 3], 200, 100, 600, default);

        Assert.Empty(networks.Text.Read(bare, Token));
    }

    [Theory]
    [InlineData(PixelFormat.Gray8, 100, 300)]
    [InlineData(PixelFormat.Bgr24, 101, 300)]
    [InlineData(PixelFormat.Bgr24, 100, 299)]
    [InlineData(PixelFormat.Bgr24, 0, 300)]
    public void A_picture_that_is_none_is_refused(PixelFormat format, int height, int stride)
    {
        var wrong = new CameraFrame(new byte[100 * 300], 100, height, stride, default) { Format = format };

        Assert.Throws<ArgumentException>(() => networks.Text.Read(wrong, Token));
    }

    [Fact]
    public void A_cancelled_look_ends()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => networks.Text.Read(Page.Load("mail").Picture, cancelled.Token));
    }

    [Fact]
    public void A_folder_without_the_networks_is_told()
    {
        var folder = Directory.CreateTempSubdirectory("no-networks-").FullName;
        try
        {
            Assert.Contains("letters.txt", Assert.Throws<FileNotFoundException>(() => new ScreenText(new() { ModelFolder = folder })).Message, StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder, "letters.txt"), "a\n");
            File.WriteAllText(Path.Combine(folder, "recognise.onnx"), "no network");
            Assert.Contains("no ONNX network", Assert.Throws<IOException>(() => new ScreenText(new() { ModelFolder = folder })).Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
