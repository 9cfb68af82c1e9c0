namespace LamRobot.Sim;

/// <summary>What the robot believes: only what it has seen or been told.</summary>
internal sealed class RobotMemory
{
    private readonly Dictionary<string, ThingBelief> things = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PersonBelief> people = new(StringComparer.Ordinal);

    public RobotMemory() => people[Person.Operator] = new(Person.Operator) { Name = Person.Operator };

    public IReadOnlyDictionary<string, ThingBelief> Things => things;

    public IEnumerable<PersonBelief> People => people.Values;

    /// <summary>States of doors and devices, by name, as last seen.</summary>
    public Dictionary<string, string> States { get; } = new(StringComparer.Ordinal);

    public string? FoundThing { get; set; }

    /// <summary>The id of the person who was found last.</summary>
    public string? FoundPerson { get; set; }

    /// <summary>Whether that person was made acquainted, so that "them" means them.</summary>
    public bool FoundByMeeting { get; set; }

    public Finding? Finding { get; set; }

    /// <summary>A person by id, by name as far as it is known; null when no such person was seen.</summary>
    public PersonBelief? Find(string idOrName) => people.GetValueOrDefault(idOrName) ?? people.Values.FirstOrDefault(belief => belief.Name == idOrName);

    public PersonBelief See(Person person, TimeSpan now)
    {
        if (!people.TryGetValue(person.Id, out var belief))
        {
            people[person.Id] = belief = new(person.Id);
        }

        belief.See(person, now);
        return belief;
    }

    public void See(Thing thing, TimeSpan now) => things[thing.Name] = new(thing.On, thing.Holder, now);

    /// <summary>Forgets what was believed to lie or be held somewhere and is not there.</summary>
    public void Forget(Func<ThingBelief, bool> where, TimeSpan now)
    {
        foreach (var name in things.Where(pair => where(pair.Value) && pair.Value.SeenAt < now).Select(static pair => pair.Key).ToList())
        {
            things.Remove(name);
        }
    }
}
