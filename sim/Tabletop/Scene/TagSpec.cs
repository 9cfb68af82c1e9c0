namespace LamRobot.Sim;

/// <summary>A printed tag on the table: its number in ArUco DICT_4X4_50, its centre, and the side of its black square, in metres.</summary>
internal sealed record TagSpec(int Id, double X, double Y, double Side);
