using System.Runtime.CompilerServices;

// The fakes of COM are passed as the real ones are.
[assembly: DisableRuntimeMarshalling]
