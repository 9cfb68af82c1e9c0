using System.Globalization;
using LamRobot.Benchmarks.Stop;

return args switch
{
    [] => await SwitchRun.RunAsync(),
    ["inputs", .. var options] => await InputsRun.RunAsync(options is [var runs, ..] ? int.Parse(runs, CultureInfo.InvariantCulture) : 30, options is [_, var words, ..] ? words : ""),
    _ => SwitchRun.Explain(),
};
