using Harness.Findings;
using Harness.Gates;
using Harness.Studies;

namespace Harness.Messages;

/// <summary>What a test says of a promise that is not shown to be kept.</summary>
/// <param name="Wave">The wave.</param>
/// <param name="Place">Where it can be read again.</param>
/// <param name="Language">The language.</param>
internal sealed record Outcome(GateWave Wave, Place Place, Language Language)
{
    private const int Most = 5;
    private static readonly string Line = Environment.NewLine;

    /// <summary>Why a test is skipped: one line.</summary>
    public string Undecided(IEnumerable<GateCheck> checks) => string.Join(' ', checks.Select(Sentence));

    /// <summary>Why a test fails: what is promised, what came, who was kept waiting longest, and what to do.</summary>
    /// <param name="broken">The promises that are broken, or on which too little is known where that fails.</param>
    /// <param name="entries">All that was asked.</param>
    /// <param name="open">Promises of which nothing can be said yet, for the last line.</param>
    public string Failed(IReadOnlyList<GateCheck> broken, IReadOnlyList<GateEntry> entries, IReadOnlyList<GateCheck> open)
    {
        Study study = Wave.Plan.Study;
        string head = $"{study.Title.In(Language)} ({study.Id})";
        string[] parts = [.. broken.Select(check => Promise(check, entries.First(entry => entry.Id == check.Entry)))];
        return string.Join(Line + Line, [head, .. parts, .. open.Count == 0 ? Array.Empty<string>() : [Undecided(open)], Next(broken)]);
    }

    private string Sentence(GateCheck check) => check.Name + Say(": ", " : ") + check.Why.In(Language);

    private string Promise(GateCheck check, GateEntry entry)
    {
        IReadOnlyList<LateCase> all = LateCase.Of(Wave, entry, check.Reach);
        LateCase[] late = [.. all.Where(each => each.Case.Kept == false)];
        return string.Join(Line, [Sentence(check), .. Nights(check.Reach), .. late.Length == 0 ? [] : Waits(all, late, entry)]);
    }

    private IEnumerable<string> Nights(GateReach reach)
    {
        if (reach is { From: { } from, To: { } to })
        {
            yield return Say($"Nights: {Numerals.Date(from, Language)} to {Numerals.Date(to, Language)}.", $"Nuits : du {Numerals.Date(from, Language)} au {Numerals.Date(to, Language)}.");
        }
    }

    private IEnumerable<string> Waits(IReadOnlyList<LateCase> all, LateCase[] late, GateEntry entry)
    {
        IEnumerable<string> brands = all.GroupBy(each => each.Slot.Brand.Id, StringComparer.Ordinal).OrderBy(brand => brand.Key, StringComparer.Ordinal)
            .Select(brand => $"{brand.Key} {Numerals.Count(brand.Count(each => each.Case.Kept == false), Language)}{Say(" of ", " sur ")}{Numerals.Count(brand.Count(), Language)}");
        yield return Say("Out of time: ", "Hors délai : ") + string.Join(", ", brands) + ".";
        yield return entry.Clock == CommitmentClock.Business ? Say("The longest waits, in open hours:", "Les plus longues attentes, en heures ouvrées :") : Say("The longest waits:", "Les plus longues attentes :");
        foreach (LateCase each in late.Take(Most))
        {
            string wait = Numerals.Time(each.Case.By / 1000.0, Language);
            string came = each.Case.IsReached ? Say($"after {wait}", $"au bout de {wait}") : Say($"never, watched for {wait}", $"jamais, observé pendant {wait}");
            yield return $"  {each.Slot.Probe}  {each.Slot.Brand.Id}  {Numerals.Date(each.Night, Language)}{Say(": ", " : ")}{came}";
        }

        string read = Say("Read one: ", "Pour en lire une : ") + Place.ToRead(late[0].Slot.Probe);
        yield return Place.ToPlay is { } play ? read + Say($" (first: {play})", $" (d’abord : {play})") : read;
    }

    private string Next(IReadOnlyList<GateCheck> checks) => checks.All(check => check.Verdict == GateVerdict.NotEnough)
        ? Say("Next: wait for more nights, or plan more messages in the study. ", "Ensuite : attendez d’autres nuits, ou prévoyez plus de messages dans l’étude. ") + Judge()
        : Place.Folder is null
            ? Say("Next: these brands are simulated; read the conversations, then change the laws of their world or what the study promises. ", "Ensuite : ces marques sont simulées ; lisez les conversations, puis changez les lois de leur monde ou ce que l’étude promet. ") + Judge()
            : Say("Next: read the conversations with those who answer; a promise that is no longer made is changed in the study. ", "Ensuite : lisez les conversations avec ceux qui répondent ; une promesse qui n’est plus faite se change dans l’étude. ") + Judge();

    private string Judge() => Say($"All promises: {Place.ToJudge}", $"Toutes les promesses : {Place.ToJudge}");

    private string Say(string en, string fr) => Language.Pick(en, fr);
}
