using CsCheck;
using LamRobot.Contracts;
using LamRobot.Planner.Validation;

namespace LamRobot.Planner.Tests;

public sealed class PlanOrderTests
{
    private static readonly string[] Ids = ["s1", "s2", "s3", "s4"];

    private static readonly Gen<string> AnyId = Gen.Int[0, Ids.Length - 1].Select(index => Ids[index]);

    private static readonly Gen<ActionStep> AnyStep =
        from id in AnyId
        from waits in AnyId.Array[0, 2]
        select Step(id, waits);

    [Fact]
    public void The_same_step_twice_is_a_mistake_and_not_a_crash()
    {
        var problem = Assert.Single(Check(Step("s1"), Step("s1")));

        Assert.Equal((ResultCode.BadDependency, "s1"), (problem.Code, problem.StepId));
    }

    [Fact]
    public void Steps_that_wait_for_each_other_are_found_and_those_beside_them_are_not()
    {
        var problems = Check(Step("s1"), Step("s2", "s3"), Step("s3", "s2"), Step("s4", "s1"));

        Assert.All(problems, problem => Assert.Equal(ResultCode.BadDependency, problem.Code));
        Assert.Equal(["s2", "s3"], problems.Select(problem => problem.StepId));
    }

    [Fact]
    public void Whatever_waits_for_whatever_a_plan_without_problems_can_be_carried_out() =>
        AnyStep.Array[0, 6].Sample(steps =>
        {
            var problems = Check(steps);
            return problems.Count > 0 || CanBeCarriedOut(steps);
        });

    private static bool CanBeCarriedOut(ActionStep[] steps)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var _ in steps)
        {
            done.UnionWith(steps.Where(step => step.DependsOn.All(done.Contains)).Select(step => step.Id).ToList());
        }

        return done.Count == steps.Length;
    }

    private static IReadOnlyList<PlanProblem> Check(params ActionStep[] steps) => PlanValidator.Check(new(steps.ToEquatableList()), Home.Manifest, Home.Observation);

    private static ActionStep Step(string id, params string[] waits) => new(id, "robot", "greet") { DependsOn = waits.ToEquatableList() };
}
