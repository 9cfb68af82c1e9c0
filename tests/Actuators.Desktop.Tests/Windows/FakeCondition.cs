using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop.Tests;

/// <summary>A condition that all elements meet.</summary>
[GeneratedComClass]
internal sealed partial class FakeCondition : IUIAutomationCondition;
