using Harness.Studies;

namespace Harness.Documents.Cases;

/// <summary>One conversation in words: a line for each event, then what came of it.</summary>
internal static class CaseText
{
    public static IReadOnlyList<string> Lines(Dossier dossier, Language l)
    {
        Telling telling = new(dossier, l);
        string Line(ToldEvent told) => told.Words + (told.Quote is { } quote ? telling.Quoted(quote) : "") + told.After;
        return
        [
            $"{dossier.Slot.Probe} · {dossier.Slot.Brand.Name} · {dossier.Slot.Complaint.Id} · {dossier.Slot.Persona.Id}",
            .. dossier.Told.Select(happened => $"{telling.When(happened.Head)}  {Line(telling.Of(happened.Head, happened.Said))}"),
            .. telling.Facts().Select(fact => $"= {Line(fact)}"),
        ];
    }
}
