namespace Harness.Testing.Power;

/// <summary>Runs a program on a disk that fails: which calls about which files are refused, and with what, as strace does it.</summary>
/// <param name="Calls">The calls, such as <c>write,pwrite64</c>.</param>
/// <param name="Fault">What becomes of them, such as <c>error=ENOSPC</c> or <c>signal=KILL</c>.</param>
/// <param name="When">Which of them, counted for each thread by itself: <c>3</c>, <c>3+</c> from there on, <c>3..9</c> these alone.</param>
public sealed record SickDisk(string Calls, string Fault, string When)
{
    /// <summary>The arguments of strace, the program to be run with its own following.</summary>
    /// <param name="files">The files on the disk.</param>
    public IReadOnlyList<string> Arguments(params string[] files) =>
        ["-f", "-o", "/dev/null", "-e", $"trace={Calls}", "-e", "signal=none", .. files.SelectMany(file => new[] { "-P", file }), "-e", $"inject={Calls}:{Fault}:when={When}"];

    public override string ToString() => $"{Fault} at {When} of {Calls}";
}
