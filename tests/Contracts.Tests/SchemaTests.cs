using System.Text.Encodings.Web;
using System.Text.Json;

namespace LamRobot.Contracts.Tests;

public sealed class SchemaTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Names => [.. ContractSchemas.Published.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_committed_schema_is_the_one_that_the_record_gives(string name)
    {
        var path = Path.Combine(Repository.Root, "schemas", name + ".schema.json");
        var schema = ContractSchemas.Of(ContractSchemas.Published[name]).ToJsonString(Readable) + "\n";

        // To accept a change of a record: LAMROBOT_WRITE_SCHEMAS=1 dotnet run --project tests/Contracts.Tests
        if (Environment.GetEnvironmentVariable("LAMROBOT_WRITE_SCHEMAS") == "1")
        {
            File.WriteAllText(path, schema);
        }

        Assert.Equal(File.ReadAllText(path), schema);
    }

    [Fact]
    public void A_schema_describes_lists_and_maps_by_their_items()
    {
        var schema = ContractSchemas.Of(ContractsJson.Default.ActionStep);

        Assert.Equal("string", schema["properties"]!["dependsOn"]!["items"]!["type"]!.ToString());
        Assert.Equal(3, schema["properties"]!["arguments"]!["additionalProperties"]!["type"]!.AsArray().Count);
    }
}
