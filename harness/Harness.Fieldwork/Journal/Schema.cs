namespace Harness.Journal;

/// <summary>The tables of a new journal, one file for each kind of database.</summary>
internal static class Schema
{
    public static string Of(string database)
    {
        using Stream file = typeof(Schema).Assembly.GetManifestResourceStream($"Harness.Fieldwork.Journal.Schema.{database}.sql")!;
        using StreamReader text = new(file);
        return text.ReadToEnd();
    }
}
