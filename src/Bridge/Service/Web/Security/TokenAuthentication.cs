using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LamRobot.Bridge.Service;

/// <summary>Tells callers by their token: as a bearer token for programs, or as the password of basic authentication, which browsers ask for by themselves.</summary>
internal sealed class TokenAuthentication(IOptionsMonitor<TokenAuthenticationOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<TokenAuthenticationOptions>(options, logger, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string Name = "token";

    /// <inheritdoc />
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Options.Tokens is not { } tokens)
        {
            return Task.FromResult(Admit(CallerName.Local, AccessRoles.Admin));
        }

        if (Secret() is not { Length: > 0 } secret)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        return Task.FromResult(tokens.Find(secret) is { } token ? Admit(token.Name, token.Role) : AuthenticateResult.Fail("The token is nobody's."));
    }

    /// <inheritdoc />
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Basic realm=\"LamRobot\", charset=\"UTF-8\"";
        await ApiProblems.Problem(StatusCodes.Status401Unauthorized, "Who are you?", "A token is needed, and what came is none that is known.", "Send the header Authorization: Bearer TOKEN; in a browser the token is the password, with any name.").ExecuteAsync(Context);
    }

    /// <inheritdoc />
    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        await ApiProblems.Problem(StatusCodes.Status403Forbidden, "Not with this role", "This token's role may not do that.", "Ask whoever runs the service for a token of the role operator or admin.").ExecuteAsync(Context);

    private static AuthenticateResult Admit(string name, string role)
    {
        var claims = AccessRoles.UpTo(role).Select(each => new Claim(ClaimTypes.Role, each)).Prepend(new Claim(ClaimTypes.Name, name));
        return AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity(claims, Name)), Name));
    }

    private string? Secret()
    {
        if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var header) || header.Parameter is not { } parameter)
        {
            return null;
        }

        return header.Scheme.ToUpperInvariant() switch
        {
            "BEARER" => parameter,
            "BASIC" => Password(parameter),
            _ => null,
        };
    }

    private static string? Password(string parameter)
    {
        var bytes = new byte[parameter.Length];
        return Convert.TryFromBase64String(parameter, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2).ElementAtOrDefault(1) : null;
    }
}
