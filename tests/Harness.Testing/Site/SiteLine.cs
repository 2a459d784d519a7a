namespace Harness.Testing.Site;

/// <summary>One line of a chat on the test site.</summary>
public sealed record SiteLine(int Number, string Visitor, bool Own, bool Bot, DateTimeOffset At, string Text);

/// <summary>What the contact form of the test site was sent.</summary>
public sealed record SiteLetter(DateTimeOffset At, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<string> Files);
