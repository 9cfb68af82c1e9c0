using System.Reflection;

namespace LamRobot.Architecture.Tests;

public sealed class PublicSignatureTests
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static TheoryData<string> Assemblies =>
        [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "LamRobot.*.dll").Select(Path.GetFileNameWithoutExtension).OfType<string>().Where(name => !name.EndsWith(".Tests", StringComparison.Ordinal))];

    [Fact]
    public void The_adapters_are_among_the_assemblies_that_are_looked_at()
    {
        Assert.Contains("LamRobot.Bridge.Mqtt", Assemblies.Select(row => row.Data));
        Assert.Contains("LamRobot.Planner", Assemblies.Select(row => row.Data));
        Assert.Contains("LamRobot.Perception.Speech", Assemblies.Select(row => row.Data));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_third_party_type_shows_in_a_public_signature(string assembly)
    {
        var leaks = Assembly.Load(assembly).GetExportedTypes()
            .SelectMany(type => Shown(type).Select(shown => (Type: type, Shown: shown)))
            .Where(pair => !IsOurs(pair.Shown))
            .Select(pair => $"{pair.Type.FullName} shows {pair.Shown.FullName}")
            .Distinct();

        Assert.Empty(leaks);
    }

    private static bool IsOurs(Type type)
    {
        var name = type.Assembly.GetName().Name!;
        return name.StartsWith("System", StringComparison.Ordinal)
            || name.StartsWith("LamRobot.", StringComparison.Ordinal)
            || name == "Microsoft.Extensions.AI.Abstractions";
    }

    private static IEnumerable<Type> Shown(Type type)
    {
        var members = type.GetMembers(Everything).SelectMany(member => member switch
        {
            MethodInfo { IsPublic: true } or MethodInfo { IsFamily: true } => ((MethodInfo)member).GetParameters().Select(parameter => parameter.ParameterType).Append(((MethodInfo)member).ReturnType),
            ConstructorInfo { IsPublic: true } constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
            FieldInfo { IsPublic: true } field => [field.FieldType],
            EventInfo { EventHandlerType: { } handler } => [handler],
            _ => [],
        });
        return members.Concat(type.GetInterfaces()).Concat(type.BaseType is { } parent ? [parent] : []).SelectMany(Parts);
    }

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
        {
            return Parts(type.GetElementType()!);
        }

        if (type.IsGenericParameter)
        {
            return [];
        }

        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
    }
}
