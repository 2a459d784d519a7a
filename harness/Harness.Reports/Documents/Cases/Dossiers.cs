using Harness.Planning;

namespace Harness.Documents.Cases;

/// <summary>The dossiers of all cases that a page tells, read once for both languages; beyond a number they would drown it, and are left to <c>harness case</c>.</summary>
internal sealed class Dossiers
{
    /// <summary>The most messages of a wave whose cases are told on its page.</summary>
    public const int MostMessages = 2000;

    /// <summary>The most bytes of pictures on a page.</summary>
    public const int AllPictures = 2 * 1024 * 1024;

    private readonly Dictionary<int, Dossier> bySlot = [];

    private Dossiers(Report report, Func<int, CaseEvents> events)
    {
        int room = AllPictures;
        foreach (Slot slot in report.Analysis.Brands.SelectMany(brand => brand.Outcomes.Slots))
        {
            Dossier whole = Dossier.Of(report.Study, slot, events(slot.Index));
            bySlot.Add(slot.Index, whole with { Exhibits = [.. whole.Exhibits.Select(exhibit => Within(exhibit, ref room))] });
        }
    }

    public Dossier this[Slot slot] => bySlot[slot.Index];

    /// <summary>The dossiers of a report; null where there are too many.</summary>
    public static Dossiers? Of(Report report, Func<int, CaseEvents> events) => report.Plan.Slots.Count > MostMessages ? null : new(report, events);

    private static ShownExhibit Within(ShownExhibit exhibit, ref int room)
    {
        if (exhibit.Picture is not { } picture || picture.Length > room)
        {
            return exhibit with { Picture = null };
        }

        room -= picture.Length;
        return exhibit;
    }
}
