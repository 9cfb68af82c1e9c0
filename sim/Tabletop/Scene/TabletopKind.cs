using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>A kind of things on the table.</summary>
/// <param name="Name">The kind.</param>
/// <param name="WidthMetres">Side or diameter.</param>
/// <param name="HeightMetres">Height.</param>
/// <param name="Colours">The colours that it comes in, each once.</param>
public sealed record TabletopKind(string Name, double WidthMetres, double HeightMetres, EquatableList<string> Colours);
