namespace LamRobot.Interop.Tests;

/// <summary>Finds the programs in JavaScript beside these tests.</summary>
internal static class Script
{
    /// <summary>The path of one of them.</summary>
    /// <param name="name">Its file.</param>
    /// <returns>The path.</returns>
    /// <exception cref="InvalidOperationException">It, or what it needs, is not there.</exception>
    public static string Path(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var tests = System.IO.Path.Combine(folder.FullName, "tests", "Interop.Tests");
            if (File.Exists(System.IO.Path.Combine(tests, name)))
            {
                return Directory.Exists(System.IO.Path.Combine(tests, "node_modules"))
                    ? System.IO.Path.Combine(tests, name)
                    : throw new InvalidOperationException("The packages of npm are not installed: eng/setup.sh test installs them.");
            }
        }

        throw new InvalidOperationException("tests/Interop.Tests was not found above the tests.");
    }
}
