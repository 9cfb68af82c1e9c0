namespace LamRobot.Architecture.Tests;

public sealed class DependencyTests
{
    [Fact]
    public void Every_project_references_only_what_the_table_allows()
    {
        var projects = RepositoryFiles.WithExtension(".csproj")
            .Select(path => ProjectFile.Parse(path, File.ReadAllText(Path.Combine(Repository.Root, path))))
            .ToList();

        Assert.Contains(projects, project => project.Name == "LamRobot.Contracts");
        Assert.Empty(projects.SelectMany(DependencyRules.Violations));
    }

    [Theory]
    [InlineData("src/Planner/LamRobot.Planner.csproj", "ProjectReference", "../Actuators/Core/LamRobot.Actuators.csproj")]
    [InlineData("src/Contracts/LamRobot.Contracts.csproj", "ProjectReference", "../Planner/LamRobot.Planner.csproj")]
    [InlineData("src/Actuators/Robot/LamRobot.Actuators.Robot.csproj", "ProjectReference", "../../Bridge/Mqtt/LamRobot.Bridge.Mqtt.csproj")]
    [InlineData("src/Actuators/Robot/LamRobot.Actuators.Robot.csproj", "PackageReference", "MQTTnet")]
    [InlineData("src/Bridge/Service/lamrobot.csproj", "ProjectReference", "../../../train/LamRobot.Training.csproj")]
    [InlineData("src/New/LamRobot.New.csproj", "ProjectReference", "../Contracts/LamRobot.Contracts.csproj")]
    public void A_forbidden_reference_is_found(string path, string element, string include)
    {
        var project = ProjectFile.Parse(path, $"<Project><ItemGroup><{element} Include=\"{include}\" /></ItemGroup></Project>");

        Assert.NotEmpty(DependencyRules.Violations(project));
    }
}
