using LamRobot.Perception.Speech;

namespace LamRobot.Speech.Tests;

public sealed class VocabularyTests
{
    [Theory]
    [InlineData("whisper-base")]
    [InlineData("whisper-tiny.en")]
    public void A_text_is_the_same_after_the_way_to_tokens_and_back(string model)
    {
        var vocabulary = WhisperVocabulary.Load(Models.Folder(model));
        foreach (var text in (string[])[" Adel, Angel, Axel.", " It's 12 o'clock; I'll go!", " Zoë's café, naïve 日本 🤖", "", " two  spaces"])
        {
            Assert.Equal(text, vocabulary.Decode(vocabulary.Encode(text)));
        }
    }

    [Theory]
    [InlineData("whisper-base")]
    [InlineData("whisper-tiny.en")]
    public void The_tokens_of_a_text_are_the_references(string model)
    {
        var reference = Models.ReferenceJson(model).GetProperty("windows").GetProperty("8");
        var expected = reference.GetProperty("tokens_without_prompt_and_end").EnumerateArray().Select(token => token.GetInt32());

        Assert.Equal(expected, WhisperVocabulary.Load(Models.Folder(model)).Encode(" " + reference.GetProperty("text").GetString()));
    }

    [Fact]
    public void Marks_are_no_text()
    {
        var vocabulary = WhisperVocabulary.Load(Models.Folder("whisper-base"));
        Assert.Equal("", vocabulary.Decode([50257, 50258, 50363, 50864]));
    }
}
