using LamRobot.Training.Examples;

namespace LamRobot.Generation.Tests;

/// <summary>Says whether the words of an example's arguments are whole words that no other argument has.</summary>
internal static class SpanRules
{
    public static void AssertApart(TrainingExample example)
    {
        var spans = example.Steps.SelectMany(step => step.Arguments.Values).Where(a => a.Span is not null && a.Source is ArgumentSource.Span or ArgumentSource.Choice).Select(a => a.Span!.Value).OrderBy(span => span.Start).ToList();
        for (var i = 0; i < spans.Count; i++)
        {
            var (start, end) = (spans[i].Start, spans[i].End);
            Assert.True(start == 0 || !char.IsLetterOrDigit(example.Command[start - 1]), ExampleText.Show(example));
            Assert.True(end == example.Command.Length || !char.IsLetterOrDigit(example.Command[end]), ExampleText.Show(example));
            Assert.True(char.IsLetterOrDigit(example.Command[end - 1]) || example.Command[end - 1] is '.' or '%' or '$' or '!' or '?', ExampleText.Show(example));
            Assert.True(i == 0 || spans[i - 1].End <= start, "Two arguments share words.\n" + ExampleText.Show(example));
        }
    }
}
