using Harness.Studies;
using NodaTime;

namespace Harness.Raters;

/// <summary>Somebody who may enter.</summary>
/// <param name="Id">Short name in lower case, by which ratings name them; see <see cref="RaterId"/>.</param>
/// <param name="Name">Their name as they write it.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Language">The language of their pages.</param>
/// <param name="Disabled">Since when they may not enter; null while they may.</param>
internal sealed record RaterAccount(string Id, string Name, Role Role, Language Language, Instant? Disabled);
