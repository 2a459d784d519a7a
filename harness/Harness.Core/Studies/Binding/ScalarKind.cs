namespace Harness.Studies.Binding;

/// <summary>One way to read a single value.</summary>
/// <param name="Expected">What is allowed, as an indefinite noun.</param>
/// <param name="Parse">The value of a text, or null when the text is none.</param>
/// <param name="Mend">The allowed text that was probably meant, or null.</param>
/// <param name="IsHidden">Whether what was found may be a secret, and is never shown.</param>
/// <param name="IsBare">Whether the value must stand without quotes: in quotes it would be a text.</param>
/// <param name="Why">What is wrong with a text that has no value, where more can be said than what is allowed; null, or a null answer, when not.</param>
internal sealed record ScalarKind(
    Words Expected, Func<string, object?> Parse, Func<string, string?> Mend, bool IsBare = false, bool IsHidden = false, Func<string, Words?>? Why = null);
