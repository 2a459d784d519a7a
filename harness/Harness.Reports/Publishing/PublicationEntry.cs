using System.Text.Json.Serialization;
using NodaTime;

namespace Harness.Publishing;

/// <summary>Something that was done on the way to publication, on a day of the study's zone. Entries are added, never changed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PackSent), "pack-sent")]
[JsonDerivedType(typeof(BrandAnswered), "brand-answered")]
[JsonDerivedType(typeof(CaseDisputed), "case-disputed")]
[JsonDerivedType(typeof(PeriodOverridden), "period-overridden")]
[JsonDerivedType(typeof(SignedOff), "signed-off")]
[JsonDerivedType(typeof(Issued), "issued")]
internal abstract record PublicationEntry(LocalDate On);

/// <summary>A brand was given what is about to be said of it, and may answer until the end of a day.</summary>
internal sealed record PackSent(LocalDate On, string Brand, LocalDate Deadline) : PublicationEntry(On);

/// <summary>A brand answered, in its own words; an answer takes the place of the one before it.</summary>
internal sealed record BrandAnswered(LocalDate On, string Brand, string Text) : PublicationEntry(On);

/// <summary>A brand objected to a case; a later decision on the same case takes the place of the one before it.</summary>
internal sealed record CaseDisputed(LocalDate On, string Brand, string Case, string Text, Decision Decision, string Reason) : PublicationEntry(On);

/// <summary>The periods of reply are not waited for, and readers are told why.</summary>
internal sealed record PeriodOverridden(LocalDate On, string Reason) : PublicationEntry(On);

/// <summary>Somebody answers for it that no person is named in what is published of a journal with this root.</summary>
internal sealed record SignedOff(LocalDate On, string By, string Root) : PublicationEntry(On);

/// <summary>A version was issued.</summary>
/// <param name="On">The day.</param>
/// <param name="Audience">For whom.</param>
/// <param name="Version">Its number, from 1.</param>
/// <param name="Root">Root of the journal it was made from.</param>
/// <param name="Figures">SHA-256 of its figures.</param>
/// <param name="What">What was corrected; null for the first.</param>
/// <param name="Changes">The figures that differ from the version before.</param>
internal sealed record Issued(LocalDate On, Audience Audience, int Version, string Root, string Figures, string? What, IReadOnlyList<FigureChange> Changes) : PublicationEntry(On);

/// <summary>A figure that is no longer what it was.</summary>
/// <param name="Figure">Which one, such as <c>brand apple share.value</c>.</param>
/// <param name="Before">What it was, as in the data; null where it was not there.</param>
/// <param name="After">What it is now; null where it is no longer there.</param>
internal sealed record FigureChange(string Figure, string? Before, string? After);
