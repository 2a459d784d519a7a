using System.Text;
using Harness.Documents.Replies;
using Harness.Findings;
using Harness.Planning;
using Harness.Publishing;
using Harness.Raters;
using Harness.Studies;
using Harness.Studies.Binding;
using NodaTime;

namespace Harness.Commands;

/// <summary>Puts what a brand answers on record: all of it, or nothing.</summary>
internal static class ReplyRecord
{
    private const int LongestAnswer = 20_000;
    private static readonly string[] Worded = ["text", "reason"];

    public static void Take(string folder, BrandCases cases, string? answer, string? disputes, LocalDate on, Terminal terminal)
    {
        PublicationEntry[] entries =
        [
            .. answer is null ? Array.Empty<PublicationEntry>() : [new BrandAnswered(on, cases.Brand.Id, Words(answer))],
            .. disputes is null ? [] : Disputes(disputes, cases, on),
        ];
        PublicationFile.Write(folder, entries.Aggregate(PublicationRecord.Read(folder), (record, entry) => record.With(entry)));
        int objections = entries.OfType<CaseDisputed>().Count();
        terminal.Say(
            $"On record for {cases.Brand.Name}: {(answer is null ? "no answer" : "its answer")}, {Numerals.Count(objections, Language.En, new("objection", ""), new("objections", ""))}. Write the report anew: harness report {folder}",
            $"Consigné pour {cases.Brand.Name} : {(answer is null ? "pas de réponse" : "sa réponse")}, {Numerals.Count(objections, Language.Fr, new("", "contestation"), new("", "contestations"))}. Réécrivez le rapport : harness report {folder}");
    }

    private static string Words(string answer)
    {
        string text = (File.Exists(answer) ? File.ReadAllText(answer, Encoding.UTF8) : answer).ReplaceLineEndings("\n").Trim();
        return text.Length is > 0 and <= LongestAnswer ? text : throw new SetupException(new(
            $"An answer has 1 to {LongestAnswer} characters.", $"Une réponse compte de 1 à {LongestAnswer} caractères."));
    }

    private static IEnumerable<PublicationEntry> Disputes(string path, BrandCases cases, LocalDate on)
    {
        RateImport.RequireFile(path);
        SheetTable table = SheetTable.Read(path, ReplyPack.Columns, []);
        HashSet<string> known = [.. cases.Slots.Where(slot => slot.Brand.Id == cases.Brand.Id).Select(slot => slot.Probe)], seen = [];
        SheetLine[] lines = [.. table.Lines.Where(line => ReplyPack.Columns.Skip(1).Any(column => line.Cells[column].Length > 0))];
        SheetProblem[] problems = [.. table.Problems, .. lines.SelectMany(line => Wrong(line, known, seen)).Take(SheetTable.MostProblems)];
        return problems.Length > 0
            ? throw new SetupException(SheetFaults.Of(path, problems, null, []))
            : lines.Select(line => new CaseDisputed(on, cases.Brand.Id, line.Cells["case"], line.Cells["text"], (Decision)Kebab.Members(typeof(Decision))[line.Cells["decision"]], line.Cells["reason"]));
    }

    private static IEnumerable<SheetProblem> Wrong(SheetLine line, HashSet<string> known, HashSet<string> seen)
    {
        if (!known.Contains(line.Cells["case"]) || !seen.Add(line.Cells["case"]))
        {
            yield return Problem("case", SheetFault.UnknownCase);
        }

        if (!Kebab.Members(typeof(Decision)).ContainsKey(line.Cells["decision"]))
        {
            yield return Problem("decision", SheetFault.NotADecision);
        }

        foreach (string column in Worded.Where(column => line.Cells[column].Length is 0 or > RatingCheck.LongestNote))
        {
            yield return Problem(column, SheetFault.NoWords);
        }

        SheetProblem Problem(string column, SheetFault wrong) => new(line.Line, column, SheetTable.Cut(line.Cells[column]), wrong);
    }
}

/// <summary>A brand and the messages of the wave.</summary>
internal sealed record BrandCases(Study Study, Brand Brand, IReadOnlyList<Slot> Slots);
