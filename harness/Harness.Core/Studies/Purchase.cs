using NodaTime;

namespace Harness.Studies;

/// <summary>A real purchase or account behind a message, so that a tester can answer "your order number?" truthfully. Given to one contact only.</summary>
/// <param name="Id">Short name in lower case.</param>
/// <param name="Order">Its number, as the brand wrote it, at most 100 characters.</param>
/// <param name="Date">The day of the purchase.</param>
/// <param name="Product">What was bought, as a customer would name it, at most 200 characters.</param>
/// <param name="Proof">Name of the file that shows it, such as a scanned receipt; null when the case was invented, which only one's own brands and the simulator may be told.</param>
/// <param name="Brand">Id of the brand it was bought from; null when it fits any.</param>
public sealed record Purchase(
    [Identifier] string Id,
    [AtMost(100)] string Order,
    LocalDate Date,
    [AtMost(200)] string Product,
    [FileName] string? Proof,
    string? Brand);
