using System.CommandLine;
using LamRobot.Bridge.Mqtt.Wire;

namespace LamRobot.Bridge.Service;

/// <summary>Options that several verbs have.</summary>
internal static class SharedOptions
{
    /// <summary>Makes the option that asks for JSON.</summary>
    /// <returns>The option.</returns>
    public static Option<bool> Json() => new("--json") { Description = "Write JSON, for programs." };

    /// <summary>Makes the option that chooses the planner.</summary>
    /// <returns>The option.</returns>
    public static Option<string?> Planner()
    {
        var option = new Option<string?>("--planner") { Description = "Who plans: lam (the Large Action Model) or rules (the baseline). Default: lam, or rules where there is no models/lam.", HelpName = "lam|rules" };
        option.AcceptOnlyFromAmong("lam", "rules");
        return option;
    }

    /// <summary>Makes the option that names a broker.</summary>
    /// <param name="otherwise">What happens without it.</param>
    /// <returns>The option.</returns>
    public static Option<string?> Broker(string otherwise) => new("--broker") { Description = $"The robot's MQTT broker, such as mqtt://192.168.1.5:1883. {otherwise}", HelpName = "URL" };

    /// <summary>Makes the option that names a robot.</summary>
    /// <returns>The option.</returns>
    public static Option<string> Robot()
    {
        var option = new Option<string>("--robot") { Description = "The robot's id.", HelpName = "ID", DefaultValueFactory = _ => "robot" };
        option.Validators.Add(result =>
        {
            if (!RobotTopics.IsValidId(result.GetValueOrDefault<string>()))
            {
                result.AddError("--robot needs an id of letters, digits, '-', '_' and '.'.");
            }
        });
        return option;
    }

    /// <summary>Makes the option that gives the seed.</summary>
    /// <param name="description">What it is for.</param>
    /// <returns>The option.</returns>
    public static Option<int> Seed(string description) => new("--seed") { Description = description, HelpName = "N", DefaultValueFactory = _ => 1 };

    /// <summary>Makes the option that gives the speed of simulated time.</summary>
    /// <returns>The option.</returns>
    public static Option<double> Speed()
    {
        var option = new Option<double>("--speed") { Description = "How fast the simulated robot's time goes; 1 is real time.", HelpName = "X", DefaultValueFactory = _ => 1 };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and <= 100))
            {
                result.AddError("--speed needs a number above 0, up to 100.");
            }
        });
        return option;
    }

    /// <summary>Makes an option for a port.</summary>
    /// <param name="name">The option's name.</param>
    /// <param name="description">What listens there.</param>
    /// <returns>The option.</returns>
    public static Option<int?> Port(string name, string description)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 0 or > 65535)
            {
                result.AddError($"{name} needs a port from 0 to 65535.");
            }
        });
        return option;
    }
}
