using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace LamRobot.Bridge.Service;

/// <summary>Structured logs: a line of JSON for each, on the error output, so that the console's words stay apart.</summary>
internal static class JsonLogging
{
    /// <summary>Sets it up.</summary>
    /// <param name="logging">What is set up.</param>
    /// <returns>The same.</returns>
    public static ILoggingBuilder AddTo(ILoggingBuilder logging)
    {
        logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddFilter(MissionLog.Category, LogLevel.Information);
        logging.AddJsonConsole(options => (options.UseUtcTimestamp, options.TimestampFormat) = (true, "O"));
        logging.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        return logging;
    }
}
