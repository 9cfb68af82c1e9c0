using LamRobot.Training.Native;

if (args is ["fix-native", var library])
{
    if (File.Exists(library) && NativeFix.IsNeeded() && NativeFix.Apply(library))
    {
        Console.WriteLine($"{library} now loads with this machine's C++ runtime.");
    }

    return 0;
}

return 0;
