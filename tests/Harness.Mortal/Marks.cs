using Harness.Clockwork;

namespace Harness.Mortal;

/// <summary>Says on its standard output how far the process came, so that a record of its system calls tells what was promised before which of them.</summary>
public static class Marks
{
    /// <summary>Set where marks are wanted.</summary>
    public const string Variable = "HARNESS_MARKS";

    public const string Claimed = "claimed", Spooled = "spooled", Settled = "settled", Seen = "seen", Marked = "marked";

    private static readonly bool AreWanted = Environment.GetEnvironmentVariable(Variable) is not null;

    public static void Begin()
    {
        if (AreWanted)
        {
            Crash.Tell(Say);
        }
    }

    public static void Say(string point)
    {
        if (AreWanted && point is Claimed or Spooled or Settled or Seen or Marked)
        {
            Console.Out.Write($"mark {point}\n");
        }
    }
}
