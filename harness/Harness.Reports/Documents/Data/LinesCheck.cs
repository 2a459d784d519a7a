using System.Text;

namespace Harness.Documents.Data;

/// <summary>A published text held against what the data give: each of those lines is to stand in it, in their order, among others.</summary>
internal static class LinesCheck
{
    public static IEnumerable<Difference> Of(string file, byte[] published, string recomputed)
    {
        string[] there = Encoding.UTF8.GetString(published).Split('\n');
        (int at, string heading) = (0, "");
        foreach (string line in recomputed.Split('\n').Where(line => line.Length > 0))
        {
            heading = line.StartsWith('#') ? line.TrimStart('#', ' ') : heading;
            int found = Array.IndexOf(there, line, at);
            if (found < 0)
            {
                return [new(file, heading, Next(there, at), line)];
            }

            at = found + 1;
        }

        return [];
    }

    private static string? Next(string[] lines, int at) => Array.Find(lines[at..], line => line.Length > 0);
}
