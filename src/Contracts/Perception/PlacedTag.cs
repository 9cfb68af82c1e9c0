namespace LamRobot.Contracts;

/// <summary>A printed square tag (ArUco DICT_4X4_50) that lies face up at a known place, so that a camera finds out where it is.</summary>
/// <param name="Id">Its number in the dictionary.</param>
/// <param name="XMetres">Its centre along x.</param>
/// <param name="YMetres">Its centre along y.</param>
/// <param name="SideMetres">Side of its black square; a white margin around it does not count.</param>
/// <param name="HeadingRadians">How it is turned, counter-clockwise; at 0 its upper edge points along y.</param>
/// <param name="ZMetres">Height of its face.</param>
public sealed record PlacedTag(int Id, double XMetres, double YMetres, double SideMetres, double HeadingRadians = 0, double ZMetres = 0);
