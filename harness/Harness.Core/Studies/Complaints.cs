namespace Harness.Studies;

/// <summary>The standard messages of a study and their categories.</summary>
/// <param name="Categories">The categories, in the order in which reports show them; at least one.</param>
/// <param name="Messages">The messages: each category needs one for each sector of the panel.</param>
public sealed record Complaints([AtLeast(1)] IReadOnlyList<Category> Categories, [AtLeast(1), Key("complaints")] IReadOnlyList<Complaint> Messages);

/// <summary>A kind of message.</summary>
/// <param name="Id">Short name in lower case.</param>
/// <param name="Name">What readers see.</param>
/// <param name="About">What makes a message belong here.</param>
public sealed record Category([Identifier] string Id, Words Name, Words About);
