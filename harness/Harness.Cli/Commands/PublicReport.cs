using Harness.Documents;
using Harness.Evidence;
using Harness.Findings;
using Harness.Findings.Judgements;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Publishing;
using Harness.Publishing.Rules;
using Harness.Studies;
using NodaTime;

namespace Harness.Commands;

/// <summary>The public version of a report: all its files in a folder of their own, or none and every reason why.</summary>
internal sealed class PublicReport(string folder, Plan plan, EventJournal journal, RatedRound? rated, Terminal terminal)
{
    public const string Folder = "public";

    private static readonly DocumentEntry Cases = Documents.Documents.All.Single(document => document.Format == "cases");

    /// <summary>Publishes it.</summary>
    /// <returns>The rules that refuse it; empty when it is published.</returns>
    /// <exception cref="SetupException">The journal is damaged, or there is no browser to print what is to be printed.</exception>
    public async Task<(Report Report, IReadOnlyList<PublicCheck> Refused)> Publish(PublicWish wish, IReadOnlyList<DocumentEntry> documents, CancellationToken cancellation)
    {
        (Report report, IReadOnlyList<PublicCheck> checks) = JournalTrouble.Read(folder, () => Edited(wish));
        (DocumentEntry Document, IReadOnlyList<DocumentFile> Files)[] made = [.. documents.Append(Cases).Distinct().Select(document => (document, document.Files(report)))];
        PublicCheck[] refused = [.. checks, .. Named(made.SelectMany(document => document.Files)) is { } named ? [named] : Array.Empty<PublicCheck>()];
        if (refused.Length == 0)
        {
            using Output output = new(Path.Combine(folder, Folder));
            foreach ((DocumentEntry document, IReadOnlyList<DocumentFile> files) in made.Where(each => !each.Document.IsPrinted))
            {
                WaveReport.Write(document, files, output);
            }

            await PrintedReport.Write(report, documents, output, cancellation);
            PublicationFile.Write(folder, report.Edition.Publication);
            output.Publish();
        }

        return (report, refused);
    }

    /// <summary>The report as the public may have it, and what refuses it.</summary>
    private (Report Report, IReadOnlyList<PublicCheck> Refused) Edited(PublicWish wish)
    {
        Digest root = CanonicalExport.Write(journal.Events(), Stream.Null);
        LocalDate today = wish.On ?? WaveReport.Today(plan.Study);
        Publication publication = Recorded(PublicationRecord.Read(folder), wish, root, today);
        Report whole = WaveReport.Made(plan, journal, root, terminal, rated, null);
        Report report = WaveReport.Made(plan, journal, root, terminal, rated, slot => PlatformTerms.MayTell(plan.Study, slot));
        PublicVersions versions = new(Path.Combine(folder, Folder), Audience.Public);
        (Issued? issued, PublicCheck? unsaid) = versions.Next(report, publication, wish.Revision, today);
        publication = issued is null ? publication : publication.With(issued);
        IReadOnlyList<PublicCheck> checks = PublicRules.Check(new(whole.Analysis, report, publication, today, journal.Wave.Brands == Brands.Live));
        return (report with { Edition = new(Audience.Public, publication, checks) }, [.. checks.Where(check => check.Verdict == PublicVerdict.Refused), .. unsaid is null ? Array.Empty<PublicCheck>() : [unsaid]]);
    }

    private static Publication Recorded(Publication publication, PublicWish wish, Digest root, LocalDate today)
    {
        Publication overridden = wish.Override is { } reason ? publication.With(new PeriodOverridden(today, reason)) : publication;
        return wish.SignOff is { } name ? overridden.With(new SignedOff(today, name, root.ToString())) : overridden;
    }

    /// <summary>The last look: whoever took part may stand in none of the files.</summary>
    private PublicCheck? Named(IEnumerable<DocumentFile> files)
    {
        KnownPeople people = new(plan.Slots, plan.Study, RatedFolder.Names(folder));
        (string File, int N)[] found = [.. files.Select(file => (file.Name, people.In(file.Bytes).Count)).Where(file => file.Count > 0)];
        return found.Length == 0 ? null : new(
            "names",
            new("Nobody who took part stands in what is published", "Personne de ceux qui ont pris part ne figure dans ce qui est publié"),
            PublicVerdict.Refused,
            Phrases.Say(l => string.Join(" ", found.Select(file => l.Pick(
                $"{file.File}: {Numerals.Count(file.N, l, new("handle, number or name", "adresse, numéro ou nom"), new("handles, numbers or names", "adresses, numéros ou noms"))} of testers, purchases or raters.",
                $"{file.File} : {Numerals.Count(file.N, l, new("compte, numéro ou nom", "compte, numéro ou nom"), new("comptes, numéros ou noms", "comptes, numéros ou noms"))} de testeurs, d’achats ou d’évaluateurs.")))));
    }
}
