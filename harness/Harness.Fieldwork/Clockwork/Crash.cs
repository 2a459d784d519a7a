using System.Diagnostics;
using System.Globalization;

namespace Harness.Clockwork;

/// <summary>
/// Points at which a test has the process killed, as by <c>kill -9</c>: the variable HARNESS_CRASH names a point and which of its
/// passages, <c>claimed:2</c>. A test can also be told of each passage in its own process. Without either a point does nothing.
/// </summary>
internal static class Crash
{
    public const string Variable = "HARNESS_CRASH";

    private static readonly string[] Chosen = (Environment.GetEnvironmentVariable(Variable) ?? "").Split(':');
    private static readonly AsyncLocal<Action<string>?> Told = new();
    private static int left = Chosen.Length == 2 ? int.Parse(Chosen[1], NumberStyles.None, CultureInfo.InvariantCulture) : int.MaxValue;
    private static volatile bool anyTold;

    public static void Point(string name)
    {
        if (anyTold)
        {
            Told.Value?.Invoke(name);
        }

        if (string.Equals(name, Chosen[0], StringComparison.Ordinal) && Interlocked.Decrement(ref left) == 0)
        {
            using Process self = Process.GetCurrentProcess();
            self.Kill();
            self.WaitForExit();
        }
    }

    /// <summary>Tells somebody of each point that this flow of control passes from now on; null tells nobody. What they throw breaks it off there.</summary>
    public static void Tell(Action<string>? passed)
    {
        anyTold = true;
        Told.Value = passed;
    }
}
