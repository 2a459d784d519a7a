using NodaTime;

namespace Harness.Publishing;

/// <summary>All that was done on the way to publication, in the order in which it was done.</summary>
internal sealed record Publication(IReadOnlyList<PublicationEntry> Entries)
{
    public static Publication None { get; } = new([]);

    /// <summary>Until the end of which day a brand may answer; null while nothing was given to it.</summary>
    public LocalDate? DeadlineOf(string brand) => All<PackSent>().LastOrDefault(sent => sent.Brand == brand)?.Deadline;

    /// <summary>What a brand answered; null while it did not.</summary>
    public BrandAnswered? AnswerOf(string brand) => All<BrandAnswered>().LastOrDefault(answer => answer.Brand == brand);

    /// <summary>The objections of a brand as they stand, by case.</summary>
    public IReadOnlyList<CaseDisputed> DisputesOf(string brand) =>
    [
        .. All<CaseDisputed>().Where(dispute => dispute.Brand == brand).GroupBy(dispute => dispute.Case, StringComparer.Ordinal).Select(same => same.Last())
            .OrderBy(dispute => dispute.Case, StringComparer.Ordinal),
    ];

    /// <summary>Why periods of reply are not waited for; null while they are.</summary>
    public PeriodOverridden? Override => All<PeriodOverridden>().LastOrDefault();

    /// <summary>The last time somebody answered for it that no person is named; null while nobody did.</summary>
    public SignedOff? SignOff => All<SignedOff>().LastOrDefault();

    /// <summary>The versions issued for an audience, the first one first.</summary>
    public IReadOnlyList<Issued> IssuedFor(Audience audience) => [.. All<Issued>().Where(issued => issued.Audience == audience)];

    public Publication With(PublicationEntry entry) => new([.. Entries, entry]);

    private IEnumerable<T> All<T>()
        where T : PublicationEntry => Entries.OfType<T>();
}
