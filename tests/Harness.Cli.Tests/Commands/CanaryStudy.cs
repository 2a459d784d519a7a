using System.Globalization;
using System.Text.RegularExpressions;

namespace Harness.Cli.Tests.Commands;

/// <summary>The escalation of the examples with names, addresses and numbers of people planted wherever a person may stand: in every reply, in the persona and in its purchases.</summary>
internal sealed partial class CanaryStudy : IDisposable
{
    private const int PerReply = 40;

    private readonly TemporaryFolder folder = new();

    public CanaryStudy(string about = "")
    {
        Directory.CreateDirectory(Study);
        foreach (string file in Directory.EnumerateFiles(Repository.At("scenarios", "escalation")))
        {
            File.Copy(file, Path.Combine(Study, Path.GetFileName(file)));
        }

        int reply = 0;
        Edit("panel.yaml", text => Says().Replace(text, says =>
        {
            string planted = string.Join(' ', Enumerable.Range(0, PerReply).Select(i => Canary((reply * PerReply) + i)));
            reply++;
            return says.Value.Replace("\", fr: \"", $" {planted}\", fr: \"{planted} ", StringComparison.Ordinal);
        }));
        Edit("personas.yaml", text => text.Replace("lucie_part", "kanarienvogel_lucie", StringComparison.Ordinal).Replace("Lucie Part", "Lucie Kanarienvogel", StringComparison.Ordinal));
        Edit("cases.csv", text => text.Replace("QX4T7B", "QX-CANARY-77", StringComparison.Ordinal));
        Edit("study.yaml", text => about.Length == 0 ? text : About().Replace(text, found => found.Value + about + " "));
        Session.Run("run", Study, "--out", folder.Path).Code.ShouldBe(Harness.Commands.ExitCode.Ok);
    }

    public string Study => folder.At("study");

    public string Wave => folder.At("escalation");

    /// <summary>The planted marks that the journal holds.</summary>
    public IReadOnlyList<string> Planted()
    {
        string events = File.ReadAllText(Path.Combine(Wave, "events.jsonl"));
        string[] marks = [.. Enumerable.Range(0, PerReply * 30).Select(Canary), "kanarienvogel_lucie", "Lucie Kanarienvogel", "lucie@voyages-lucie.example", "01 99 00 12 34", "QX-CANARY-77", "RV-20418", "EA 771 204"];
        return [.. marks.Where((mark, i) => i >= PerReply * 30 || events.Contains(mark, StringComparison.Ordinal))];
    }

    public void Edit(string file, Func<string, string> change)
    {
        string path = Path.Combine(Study, file), before = File.ReadAllText(path), after = change(before);
        File.WriteAllText(path, after);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>By turns a name, an address for mail and a telephone number.</summary>
    private static string Canary(int i) => (i % 3) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"Zoridane{i:0000}"),
        1 => string.Create(CultureInfo.InvariantCulture, $"agent{i:0000}@desk.example"),
        _ => string.Create(CultureInfo.InvariantCulture, $"+33 1 99 00 {i / 100:00} {i % 100:00}"),
    };

    [GeneratedRegex("says: \\{en: \"[^\"]*\", fr: \"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Says();

    [GeneratedRegex("""about:\s+en: ["]""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex About();
}
