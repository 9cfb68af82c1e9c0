using LamRobot.FaultRuns;

return args switch
{
    ["robot", var broker, var protocol, var seed, var deeds] => await RobotProcess.RunAsync(broker, protocol, int.Parse(seed, null), deeds),
    ["master", var broker, var folder] => await MasterProcess.RunAsync(broker, folder),
    ["run", .. var options] => await FaultRun.RunAsync(FaultRunOptions.Read(options)),
    _ => FaultRunOptions.Explain(),
};
