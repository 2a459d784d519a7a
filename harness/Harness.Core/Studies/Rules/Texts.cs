using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>Where the texts of a study stand, whatever could be read of them.</summary>
internal static class Texts
{
    /// <summary>All wordings of a complaint: its own, those of its tones, translations and their tones.</summary>
    public static IEnumerable<Spot> Wordings(Draft draft, Complaint complaint) => Lists(complaint).SelectMany(list => Items(draft, list));

    /// <summary>The follow-ups of a complaint and of its translations.</summary>
    public static IEnumerable<Spot> FollowUps(Draft draft, Complaint complaint)
    {
        if (complaint.FollowUp is not null)
        {
            yield return draft.At(complaint, nameof(Complaint.FollowUp));
        }

        foreach (Translation translation in (complaint.Translations ?? []).Where(translation => translation.FollowUp is not null))
        {
            yield return draft.At(translation, nameof(Translation.FollowUp));
        }
    }

    /// <summary>The texts of what a script says.</summary>
    public static IEnumerable<Spot> Spoken(Draft draft, Speech speech)
    {
        (string Parameter, string? Text)[] texts = [(nameof(Speech.Text), speech.Text), (nameof(Speech.En), speech.En), (nameof(Speech.Fr), speech.Fr)];
        return texts.Where(text => text.Text is not null).Select(text => draft.At(speech, text.Parameter));
    }

    /// <summary>Each list of wordings of a complaint.</summary>
    public static IEnumerable<IReadOnlyList<string>> Lists(Complaint complaint) =>
        new[] { complaint.Wordings }
            .Concat((complaint.Tones ?? []).Select(tone => tone.Wordings))
            .Concat((complaint.Translations ?? []).SelectMany(translation => (translation.Tones ?? []).Select(tone => tone.Wordings).Prepend(translation.Wordings)))
            .Where(list => list is not null);

    private static IEnumerable<Spot> Items(Draft draft, IReadOnlyList<string> list) => Enumerable.Range(0, list.Count).Select(at => draft.Item(list, at));
}
