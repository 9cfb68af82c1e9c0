using System.ComponentModel.DataAnnotations;

namespace LamRobot.Actuators;

/// <summary>Refuses options out of their ranges before anything moves.</summary>
internal static class OptionsCheck
{
    /// <summary>Checks the annotations of an options object.</summary>
    /// <exception cref="ValidationException">A value is out of its range.</exception>
    public static T Valid<T>(T options)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(options);
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        return options;
    }
}
