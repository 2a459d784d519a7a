using Harness.Charts;
using Harness.Findings;
using Harness.Readings;
using Harness.Statistics;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Figures;

/// <summary>What brands promise beside the share of messages in which they kept it, with its interval.</summary>
internal static class CommitmentForest
{
    public static ForestChart Of(IReadOnlyList<KeptCommitment> commitments, Language l)
    {
        KeptCommitment[] known = [.. commitments.Where(kept => kept.N > 0)];
        int[] by = [.. Enum.GetValues<Holding>().Select(holding => known.Count(kept => Shown(kept) && kept.Verdict(Floors.Confidence) == holding))];
        string Number(int count) => Numerals.Count(count, l);
        string title = l.Pick(
            $"Promises kept: {Number(by[0])}; not kept: {Number(by[1])}; too few messages to say: {Number(known.Length - by[0] - by[1])}.",
            $"Promesses tenues : {Number(by[0])} ; non tenues : {Number(by[1])} ; trop peu de messages pour le dire : {Number(known.Length - by[0] - by[1])}.");
        return new(
            $"commitments-{Wording.Key(l)}",
            title,
            l.Pick("Share of messages in which the promise was kept, with 95% Wilson interval; the upright mark is what was promised", "Part des messages pour lesquels la promesse a été tenue, intervalle de Wilson à 95 % ; le trait vertical est ce qui était promis"),
            $"{title} {string.Join(l.Pick("; ", " ; "), known.Select(kept => $"{Label(kept, l)}{l.Pick(": ", " : ")}{Fraction(kept, l)}"))}.",
            Table(commitments, l),
            [.. known.Select(kept => Row(kept, l))],
            Scales.Shares(1, l),
            l.Pick("Share kept", "Part tenue"),
            null);
    }

    /// <summary>A promise and how it was kept, in words.</summary>
    public static string Say(KeptCommitment kept, Language l) => l.Pick(
        $"{Label(kept, l)}: {Verdict(kept, l)}, {Fraction(kept, l)}{(Shown(kept) ? $", {Numerals.ShareInterval(kept.Share(Floors.Confidence), l)}" : "")}",
        $"{Label(kept, l)} : {Verdict(kept, l)}, {Fraction(kept, l)}{(Shown(kept) ? $", {Numerals.ShareInterval(kept.Share(Floors.Confidence), l)}" : "")}");

    private static bool Shown(KeptCommitment kept) => kept.N >= Floors.Figure;

    private static ForestRow Row(KeptCommitment kept, Language l)
    {
        Estimate share = kept.Share(Floors.Confidence);
        bool shown = Shown(kept);
        string value = shown ? Numerals.Share(share.Value!.Value, l) : $"n < {Numerals.Count(Floors.Figure, l)}";
        return new(
            Label(kept, l), shown ? share.Value : null, shown ? share.Low!.Value : double.NaN, shown ? share.High!.Value : double.NaN, value, Fraction(kept, l),
            $"{Label(kept, l)}{l.Pick(": ", " : ")}{Fraction(kept, l)}, {value}", kept.N < Floors.Order ? Emphasis.Muted : Emphasis.Normal, kept.Brand.Name, kept.Commitment.Share ?? 1);
    }

    private static DataTable Table(IReadOnlyList<KeptCommitment> commitments, Language l) => new(
        l.Pick("What brands promise, and in how many messages it was kept; those of which nobody knows are left out of the share", "Ce que les marques promettent, et pour combien de messages cela a été tenu ; ceux dont on ne sait rien ne comptent pas dans la part"),
        [
            l.Pick("Brand", "Marque"), l.Pick("Promise", "Promesse"), l.Pick("Promised for", "Promis pour"), l.Pick("Kept", "Tenue"), l.Pick("Share", "Part"), l.Pick("Interval", "Intervalle"),
            l.Pick("Not known", "On ne sait pas"), l.Pick("Verdict", "Verdict"), l.Pick("Said where", "Source"),
        ],
        [.. commitments.Select(kept => (IReadOnlyList<string>)
        [
            kept.Brand.Name, Label(kept, l), Numerals.Share(kept.Commitment.Share ?? 1, l, 0), Fraction(kept, l),
            Shown(kept) ? Numerals.Share(kept.Share(Floors.Confidence).Value!.Value, l) : "–",
            Shown(kept) ? Numerals.ShareInterval(kept.Share(Floors.Confidence), l) : "–",
            Numerals.Count(kept.Open, l), Verdict(kept, l), $"{kept.Commitment.Source}, {Numerals.Date(kept.Commitment.On, l)}",
        ])]);

    private static string Verdict(KeptCommitment kept, Language l) => (Shown(kept) ? kept.Verdict(Floors.Confidence) : Holding.NotEnoughData) switch
    {
        Holding.Kept => l.Pick("kept", "tenue"),
        Holding.Broken => l.Pick("not kept", "non tenue"),
        Holding.NotEnoughData => l.Pick("not enough data", "pas assez de données"),
    };

    private static string Label(KeptCommitment kept, Language l) => l.Pick(
        $"{Wording.Of(kept.Commitment.Rung).En} within {Numerals.Time(kept.Commitment.Within, l)}{(kept.Commitment.Clock == CommitmentClock.Business ? " of business hours" : "")}, {Wording.Channel(kept.Commitment.Channel).En}",
        $"{Wording.Of(kept.Commitment.Rung).Fr} en {Numerals.Time(kept.Commitment.Within, l)}{(kept.Commitment.Clock == CommitmentClock.Business ? " d’ouverture" : "")}, {Wording.Channel(kept.Commitment.Channel).Fr}");

    private static string Fraction(KeptCommitment kept, Language l) => Numerals.Count(kept.Kept, l) + l.Pick(" of ", " sur ") + Numerals.Count(kept.N, l);
}
