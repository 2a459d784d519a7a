using Harness.Studies.Binding;
using Harness.Studies.Desks;

namespace Harness.Studies.Rules;

/// <summary>Where the texts of a desk's requests stand.</summary>
internal static class DeskTexts
{
    /// <summary>All texts of a request in which something may be filled in.</summary>
    public static IEnumerable<Spot> Of(Draft draft, DeskCall call) =>
    [
        .. draft.Has(call, nameof(DeskCall.Path)) ? [draft.At(call, nameof(DeskCall.Path))] : Array.Empty<Spot>(),
        .. Values(draft, call.Headers),
        .. call.Body is null ? [] : OfBody(draft, call.Body),
    ];

    /// <summary>The texts of what a request carries.</summary>
    public static IEnumerable<Spot> OfBody(Draft draft, DeskBody body) =>
    [
        .. (body.Json?.Values ?? []).SelectMany(template => template.Texts).Select(text => draft.At(text)),
        .. Values(draft, body.Form),
        .. Values(draft, body.Multipart),
        .. body.Text is null ? [] : new[] { draft.At(body, nameof(DeskBody.Text)) },
    ];

    /// <summary>The placeholders of a request.</summary>
    public static IEnumerable<string> Placeholders(Draft draft, DeskCall call) => Of(draft, call).SelectMany(text => Blank.In(text.Written));

    private static IEnumerable<Spot> Values(Draft draft, IReadOnlyDictionary<string, string>? block) =>
        block is null ? [] : block.Keys.Select(key => draft.Value(block, key));
}
