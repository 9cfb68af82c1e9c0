namespace LamRobot.Training.Devices;

/// <summary>A parameter that an action may have.</summary>
/// <param name="Role">The slot whose value it takes.</param>
/// <param name="Sort"><c>target</c> for devices and places, <c>set</c> for places and a kind of device, else a sort of value.</param>
/// <param name="Takes">A unit, a list of choices, a kind of entity or a sort of text.</param>
/// <param name="Names">Its possible names.</param>
/// <param name="Descriptions">Its possible descriptions.</param>
/// <param name="Required">Whether it is required.</param>
internal sealed record FormParameter(string Role, string Sort, string Takes, string[] Names, string[] Descriptions, bool Required)
{
    /// <summary>Reads a line <c>param[?] role sort takes ; names ; descriptions</c>.</summary>
    public static FormParameter Parse(string line)
    {
        var sides = line.Split(';', 3, StringSplitOptions.TrimEntries);
        var head = sides[0].Split(' ', 4, StringSplitOptions.TrimEntries);
        return new(
            head[1],
            head[2],
            head.Length > 3 ? head[3] : "",
            sides.Length > 1 ? sides[1].Split('|') : [],
            sides.Length > 2 ? sides[2].Split('|') : [""],
            head[0] == "param");
    }
}
