using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>Sets a date or time whose parts are numbers side by side, as browsers show it.</summary>
/// <param name="hand">What it rests on.</param>
internal sealed class DateDeeds(DesktopHand hand)
{
    private const int Noon = 12;

    private static readonly string[] Formats = ["yyyy-MM-dd", "HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm"];

    /// <summary>Sets it, part by part.</summary>
    /// <param name="step">The step.</param>
    /// <param name="element">The date.</param>
    /// <param name="text">What it shall be, such as <c>2026-05-09</c> or <c>14:30</c>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What came of it.</returns>
    public async ValueTask<ActionResult> SetAsync(ActionStep step, ScreenElement element, string text, CancellationToken cancellationToken)
    {
        if (!DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var moment))
        {
            return ActionResult.Rejection(ResultCode.BadArgument, $"{element.Id} takes a date such as 2026-05-09, or a time such as 14:30, not \"{text}\".");
        }

        var parts = (await hand.ReadAsync(cancellationToken).ConfigureAwait(false)).Where(part => part.Role == "spin button" && part.Window.Equals(element.Window) && part.Name.EndsWith($" {element.Name}", StringComparison.Ordinal)).ToArray();
        var isHalved = parts.Any(part => PartOf(part) == "AM/PM");
        foreach (var part in parts)
        {
            if (Digits(PartOf(part), moment, isHalved) is { } digits && !await SetPartAsync(part, digits, cancellationToken).ConfigureAwait(false))
            {
                return await DesktopHand.NotSeenAsync(part, $"{part.Id} does not show {digits}.", cancellationToken).ConfigureAwait(false);
            }
        }

        return parts.Length > 0 ? ActionResult.Done(step.Arguments, effectKnown: true) : ActionResult.Rejection(ResultCode.DeviceRejected, $"{element.Id} has no parts that can be set.");
    }

    private static string PartOf(ScreenElement part) => part.Name.Split(' ')[0];

    private static string? Digits(string part, DateTime moment, bool isHalved) => part switch
    {
        "Year" => moment.Year.ToString(CultureInfo.InvariantCulture),
        "Month" => moment.Month.ToString(CultureInfo.InvariantCulture),
        "Day" => moment.Day.ToString(CultureInfo.InvariantCulture),
        "Hours" => (isHalved ? ((moment.Hour + Noon - 1) % Noon) + 1 : moment.Hour).ToString(CultureInfo.InvariantCulture),
        "Minutes" => moment.Minute.ToString(CultureInfo.InvariantCulture),
        "AM/PM" => moment.Hour < Noon ? "a" : "p",
        _ => null,
    };

    // A part that is full hands the focus on to the next: after its last digit it need not have it any more.
    private async ValueTask<bool> SetPartAsync(ScreenElement part, string digits, CancellationToken cancellationToken)
    {
        await hand.FocusAsync(part, cancellationToken).ConfigureAwait(false);
        foreach (var digit in digits)
        {
            if (!await DesktopHand.HasFocusAsync(part, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }

            await hand.System.TypeAsync(digit.ToString(), cancellationToken).ConfigureAwait(false);
        }

        return !double.TryParse(digits, CultureInfo.InvariantCulture, out var number)
            || await hand.SeesAsync(async token => await part.Node.GetNumberAsync(token).ConfigureAwait(false) == number, cancellationToken).ConfigureAwait(false);
    }
}
