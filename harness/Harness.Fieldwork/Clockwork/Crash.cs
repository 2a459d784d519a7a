using System.Diagnostics;
using System.Globalization;

namespace Harness.Clockwork;

/// <summary>
/// Points at which a test has the process killed, as by <c>kill -9</c>: the variable HARNESS_CRASH names a point and which of its
/// passages, <c>claimed:2</c>. Without the variable a point does nothing.
/// </summary>
internal static class Crash
{
    public const string Variable = "HARNESS_CRASH";

    private static readonly string[] Chosen = (Environment.GetEnvironmentVariable(Variable) ?? "").Split(':');
    private static int left = Chosen.Length == 2 ? int.Parse(Chosen[1], NumberStyles.None, CultureInfo.InvariantCulture) : int.MaxValue;

    public static void Point(string name)
    {
        if (string.Equals(name, Chosen[0], StringComparison.Ordinal) && Interlocked.Decrement(ref left) == 0)
        {
            using Process self = Process.GetCurrentProcess();
            self.Kill();
            self.WaitForExit();
        }
    }
}
