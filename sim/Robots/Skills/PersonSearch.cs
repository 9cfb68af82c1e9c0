using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Looks for people: where they were seen, then room by room; asks for names.</summary>
internal sealed class PersonSearch(HomeRobot robot, Driving driving)
{
    private const double AskSeconds = 2.0;
    private const double PatienceSeconds = 4.0;
    private const int Rounds = 3;

    private HomeMap Map => robot.Home.Map;

    /// <summary>Finds a person and goes to them; then they are the memory's found person.</summary>
    public IEnumerable<Beat> Find(WantedPerson wanted, string? scope)
    {
        if (wanted.IsAnybody && robot.Memory is { FoundByMeeting: true, FoundPerson: { } met })
        {
            wanted = wanted with { Name = met };
        }

        if (Known(wanted, scope) is { } known)
        {
            yield return Beat.Through(Revisit(known));
            if (known.Position is not null && driving.IsNear(known) && InScope(known, scope) && wanted.Looks(known))
            {
                yield return Beat.Through(Meet(known));
                yield break;
            }
        }

        var before = robot.Memory.FoundPerson;
        for (var round = scope is null ? 1 : 0; round < Rounds; round++)
        {
            foreach (var label in Labels(scope))
            {
                yield return Beat.Through(Search(label, wanted, scope));
                if (robot.Memory.FoundPerson is not null)
                {
                    yield break;
                }
            }

            yield return Beat.Wait(PatienceSeconds);
        }

        robot.Memory.FoundPerson = before;
        robot.Fail(ResultCode.NotFound, $"There is no {wanted} {(scope is null ? "to be found" : $"at the {scope}")}.");
    }

    /// <summary>Goes to a person that an argument names, or that was found last; searches when they are not where they were.</summary>
    /// <remarks>Afterwards that person is the memory's found person; with nobody named and nobody found, it is the one who speaks.</remarks>
    public IEnumerable<Beat> GoTo(string? person)
    {
        var belief = person is null ? robot.Memory.Find(robot.Memory.FoundPerson ?? Person.Operator) : robot.Memory.Find(person);
        if (belief?.Position is not null)
        {
            yield return Beat.Through(Revisit(belief));
            if (belief.Position is not null && driving.IsNear(belief))
            {
                robot.Memory.FoundPerson = belief.Id;
                yield break;
            }
        }

        yield return Beat.Through(Find(new() { Name = belief?.EntityId ?? person }, null));
    }

    /// <summary>Asks a person's name.</summary>
    public IEnumerable<Beat> AskName(PersonBelief person)
    {
        robot.Doing("asks for a name");
        robot.Say(person.Id, "what is your name?");
        yield return Beat.Wait(AskSeconds);
        person.Name = robot.Home.FindPerson(person.Id)!.Name;
    }

    /// <summary>Whether somebody is in a room or at a place; everywhere when nothing is said.</summary>
    public bool InScope(PersonBelief person, string? scope) => scope is null || (Map.IsRoom(scope) ? person.Room == scope : person.At == scope);

    /// <summary>Drives to a room or place and looks around.</summary>
    public IEnumerable<Beat> LookFrom(string label)
    {
        yield return Beat.Through(driving.To(label));
        yield return Beat.Through(driving.LookAround());
    }

    private IEnumerable<Beat> Search(string label, WantedPerson wanted, string? scope)
    {
        robot.Memory.FoundPerson = null;
        yield return Beat.Through(LookFrom(label));
        foreach (var person in Candidates(label, wanted, scope).ToList())
        {
            if (wanted.Name is not null && person.Name is null && !wanted.IsNamed(person))
            {
                yield return Beat.Through(driving.To(person));
                yield return Beat.Through(AskName(person));
            }

            if (wanted.IsNamed(person))
            {
                yield return Beat.Through(driving.To(person));
                yield return Beat.Through(Meet(person));
                yield break;
            }
        }
    }

    private IEnumerable<PersonBelief> Candidates(string label, WantedPerson wanted, string? scope) => robot.Memory.People
        .Where(person => person.Position is not null && person.Room == Map.RoomOf(label) && InScope(person, scope) && wanted.Looks(person))
        .Where(person => MayBe(person, wanted))
        .OrderByDescending(person => wanted.Name is not null && person.Name is not null)
        .ThenBy(person => person.Position!.Value.DistanceTo(robot.Home.Body.Position));

    /// <summary>A face that is known by name is looked for itself; else every stranger may be the one.</summary>
    private bool MayBe(PersonBelief person, WantedPerson wanted) =>
        person.Id == Person.Operator ? wanted.Name == Person.Operator
        : wanted.Name is null || wanted.IsNamed(person) || (person.Name is null && robot.Memory.Find(wanted.Name) is null);

    private IEnumerable<Beat> Meet(PersonBelief person)
    {
        robot.Memory.FoundPerson = person.Id;
        robot.Memory.FoundByMeeting = false;
        yield return Beat.Next;
    }

    /// <summary>Goes where a person was last seen, and looks whether they are still there; says nothing when they are not.</summary>
    private IEnumerable<Beat> Revisit(PersonBelief person)
    {
        if (!driving.IsNear(person))
        {
            var spot = driving.Beside(person.EntityId, person.Position!.Value);
            yield return Beat.Through(driving.To(spot));
        }

        if (person.Position is { } where && driving.IsNear(person))
        {
            yield return Beat.Through(driving.Face(where));
            yield return Beat.Next;
            if (person.Position is not null)
            {
                robot.Arrive(person.Id);
            }
        }
    }

    private PersonBelief? Known(WantedPerson wanted, string? scope) => robot.Memory.People
        .Where(person => person.Position is not null && InScope(person, scope) && wanted.Looks(person))
        .Where(person => wanted.Name is null ? person.Id != Person.Operator && (person.Id != robot.Memory.FoundPerson || scope is not null) : wanted.IsNamed(person))
        .OrderBy(person => robot.Home.Map.Distance(robot.Home.Body.Position, person.Position!.Value))
        .FirstOrDefault();

    private List<string> Labels(string? scope) => scope is not null
        ? [scope]
        : [.. Map.Rooms.Select(static room => room.Name).Where(driving.CanReach).OrderBy(driving.DistanceTo)];
}
