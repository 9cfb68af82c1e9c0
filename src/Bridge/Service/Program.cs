using System.Runtime.InteropServices;
using LamRobot.Bridge.Service;

using var interrupts = new Interrupts();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
{
    context.Cancel = true;
    interrupts.Interrupt();
});
using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
{
    context.Cancel = true;
    interrupts.End();
});

return await CommandLine.RunAsync(args, Terminal.OfProcess(), interrupts);
