using System.Text.Json;
using CsCheck;
using LamRobot.Contracts;

namespace LamRobot.Sim.Tests;

public sealed class A_fact_query_is_a_conjunction
{
    private static readonly FactSet Kitchen = new(
        [Fact.Of("on", "apple", "desk"), Fact.Of("on", "cola", "desk"), Fact.Of("category", "apple", "fruit"), Fact.Of("category", "cola", "drink"), Fact.Of("in", "robot", "office")]);

    [Theory]
    [InlineData("""[["on","apple","desk"]]""", true)]
    [InlineData("""[["on","apple","sofa"]]""", false)]
    [InlineData("""[["category","?x","fruit"],["on","?x","desk"]]""", true)]
    [InlineData("""[["category","?x","toy"],["on","?x","desk"]]""", false)]
    [InlineData("""[["on","?x","desk"],["not",["category","?x","fruit"]]]""", true)]
    [InlineData("""[["on","?x","desk"],["not",["category","?x","?c"]]]""", false)]
    [InlineData("""[["not",["on","?x","sofa"]]]""", true)]
    [InlineData("""[["not",["on","?x","desk"]]]""", false)]
    [InlineData("""[["on","?x","?x"]]""", false)]
    [InlineData("""[["on","apple"]]""", false)]
    [InlineData("""[]""", true)]
    public void A_variable_is_the_same_thing_everywhere(string query, bool holds)
    {
        using var json = JsonDocument.Parse(query);
        Assert.Equal(holds, FactQuery.Parse(json.RootElement).Holds(Kitchen));
    }

    [Theory]
    [InlineData("""["on","apple","desk"]""")]
    [InlineData("""[["on",3]]""")]
    [InlineData("""[[]]""")]
    [InlineData("""{"on":"apple"}""")]
    public void What_is_no_query_is_refused(string query)
    {
        using var json = JsonDocument.Parse(query);
        Assert.Throws<FormatException>(() => FactQuery.Parse(json.RootElement));
    }

    [Fact]
    public void The_answer_is_that_of_trying_every_binding()
    {
        var term = OneOf("a", "b", "c");
        var fact = Gen.Select(OneOf("p", "q"), term, term).Select(static parts => Fact.Of(parts.Item1, parts.Item2, parts.Item3));
        var pattern = Gen.Select(OneOf("p", "q"), OneOf("a", "b", "?x", "?y"), OneOf("a", "c", "?x", "?y"), Gen.Bool)
            .Select(static parts => new FactPattern(Fact.Of(parts.Item1, parts.Item2, parts.Item3), parts.Item4));
        Gen.Select(fact.Array[0, 6], pattern.Array[1, 4]).Sample((facts, patterns) => new FactQuery(patterns.ToEquatableList()).Holds(new(facts)) == Brute(facts, patterns));
    }

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(index => words[index]);

    private static bool Brute(Fact[] facts, FactPattern[] patterns)
    {
        string[] terms = ["a", "b", "c"];
        string Put(string wanted, string x, string y) => wanted switch { "?x" => x, "?y" => y, _ => wanted };
        bool Has(FactPattern pattern, string x, string y) => facts.Contains(Fact.Of(pattern.Pattern.Predicate, Put(pattern.Pattern.Terms[1], x, y), Put(pattern.Pattern.Terms[2], x, y)));
        var bound = patterns.Where(static pattern => !pattern.Negated).SelectMany(static pattern => pattern.Pattern.Terms).ToHashSet();
        bool Absent(FactPattern pattern, string x, string y) => !terms.Any(freeX => terms.Any(freeY => Has(pattern, bound.Contains("?x") ? x : freeX, bound.Contains("?y") ? y : freeY)));
        return terms.Any(x => terms.Any(y => patterns.All(pattern => pattern.Negated ? Absent(pattern, x, y) : Has(pattern, x, y))));
    }
}
