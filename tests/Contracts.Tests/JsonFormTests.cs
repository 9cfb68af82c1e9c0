using System.Text.Json;

namespace LamRobot.Contracts.Tests;

public sealed class JsonFormTests
{
    [Fact]
    public void An_argument_is_a_plain_json_value()
    {
        var step = new ActionStep("s1", "home", "light_set") { Arguments = EquatableMap.Of<ArgumentValue>(("target", "light.lamp"), ("brightness", 50d), ("on", true)) };

        var json = JsonSerializer.Serialize(step, ContractsJson.Default.ActionStep);

        Assert.Contains("\"arguments\":{\"target\":\"light.lamp\",\"brightness\":50,\"on\":true}", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Enumerations_are_words_in_snake_case()
    {
        var json = JsonSerializer.Serialize(new ActionSpec("look") { Effect = ActionEffect.ReadOnly }, ContractsJson.Default.ActionSpec);

        Assert.Contains("\"effect\":\"read_only\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void An_action_that_does_not_say_its_effect_is_taken_for_irreversible()
    {
        var action = JsonSerializer.Deserialize("""{"name":"launch"}""", ContractsJson.Default.ActionSpec)!;

        Assert.Equal(ActionEffect.Irreversible, action.Effect);
    }

    [Fact]
    public void What_json_leaves_out_has_its_default()
    {
        var action = JsonSerializer.Deserialize("""{"name":"go"}""", ContractsJson.Default.ActionSpec)!;
        var entity = JsonSerializer.Deserialize("""{"id":"a","name":"a","kind":"b"}""", ContractsJson.Default.Entity)!;
        var step = JsonSerializer.Deserialize("""{"id":"s1","actuator":"robot","action":"go"}""", ContractsJson.Default.ActionStep)!;
        var result = JsonSerializer.Deserialize("""{"status":"failed","code":"not_found","message":""}""", ContractsJson.Default.ActionResult)!;

        Assert.Equal(new ActionSpec("go"), action);
        Assert.Equal(new Entity("a", "a", "b"), entity);
        Assert.Equal(new ActionStep("s1", "robot", "go"), step);
        Assert.Equal(ActionResult.Failure(ResultCode.NotFound, ""), result);
    }

    [Theory]
    [InlineData("""{"actuators":[{"kind":"x"}]}""", "id")]
    [InlineData("""{"actuators":{"id":"x"}}""", "array")]
    [InlineData("""{"actuators":[{"id":"x","kind":"y","actions":[{"name":"a","effect":"sometimes"}]}]}""", "effect")]
    public void A_malformed_manifest_names_what_is_wrong(string json, string word)
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, ContractsJson.Default.CapabilityManifest));

        Assert.Contains(word, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_is_not_finite_is_no_argument() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ArgumentValue.FromDouble(double.NaN));

    [Fact]
    public void Result_codes_lie_in_the_hundred_of_their_stage()
    {
        var stages = Enum.GetValues<ResultCode>().Where(code => code != ResultCode.None).Select(code => (int)code / 100).Distinct().Order();

        Assert.Equal([1, 2, 3, 4, 5, 6], stages);
        Assert.Equal(Enum.GetValues<ResultCode>().Length, Enum.GetValues<ResultCode>().Distinct().Count());
    }

    [Fact]
    public void An_action_maps_to_the_schema_of_a_tool()
    {
        var action = new ActionSpec("light_set")
        {
            Parameters =
            [
                new("target", ParameterKind.Entity) { Required = true, EntityKinds = ["light"], Description = "Which light." },
                new("brightness", ParameterKind.Number) { Unit = "%", Minimum = 0, Maximum = 100 },
                new("colour", ParameterKind.Choice) { Choices = ["red", "green"] },
            ],
        };

        var schema = ToolSchema.Of(action);

        Assert.Equal("""["target"]""", schema["required"]!.ToJsonString());
        Assert.Equal("number", schema["properties"]!["brightness"]!["type"]!.ToString());
        Assert.Equal(100, schema["properties"]!["brightness"]!["maximum"]!.GetValue<double>());
        Assert.Equal("""["red","green"]""", schema["properties"]!["colour"]!["enum"]!.ToJsonString());
        Assert.Contains("light", schema["properties"]!["target"]!["description"]!.ToString(), StringComparison.Ordinal);
    }
}
