namespace Harness.Documents;

/// <summary>Texts in workflow commands of GitHub Actions, which are lines of their own with properties divided by commas.</summary>
internal static class WorkflowCommand
{
    public static string Text(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    public static string Property(string text) => Text(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
