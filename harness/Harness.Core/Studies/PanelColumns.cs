using System.Globalization;
using System.Text;
using Harness.Studies.Yaml;

namespace Harness.Studies;

/// <summary>Which column of a panel's spreadsheet holds what.</summary>
internal sealed class PanelColumns
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["brand"] = "brand", ["marque"] = "brand",
        ["sector"] = "sector", ["secteur"] = "sector",
        ["channel"] = "channel", ["canal"] = "channel",
        ["handle"] = "handle", ["account"] = "handle", ["compte"] = "handle",
        ["opened"] = "opened", ["ouverture"] = "opened",
        ["role"] = "role",
        ["followers"] = "followers", ["abonnes"] = "followers",
        ["note"] = "note",
    };

    private static readonly string[] Needed = ["brand", "sector", "channel", "handle"];
    private readonly Dictionary<string, (int At, Scalar Header)> columns = new(StringComparer.Ordinal);

    private PanelColumns()
    {
    }

    /// <summary>Reads the header.</summary>
    /// <returns>The columns; null where the header has problems, which are added.</returns>
    public static PanelColumns? Of(IReadOnlyList<Scalar> header, List<Problem> problems)
    {
        PanelColumns found = new();
        int before = problems.Count;
        foreach ((int at, Scalar name) in header.Index().Where(column => column.Item.Text.Length > 0))
        {
            if (!Names.TryGetValue(Plain(name.Text), out string? meant))
            {
                problems.Add(At(name, ProblemWords.UnknownColumn(name.Text, [.. Names.Keys]), Nearest.To(name.Text, Names.Keys)));
            }
            else if (!found.columns.TryAdd(meant, (at, name)))
            {
                problems.Add(At(name, ProblemWords.Twice(name.Text, name.Place.Line), null));
            }
        }

        if (problems.Count == before && Needed.FirstOrDefault(name => !found.columns.ContainsKey(name)) is { } missing)
        {
            problems.Add(At(header[0], ProblemWords.NoColumn(missing, [.. header.Select(name => name.Text)]), null));
        }

        return problems.Count == before ? found : null;
    }

    /// <summary>The cell of a row; null when it is empty or there is no such column.</summary>
    public Scalar? Cell(IReadOnlyList<Scalar> row, string name) =>
        columns.TryGetValue(name, out (int At, Scalar Header) column) && column.At < row.Count && row[column.At].Text.Length > 0 ? row[column.At] : null;

    /// <summary>A cell of the row to point at, where the one meant is empty.</summary>
    public Scalar Place(IReadOnlyList<Scalar> row, string name) => row[Math.Min(columns[name].At, row.Count - 1)];

    /// <summary>The name of a column as it is written.</summary>
    public string Written(string name) => columns[name].Header.Text;

    private static Problem At(Scalar name, Words what, string? suggestion) => new(name.Place.File, name.Place.Line, name.Place.Column, "", what, suggestion);

    private static string Plain(string text) => string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();
}
