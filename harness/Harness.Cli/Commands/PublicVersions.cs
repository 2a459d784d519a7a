using Harness.Documents;
using Harness.Findings;
using Harness.Publishing;
using NodaTime;

namespace Harness.Commands;

/// <summary>The versions of a report in a folder: what the next one would change of the figures of the last.</summary>
internal sealed class PublicVersions(string folder, Audience audience)
{
    /// <summary>The entry of the next version.</summary>
    /// <returns>The entry, null where nothing new is issued; and a refusal where figures changed and nobody said why.</returns>
    /// <exception cref="SetupException">A correction of what was never issued.</exception>
    public (Issued? Issued, PublicCheck? Refused) Next(Report report, Publication publication, string? what, LocalDate on)
    {
        IReadOnlyList<Issued> before = publication.IssuedFor(audience);
        FigureList now = FigureList.Read(JsonDocument.Render(report));
        IReadOnlyList<FigureChange> changes = Last() is { } last ? now.Since(last) : [];
        if (what is not null && (before.Count == 0 && Last() is null || audience == Audience.Public && before.Count == 0))
        {
            throw new SetupException(new("There is no version yet that could be corrected: leave out --revision.", "Il n’y a pas encore de version à corriger : retirez --revision."));
        }

        int version = audience == Audience.Public ? before.Count + 1 : before.Count + 2;
        bool isSame = before.Count > 0 && before[^1].Figures == now.Hash;
        return what is not null ? (Entry(what), null)
            : audience == Audience.Public && before.Count == 0 ? (Entry(null), null)
            : audience == Audience.Client || isSame ? (null, null)
            : (null, new("revision", new("Whoever has the last version is told what changed", "Qui a la dernière version apprend ce qui a changé"), PublicVerdict.Refused, Phrases.Say(l => l.Pick(
                $"{Numerals.Count(changes.Count, l, new("figure differs", ""), new("figures differ", ""))} from version {Numerals.Count(before.Count, l)}: say what was corrected with --revision.",
                $"{Numerals.Count(changes.Count, l, new("", "chiffre diffère"), new("", "chiffres diffèrent"))} de la version {Numerals.Count(before.Count, l)} : dites ce qui a été corrigé avec --revision."))));

        Issued Entry(string? said) => new(on, audience, version, report.Root, now.Hash, said, said is null ? [] : changes);
    }

    private FigureList? Last() => Path.Combine(folder, "estimates.json") is var path && File.Exists(path) ? FigureList.Read(File.ReadAllBytes(path)) : null;
}
