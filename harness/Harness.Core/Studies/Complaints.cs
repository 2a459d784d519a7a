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

/// <summary>A standard message with its wordings and script.</summary>
/// <param name="Id">Short name in lower case.</param>
/// <param name="Category">Id of its category.</param>
/// <param name="Sectors">Ids of the sectors whose brands it fits; at least one.</param>
/// <param name="Language">The language it is written and sent in.</param>
/// <param name="Wordings">Ways to say it, each with the placeholder <c>{brand}</c> once; a brand meets each wording before any comes back.</param>
/// <param name="FollowUp">What the tester answers, once, when the brand asks something back; null when the tester stays silent.</param>
public sealed record Complaint(
    [Identifier] string Id,
    string Category,
    [AtLeast(1), Distinct] IReadOnlyList<string> Sectors,
    Language Language,
    [AtLeast(1), Distinct] IReadOnlyList<string> Wordings,
    string? FollowUp);
