using System.Text;
using Xunit;

namespace Harness.Testing;

/// <summary>Whole outputs kept as approved files: <c>HARNESS_APPROVE=1 tests/run</c> writes them anew, and the difference is read in git.</summary>
public static class Approved
{
    public static void Match(string path, string actual) => Match(path, Encoding.UTF8.GetBytes(actual));

    public static void Match(string path, byte[] actual)
    {
        if (string.Equals(Environment.GetEnvironmentVariable("HARNESS_APPROVE"), "1", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"{path} is not approved yet: run the tests once with HARNESS_APPROVE=1 and read what it wrote.");
        byte[] approved = File.ReadAllBytes(path);
        int differs = approved.AsSpan().CommonPrefixLength(actual);
        Assert.True(
            approved.Length == actual.Length && differs == actual.Length,
            $"{path} differs from the approved file at byte {differs}: {Around(approved, differs)} was approved, {Around(actual, differs)} came.");
    }

    private static string Around(byte[] bytes, int at)
    {
        int from = Math.Max(0, at - 30);
        return $"«{Encoding.UTF8.GetString(bytes, from, Math.Min(90, bytes.Length - from))}»";
    }
}
