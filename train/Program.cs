using LamRobot.Training;

return Commands.Run(args);
