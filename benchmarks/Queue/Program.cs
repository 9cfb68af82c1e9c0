using LamRobot.Benchmarks.Queue;

return args switch
{
    ["load", .. var options] => await LoadRun.RunAsync(new Options(options)),
    ["kills", .. var options] => await KillRun.RunAsync(new Options(options)),
    ["robots", var folder, var count] => await RobotsProcess.RunAsync(folder, int.Parse(count, null)),
    ["service", var broker, var folder, var count] => await ServiceProcess.RunAsync(broker, folder, int.Parse(count, null)),
    _ => Options.Explain(),
};
