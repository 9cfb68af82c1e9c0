using System.Text.Json;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Writes factsheets.</summary>
/// <param name="names">The version's names.</param>
internal sealed class VdaFactsheetWriter(VdaNames names)
{
    /// <summary>Writes a factsheet.</summary>
    public void Write(Utf8JsonWriter writer, VdaFactsheet factsheet)
    {
        WriteType(writer, factsheet);
        WritePhysics(writer, factsheet);
        WriteLimits(writer, factsheet);
        writer.WriteStartObject("protocolFeatures");
        writer.WriteWords("optionalParameters", []);
        writer.WriteObjects(names.RobotActions, factsheet.Actions.Where(IsKnown), WriteAction);
        writer.WriteEndObject();
        writer.WriteStartObject(names.Geometry);
        writer.WriteEndObject();
        writer.WriteStartObject("loadSpecification");
        writer.WriteObjects("loadSets", factsheet.LoadTypes, WriteLoadSet);
        writer.WriteEndObject();
    }

    private void WriteType(Utf8JsonWriter writer, VdaFactsheet factsheet)
    {
        writer.WriteStartObject("typeSpecification");
        writer.WriteString("seriesName", factsheet.SeriesName);
        writer.WriteOptional("seriesDescription", factsheet.SeriesDescription);
        writer.WriteString(names.Kinematics, VdaRobotWords.Kinematics(factsheet.Kinematics, names));
        writer.WriteString(names.RobotClass, VdaRobotWords.RobotClass(factsheet.RobotClass, names));
        writer.WriteNumber(names.MaximumLoadMass, factsheet.MaximumLoadMass);
        writer.WriteWords("localizationTypes", []);
        writer.WriteWords("navigationTypes", []);
        writer.WriteEndObject();
    }

    private void WritePhysics(Utf8JsonWriter writer, VdaFactsheet factsheet)
    {
        writer.WriteStartObject("physicalParameters");
        writer.WriteNumber(names.MinimumSpeed, factsheet.MinimumSpeed);
        writer.WriteNumber(names.MaximumSpeed, factsheet.MaximumSpeed);
        writer.WriteNumber(names.MaximumAcceleration, factsheet.MaximumAcceleration);
        writer.WriteNumber(names.MaximumDeceleration, factsheet.MaximumDeceleration);
        writer.WriteNumber(names.MinimumHeight, factsheet.MaximumHeight);
        writer.WriteNumber(names.MaximumHeight, factsheet.MaximumHeight);
        writer.WriteNumber("width", factsheet.Width);
        writer.WriteNumber("length", factsheet.Length);
        writer.WriteEndObject();
    }

    private void WriteLimits(Utf8JsonWriter writer, VdaFactsheet factsheet)
    {
        writer.WriteStartObject("protocolLimits");
        writer.WriteStartObject(names.StringLengths);
        writer.WriteOptional(names.IdLength, factsheet.MaximumIdLength);
        writer.WriteEndObject();
        writer.WriteStartObject(names.ArrayLengths);
        writer.WriteOptional("order.nodes", factsheet.MaximumNodes);
        writer.WriteOptional("order.edges", factsheet.MaximumEdges);
        writer.WriteOptional("node.actions", factsheet.MaximumNodeActions);
        writer.WriteOptional("edge.actions", factsheet.MaximumEdgeActions);
        writer.WriteOptional("instantActions", factsheet.MaximumInstantActions);
        writer.WriteEndObject();
        writer.WriteStartObject("timing");
        writer.WriteNumber(names.MinimumOrderInterval, factsheet.MinimumOrderInterval);
        writer.WriteNumber(names.MinimumStateInterval, 0);
        writer.WriteOptional("defaultStateInterval", factsheet.DefaultStateInterval);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Before 3.0 there were no zones: an action of zones alone is not told.</summary>
    private bool IsKnown(VdaActionDescription action) => names.IsThree || action.Scopes.Any(scope => scope != VdaActionScope.Zone);

    private void WriteAction(Utf8JsonWriter writer, VdaActionDescription action)
    {
        writer.WriteString("actionType", action.ActionType);
        writer.WriteOptional("actionDescription", action.Description);
        writer.WriteWords("actionScopes", action.Scopes.Where(scope => names.IsThree || scope != VdaActionScope.Zone).Select(VdaWords.Of));
        writer.WriteObjects("actionParameters", action.Parameters, WriteParameter);
        if (!names.IsThree)
        {
            // 2.0 has no blocking types here, and no list can meet the schema of 2.1.
            return;
        }

        if (action.BlockingTypes.Count > 0)
        {
            writer.WriteWords("blockingTypes", action.BlockingTypes.Select(type => VdaWords.Of(type, names)));
        }

        // The text of 3.0 calls them booleans, its schema strings.
        writer.WriteString("pauseAllowed", action.PauseAllowed ? "true" : "false");
        writer.WriteString("cancelAllowed", action.CancelAllowed ? "true" : "false");
    }

    private void WriteParameter(Utf8JsonWriter writer, VdaActionParameter parameter)
    {
        writer.WriteString("key", parameter.Key);
        writer.WriteString("valueDataType", VdaWords.Of(parameter.Type, names));
        writer.WriteOptional("description", parameter.Description);
        writer.WriteBoolean("isOptional", parameter.IsOptional);
    }

    private static void WriteLoadSet(Utf8JsonWriter writer, string loadType)
    {
        writer.WriteString("setName", loadType);
        writer.WriteString("loadType", loadType);
    }
}
