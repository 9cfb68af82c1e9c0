using System.Text.Json;
using LamRobot.Contracts;
using LamRobot.Training.Domains;
using LamRobot.Training.Language;

namespace LamRobot.Training.Desktops;

/// <summary>Draws what can be done on a desktop: the product's own actions, or the same in other words.</summary>
/// <param name="book">Has other names for them.</param>
/// <param name="random">The source of chance.</param>
internal sealed class DesktopTools(DomainBook book, Random random)
{
    private const double AsTheProductHasThem = .6;

    /// <summary>The product's actions.</summary>
    public static IReadOnlyList<ActionSpec> Product { get; } = Read();

    /// <summary>Draws them: as the product has them, in its order, or in other words and in any order.</summary>
    public IReadOnlyList<DesktopTool> Draw()
    {
        if (random.Hits(AsTheProductHasThem))
        {
            return [.. Product.Select(spec => new DesktopTool(spec.Name, spec, spec.Parameters.ToDictionary(p => p.Name, p => p.Name)))];
        }

        return random.Shuffled(Product.Select(Reworded));
    }

    private DesktopTool Reworded(ActionSpec spec)
    {
        var intent = book.Intents.Values.Single(intent => intent.Domain == "screen" && intent.Names[0] == spec.Name);
        var names = spec.Parameters.ToDictionary(p => p.Name, p => random.Pick(intent.Parameters.Single(q => q.Role == p.Name).Names));
        var parameters = spec.Parameters.Select(p => p with { Name = names[p.Name], Description = random.Hits(.5) ? p.Description : random.Pick(intent.Parameters.Single(q => q.Role == p.Name).Descriptions) });
        return new(spec.Name, spec with { Name = random.Pick(intent.Names), Description = random.Pick(intent.Descriptions), Parameters = parameters.ToEquatableList() }, names);
    }

    private static EquatableList<ActionSpec> Read()
    {
        using var stream = ResourceText.Open("desktop.json");
        return JsonSerializer.Deserialize(stream, ContractsJson.Default.CapabilityManifest)!.Actuators[0].Actions;
    }
}
