using Microsoft.AspNetCore.Authentication;

namespace LamRobot.Bridge.Service;

/// <summary>Who is let in.</summary>
internal sealed class TokenAuthenticationOptions : AuthenticationSchemeOptions
{
    /// <summary>The tokens; null where every caller is this machine's own, and may do everything.</summary>
    public AccessTokens? Tokens { get; set; }
}
