using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace LamRobot.Bridge.Service;

/// <summary>Serves the page's files, which are part of the program, and lets a browser load nothing else.</summary>
internal static class PageFiles
{
    private const string Folder = "wwwroot/";

    // Nothing from another host, no script or style in the text, no text as markup: what a robot or a camera says stays text.
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static readonly Dictionary<string, string> ContentTypes = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    /// <summary>Serves them.</summary>
    /// <param name="routes">The page's routes.</param>
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var name in Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            var file = Read(name);
            routes.MapGet(name == Folder + "index.html" ? "/" : "/" + name[Folder.Length..], (HttpContext context) => Send(context, file)).Looking();
        }
    }

    /// <summary>Tells a browser what a page may load.</summary>
    /// <param name="response">The answer that carries the page.</param>
    public static void Guard(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = ContentPolicy;
        response.Headers["Permissions-Policy"] = "microphone=(self), camera=(), geolocation=()";
    }

    private static IResult Send(HttpContext context, PageFile file)
    {
        Guard(context.Response);
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(file.Bytes, file.ContentType, entityTag: new EntityTagHeaderValue(file.Tag));
    }

    private static PageFile Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new(bytes, ContentTypes[Path.GetExtension(name)], $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"");
    }
}
