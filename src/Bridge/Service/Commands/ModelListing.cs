namespace LamRobot.Bridge.Service;

/// <summary>A model as <c>lamrobot models</c> lists it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What it is.</param>
/// <param name="Licence">Its licence.</param>
/// <param name="Bytes">Size of its folder.</param>
/// <param name="CheckedFiles">Files that were compared with the card.</param>
/// <param name="Wrong">What is not as the card says.</param>
internal sealed record ModelListing(string Name, string Title, string Licence, long Bytes, int CheckedFiles, IReadOnlyList<string> Wrong)
{
    /// <summary>Whether its files are here; false for a model that has to be fetched first.</summary>
    public bool IsFetched { get; init; } = true;
}
