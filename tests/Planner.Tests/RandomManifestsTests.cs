using LamRobot.Contracts;

namespace LamRobot.Planner.Tests;

public sealed class RandomManifestsTests
{
    private static readonly List<PlanRequest> Requests = Make(1, 300);

    [Fact]
    public void The_same_seed_makes_the_same_requests() => Assert.Equal(Requests[..20], Make(1, 20));

    [Fact]
    public void Every_kind_of_parameter_comes_required_and_optional()
    {
        var kinds = Parameters().Select(parameter => (parameter.Kind, parameter.Required)).Distinct();

        Assert.Equal(2 * Enum.GetValues<ParameterKind>().Length, kinds.Count());
    }

    [Fact]
    public void Names_are_unique_where_they_must_be()
    {
        Assert.All(Requests, request =>
        {
            Assert.Distinct(request.Observation.Entities.Select(entity => entity.Id));
            Assert.Distinct(request.Manifest.Actuators.Select(actuator => actuator.Id));
            Assert.All(request.Manifest.Actuators, actuator => Assert.Distinct(actuator.Actions.Select(action => action.Name)));
        });
        Assert.All(Requests.SelectMany(request => request.Manifest.Actuators).SelectMany(actuator => actuator.Actions), action => Assert.Distinct(action.Parameters.Select(parameter => parameter.Name)));
    }

    [Fact]
    public void Some_parameters_are_hard_to_fill()
    {
        Assert.Contains(Parameters(), parameter => parameter is { Kind: ParameterKind.Choice, Required: true, Choices.Count: 0 });
        Assert.Contains(Parameters(), parameter => parameter is { Minimum: { } least, Maximum: { } most } && least == most);
        Assert.Contains(Requests, request => request.Command.Length == 0);
    }

    private static IEnumerable<ParameterSpec> Parameters() =>
        Requests.SelectMany(request => request.Manifest.Actuators).SelectMany(actuator => actuator.Actions).SelectMany(action => action.Parameters);

    private static List<PlanRequest> Make(int seed, int count)
    {
        var manifests = new RandomManifests(seed);
        return [.. Enumerable.Range(0, count).Select(_ => manifests.Next())];
    }
}
