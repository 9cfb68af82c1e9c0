using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Puts values in the place of parameters: what was really applied first, then the arguments.</summary>
internal sealed class Bindings(EquatableMap<ArgumentValue> applied, EquatableMap<ArgumentValue> arguments)
{
    /// <summary>Replaces a parameter in braces by its value.</summary>
    /// <returns>The value, the text itself when it is no parameter, or null when the parameter has no value.</returns>
    public string? Resolve(string template)
    {
        if (template is not ['{', .. var name, '}'])
        {
            return template;
        }

        var found = applied.TryGetValue(name, out var value) || arguments.TryGetValue(name, out value);
        return found && value.ToString() is { Length: > 0 } text ? text : null;
    }
}
