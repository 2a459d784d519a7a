using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Findings.Prospects;

/// <summary>Which wave of its study a plan is, and what follows or came before: in sentences.</summary>
internal static class WaveSentences
{
    private const int MostDates = 12;

    public static IEnumerable<Words> Of(Plan plan)
    {
        IReadOnlyList<LocalDate> starts = plan.Study.WaveStarts;
        if (starts.Count == 1)
        {
            yield break;
        }

        yield return Phrases.Say(l =>
            l.Pick($"This is wave {Numerals.Count(plan.Wave, l)} of {Numerals.Count(starts.Count, l)}, {plan.WaveId}, from ", $"Vague {Numerals.Count(plan.Wave, l)} sur {Numerals.Count(starts.Count, l)}, {plan.WaveId}, à partir du ") + Numerals.Date(plan.Start, l)
            + (plan.Wave == starts.Count ? l.Pick("; no other follows.", " ; aucune autre ne suit.")
                : l.Pick("; what follows begins on ", " ; les suivantes commencent le ") + string.Join(l.Pick(", ", ", le "), starts.Skip(plan.Wave).Take(MostDates).Select(start => Numerals.Date(start, l)))
                    + (starts.Count - plan.Wave > MostDates ? l.Pick(" and so on", " et ainsi de suite") : string.Empty) + ".")
            + l.Pick(" Each is drawn anew from the same seed.", " Chacune est tirée de nouveau de la même graine."));
        if (plan.Study.Aims?.Any(aim => aim.Compare == ComparedWith.PreviousWave) == true)
        {
            string other = plan.Study.WaveIds[plan.Wave == 1 ? 1 : plan.Wave - 2];
            yield return plan.Wave == 1
                ? new($"Changes between waves are judged over two of them: this one and {other}, which is taken to have as many contacts.", $"Les évolutions entre vagues se jugent sur deux d’entre elles : celle-ci et {other}, supposée compter autant de contacts.")
                : new($"Changes between waves are judged over two of them: {other}, which is taken to have as many contacts, and this one.", $"Les évolutions entre vagues se jugent sur deux d’entre elles : {other}, supposée compter autant de contacts, et celle-ci.");
        }
    }
}
