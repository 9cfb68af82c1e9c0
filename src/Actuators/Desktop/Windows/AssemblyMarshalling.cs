using System.Runtime.CompilerServices;

// COM of the source generators passes variants and structures as they are.
[assembly: DisableRuntimeMarshalling]
