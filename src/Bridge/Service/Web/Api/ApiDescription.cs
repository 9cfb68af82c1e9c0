using LamRobot.Contracts;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace LamRobot.Bridge.Service;

/// <summary>Describes the API as OpenAPI, from its routes and records.</summary>
internal static class ApiDescription
{
    private const string Version = "v1";

    /// <summary>Adds the description.</summary>
    /// <param name="services">The server's services.</param>
    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi(Version, options =>
    {
        options.ShouldInclude = route => route.RelativePath?.StartsWith($"api/{Version}/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "LamRobot", Version = "1", Description = "Missions for a robot: begin, follow, answer, approve, cancel, stop. Problems are told as RFC 9457 and say in the field next what to do." };
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer(DescribeAsync);
    });

    // Types with a converter of their own look like anything to the generator.
    private static async Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (type == typeof(ArgumentValue))
        {
            schema.Type = JsonSchemaType.String | JsonSchemaType.Number | JsonSchemaType.Boolean;
        }
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableList<>))
        {
            schema.Type = JsonSchemaType.Array;
            schema.Items = await context.GetOrCreateSchemaAsync(type.GenericTypeArguments[0], null, cancellationToken);
        }
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableMap<>))
        {
            schema.Type = JsonSchemaType.Object;
            schema.AdditionalProperties = await context.GetOrCreateSchemaAsync(type.GenericTypeArguments[0], null, cancellationToken);
        }
    }
}
