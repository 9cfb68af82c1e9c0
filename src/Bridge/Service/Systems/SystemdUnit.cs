namespace LamRobot.Bridge.Service;

/// <summary>The unit by which systemd runs the service, with as few rights as it needs.</summary>
/// <param name="Program">The program, with the words before its verb when another program starts it.</param>
/// <param name="Configuration">The file of settings.</param>
internal sealed record SystemdUnit(string Program, string Configuration)
{
    /// <summary>The unit's name.</summary>
    public const string Name = "lamrobot.service";

    /// <summary>The user that it runs as.</summary>
    public const string User = "lamrobot";

    /// <summary>Where its journal and ledger are.</summary>
    public const string State = "/var/lib/lamrobot";

    /// <summary>Writes the unit.</summary>
    /// <returns>The file's text.</returns>
    /// <remarks>Source: systemd.exec(5). MemoryDenyWriteExecute is not there: the runtime compiles as it runs.</remarks>
    public override string ToString() => $"""
        [Unit]
        Description=LamRobot: does with robots what people say
        Wants=network-online.target
        After=network-online.target

        [Service]
        Type=notify
        ExecStart={Program} run --serve --config {Quoted(Configuration)} --journal {State}/missions.db --ledger {State}/commands.db
        User={User}
        StateDirectory=lamrobot
        StateDirectoryMode=0700
        WorkingDirectory={State}
        UMask=0077
        WatchdogSec=60
        TimeoutStartSec=180
        TimeoutStopSec=30
        Restart=on-failure
        RestartSec=5
        RestartPreventExitStatus=2

        NoNewPrivileges=yes
        CapabilityBoundingSet=
        AmbientCapabilities=
        ProtectSystem=strict
        ProtectHome=yes
        PrivateTmp=yes
        PrivateDevices=yes
        ProtectProc=invisible
        ProtectClock=yes
        ProtectHostname=yes
        ProtectControlGroups=yes
        ProtectKernelLogs=yes
        ProtectKernelModules=yes
        ProtectKernelTunables=yes
        RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
        RestrictNamespaces=yes
        RestrictRealtime=yes
        RestrictSUIDSGID=yes
        LockPersonality=yes
        RemoveIPC=yes
        SystemCallArchitectures=native
        SystemCallFilter=@system-service
        SystemCallErrorNumber=EPERM

        [Install]
        WantedBy=multi-user.target

        """.ReplaceLineEndings("\n");

    /// <summary>Writes a path as a unit takes it.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The path, in quotes, with no specifier or variable in it.</returns>
    public static string Quoted(string path) => $"\"{path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("%", "%%", StringComparison.Ordinal).Replace("$", "$$", StringComparison.Ordinal)}\"";
}
