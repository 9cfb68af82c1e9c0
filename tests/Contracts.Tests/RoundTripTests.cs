using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CsCheck;

namespace LamRobot.Contracts.Tests;

public sealed class RoundTripTests
{
    [Fact]
    public void Manifests_survive_json() => Survives(Generate.Manifest, ContractsJson.Default.CapabilityManifest);

    [Fact]
    public void Observations_survive_json() => Survives(Generate.Observation, ContractsJson.Default.Observation);

    [Fact]
    public void Plan_outcomes_survive_json() => Survives(Generate.Outcome, ContractsJson.Default.PlanOutcome);

    [Fact]
    public void Results_survive_json() => Survives(Generate.Result, ContractsJson.Default.ActionResult);

    [Fact]
    public void Episodes_survive_json() => Survives(Generate.Episode, ContractsJson.Default.Episode);

    [Fact]
    public void Indented_json_reads_as_the_same_record() =>
        Generate.Manifest.Sample(
            manifest => JsonSerializer.Deserialize(JsonSerializer.Serialize(manifest, ContractsJson.Indented.CapabilityManifest), ContractsJson.Default.CapabilityManifest)!.Equals(manifest),
            iter: 50);

    [Fact]
    public void A_plan_survives_the_data_flow_of_large_action_models() =>
        Generate.Step.Array[1, 5].Sample(
            steps =>
            {
                var plan = new Plan(steps.Select((step, index) => step with
                {
                    Id = $"s{index + 1}",
                    Actuator = "robot",
                    DependsOn = index == 0 ? [] : [$"s{index}"],
                    Confidence = 1,
                }).ToEquatableList());
                return LamDataFlow.Import(LamDataFlow.Export(plan, CapabilityManifest.Empty, Observation.Empty), "robot").Equals(plan);
            },
            iter: 200);

    private static void Survives<T>(Gen<T> records, JsonTypeInfo<T> type)
        where T : class =>
        records.Sample(record => record.Equals(JsonSerializer.Deserialize(JsonSerializer.Serialize(record, type), type)), iter: 200);
}
