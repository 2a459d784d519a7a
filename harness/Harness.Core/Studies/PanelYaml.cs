using System.Globalization;
using System.Text;
using Harness.Studies.Binding;

namespace Harness.Studies;

/// <summary>The text of a panel file.</summary>
internal static class PanelYaml
{
    /// <summary>The panel of some rows: sectors and brands in the order in which they come first.</summary>
    public static string Of(IReadOnlyList<PanelRow> rows)
    {
        Dictionary<string, string> sectors = Ids(rows.Select(row => row.Sector.Text), "sector"), brands = Ids(rows.Select(row => row.Brand.Text), "brand");
        StringBuilder yaml = new("sectors:\n");
        foreach ((string name, string id) in sectors)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - id: {id}\n    name: {Both(name)}\n");
        }

        yaml.Append("brands:\n");
        foreach ((string name, string id) in brands)
        {
            PanelRow[] accounts = [.. rows.Where(row => row.Brand.Text == name)];
            yaml.Append(CultureInfo.InvariantCulture, $"  - id: {id}\n    name: {Quoted(name)}\n    sector: {sectors[accounts[0].Sector.Text]}\n    accounts:\n");
            foreach (PanelRow account in accounts)
            {
                yaml.Append(CultureInfo.InvariantCulture, $"      - {{channel: {account.Channel}, handle: {Quoted(account.Handle.Text)}{Key("opened", account.Opened)}{Key("role", account.Role)}{Key("followers", account.Followers)}}}\n");
            }

            if (accounts.Select(account => account.Note).FirstOrDefault(note => note is not null) is { } note)
            {
                yaml.Append(CultureInfo.InvariantCulture, $"    note: {Both(note.Text)}\n");
            }
        }

        return yaml.ToString();
    }

    // An id is the name in plain letters; where that is taken already, or nothing, a number tells it apart.
    private static Dictionary<string, string> Ids(IEnumerable<string> names, string kind)
    {
        Dictionary<string, string> ids = new(StringComparer.Ordinal);
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (string name in names.Distinct(StringComparer.Ordinal))
        {
            string id = ScalarKinds.AsIdentifier(name.Length > 56 ? name[..56] : name) ?? kind;
            string free = id;
            for (int number = 2; !taken.Add(free); number++)
            {
                free = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
            }

            ids[name] = free;
        }

        return ids;
    }

    private static string Key(string key, string? value) => value is null ? "" : $", {key}: {value}";

    private static string Both(string text) => $"{{en: {Quoted(text)}, fr: {Quoted(text)}}}";

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)}\"";
}
