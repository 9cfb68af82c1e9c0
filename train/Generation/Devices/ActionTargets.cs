using LamRobot.Contracts;
using LamRobot.Training.Language;

namespace LamRobot.Training.Devices;

/// <summary>Draws the parameters by which an action is told which devices are meant.</summary>
internal sealed class ActionTargets(DeviceBook book, Random random)
{
    private static readonly string[] PlaceKinds = ["area", "floor", "home"];

    private HashSet<string> taken = [];

    /// <summary>Draws them.</summary>
    public (ActionTarget Target, List<ParameterSpec> Specs) Draw(FormParameter form, IReadOnlyList<string> kinds, ManifestStyle style, IReadOnlyList<ParameterSpec> others)
    {
        form = form with { Names = [.. form.Names.Where(name => others.All(other => other.Name != name))] };
        taken = [.. others.Select(other => other.Name)];
        if (style.InWords)
        {
            return InWords(form, kinds);
        }

        var isSet = form.Sort is "set" or "place";
        var places = kinds.Any(kind => book.Kind(kind).IsPlaced) && (isSet || style.TakesPlaces) ? Places() : [];
        var unnamed = places.Count == 0 ? form.Required ? UnnamedTarget.Ask : UnnamedTarget.LeftOut
            : style.Unnamed == UnnamedTarget.LeftOut && form.Required && !style.Apart && !isSet ? UnnamedTarget.Here : isSet ? UnnamedTarget.LeftOut : style.Unnamed;
        return isSet || (style.Apart && places.Count > 0) ? Apart(form, kinds, style, places, isSet ? UnnamedTarget.LeftOut : unnamed, isSet) : Together(form, kinds, style, places, unnamed);
    }

    /// <summary>Names kinds as a description does.</summary>
    public string Named(IReadOnlyList<string> kinds) =>
        kinds.Count == 1 ? random.Pick(book.Kind(kinds[0]).One) : string.Join(", ", kinds.Take(6).Select(kind => book.Kind(kind).One[0])) + (kinds.Count > 6 ? random.Pick([" or another device", " and so on", " or the like"]) : "");

    private (ActionTarget Target, List<ParameterSpec> Specs) Together(FormParameter form, IReadOnlyList<string> kinds, ManifestStyle style, List<string> places, UnnamedTarget unnamed)
    {
        var name = NameOf(form, kinds);
        var required = form.Required && unnamed != UnnamedTarget.LeftOut;
        var description = random.Pick(book.List("target." + (places.Count == 0 ? "device" : "places")));
        description = unnamed switch
        {
            UnnamedTarget.Here => description + " " + random.Pick(book.List("target.here")),
            UnnamedTarget.LeftOut => description + " " + random.Pick(book.List("target.leftout")),
            _ => description,
        };
        var spec = new ParameterSpec(name, ParameterKind.Entity)
        {
            Description = Filled(description, kinds, places),
            Required = required,
            EntityKinds = kinds.Concat(places).Select(style.Label).Distinct().ToEquatableList(),
        };
        List<ParameterSpec> specs = [spec];
        var (type, labels) = Type(kinds, specs, places.Count > 0 && kinds.Count > 1 && random.Hits(.4), style);
        return (new(name, places.ToDictionary(place => place, _ => name), type, labels, unnamed, required), specs);
    }

    private (ActionTarget Target, List<ParameterSpec> Specs) Apart(FormParameter form, IReadOnlyList<string> kinds, ManifestStyle style, List<string> places, UnnamedTarget unnamed, bool isSet)
    {
        List<ParameterSpec> specs = [];
        string? device = null;
        if (!isSet)
        {
            device = NameOf(form, kinds);
            specs.Add(new(device, ParameterKind.Entity) { Description = Filled(random.Pick(book.List("target.optional")), kinds, places), EntityKinds = kinds.Select(style.Label).Distinct().ToEquatableList() });
        }

        var area = random.Pick(book.List("area.names").Where(name => name != device && !taken.Contains(name)).ToList());
        var floor = places.Contains("floor") && random.Hits(.4) ? random.Pick(["floor", "storey", "on_floor"]) : area;
        var described = random.Pick(book.List("area.about")) + (unnamed == UnnamedTarget.Here ? " " + random.Pick(book.List("target.here")) : unnamed == UnnamedTarget.LeftOut && random.Hits(.7) ? " " + random.Pick(book.List("area.leftout")) : "");
        specs.Add(new(area, ParameterKind.Entity) { Description = described, EntityKinds = places.Where(place => place != "floor" || floor == area).Select(style.Label).ToEquatableList() });
        if (floor != area)
        {
            specs.Add(new(floor, ParameterKind.Entity) { Description = random.Pick(["Which floor, when one is named.", "A whole floor.", "The floor of the house."]), EntityKinds = [style.Label("floor")] });
        }

        var (type, labels) = Type(kinds, specs, form.Sort != "place" && (kinds.Count > 1 || isSet), style);
        return (new(device, places.ToDictionary(place => place, place => place == "floor" ? floor : area), type, labels, unnamed, IsRequired: false), specs);
    }

    private (ActionTarget Target, List<ParameterSpec> Specs) InWords(FormParameter form, IReadOnlyList<string> kinds)
    {
        List<ParameterSpec> specs = [];
        var isPlaced = kinds.Any(kind => book.Kind(kind).IsPlaced);
        string? device = null;
        if (form.Sort is not ("set" or "place") && (kinds.Count > 1 || !isPlaced || random.Hits(.5)))
        {
            device = NameOf(form, kinds);
            specs.Add(new(device, ParameterKind.Text) { Description = Filled(random.Pick(book.List("target.words")), kinds, []), Required = form.Required && random.Hits(.15) });
        }

        var places = new Dictionary<string, string>();
        if (device is null || (isPlaced && random.Hits(.75)))
        {
            places["area"] = random.Pick(book.List("area.names").Where(name => name != device && !taken.Contains(name)).ToList());
            specs.Add(new(places["area"], ParameterKind.Text) { Description = random.Pick(book.List("area.words")) });
        }

        return (new(device, places, null, new Dictionary<string, string>(), UnnamedTarget.LeftOut, specs[0] is { Required: true }) { InWords = true }, random.Hits(.3) ? random.Shuffled(specs) : specs);
    }

    private (string? Name, Dictionary<string, string> Labels) Type(IReadOnlyList<string> kinds, List<ParameterSpec> specs, bool wanted, ManifestStyle style)
    {
        if (!wanted)
        {
            return (null, []);
        }

        var name = random.Pick(book.List("type.names").Where(name => !taken.Contains(name) && specs.All(spec => spec.Name != name)).ToList());
        var plural = random.Hits(.3);
        var labels = kinds.ToDictionary(kind => kind, kind => plural ? book.Kind(kind).Many[0] : random.Hits(.6) ? kind.Replace('_', ' ') : style.Label(kind) == "cover" ? kind : book.Kind(kind).One[0]);
        specs.Add(new(name, ParameterKind.Choice) { Description = random.Pick(book.List("type.about")), Choices = labels.Values.Distinct().ToEquatableList() });
        return (name, labels);
    }

    private List<string> Places()
    {
        List<string> places = ["area"];
        places.AddRange(PlaceKinds[1..].Where(_ => random.Hits(.7)));
        return places;
    }

    private string NameOf(FormParameter form, IReadOnlyList<string> kinds) =>
        random.Pick(form.Names.Length > 0 && random.Hits(.6) ? form.Names : [.. book.List("target.names").Append(kinds.Count == 1 ? book.Kind(kinds[0]).One[0].Replace(' ', '_') : "device").Where(name => !taken.Contains(name))]);

    private string Filled(string description, IReadOnlyList<string> kinds, List<string> places) => description
        .Replace("{kind}", Named(kinds), StringComparison.Ordinal)
        .Replace("{places}", string.Join(" or ", places.Select(place => place == "home" ? "the home" : place == "area" ? "an area" : "a floor")), StringComparison.Ordinal);
}
