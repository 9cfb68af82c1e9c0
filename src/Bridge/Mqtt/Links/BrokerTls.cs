namespace LamRobot.Bridge.Mqtt;

/// <summary>How a connection is encrypted. The broker's name is always checked against its certificate.</summary>
public sealed record BrokerTls
{
    /// <summary>PEM file of the authority that signed the broker's certificate; those that the machine trusts when null.</summary>
    public string? CaFile { get; init; }

    /// <summary>PEM file of this client's certificate, when the broker asks for one.</summary>
    public string? CertificateFile { get; init; }

    /// <summary>PEM file of its private key; in <see cref="CertificateFile"/> too when null.</summary>
    public string? KeyFile { get; init; }
}
