using Harness.Findings.Proofs.Expectations;
using Harness.Statistics;
using Harness.Studies;

namespace Harness.Findings.Proofs.Methods;

/// <summary>The share answered by a moment.</summary>
internal static class Shares
{
    /// <summary>A moment by which all the rare answers have come and everybody is still watched.</summary>
    private const double Day = 24 * ProofWorld.Hour;

    public static IReadOnlyList<ProvedMethod> All { get; } =
    [
        .. Moments("wilson", new("Wilson", "Wilson"), Places.Watched, Score, Wilson),
        Rare("wilson-rare", "Wilson", Score, Wilson),
        .. Moments("clopper-pearson", new("Clopper-Pearson", "Clopper-Pearson"), Places.Watched, Exact, ClopperPearsonSum),
        Rare("clopper-pearson-rare", "Clopper-Pearson", Exact, ClopperPearsonSum),
        .. Moments("published", new("Published share", "Taux publié"), Places.Common, (sample, at) => sample.Looked.AnsweredBy(Setting.Milliseconds(at)), (setting, share) => Places.Lost(setting) ? Expectation.Nominal(Floors.Confidence) : Wilson(setting, share)),
        BetweenLooks("published-off-look", new("Published share, 7 min 30 after a look", "Taux publié, 7 min 30 après un relevé"), sample => sample.Looked.AnsweredBy, (setting, at) => setting.Seen(at)),
        BetweenLooks("published-off-look-as-if-exact", new("Share 7 min 30 after a look, times taken for exact", "Taux 7 min 30 après un relevé, délais pris pour exacts"), sample => sample.Curve.AnsweredBy, (setting, at) => setting.LookBy(at)),
        .. Moments("beta-product", new("Beta product", "Produit de bêtas"), Places.Lost, (sample, at) => PublishedShare.BetaProduct(sample.Curve, Setting.Milliseconds(at)), (_, _) => Expectation.AtLeast(Floors.Confidence)),
        .. Moments("log-log", new("Log-log", "Log-log"), Places.Common, Unanswered, (setting, share) => Places.Lost(setting) ? Expectation.Nominal(Floors.Confidence) : LogLog(setting, share)),
        Rare("log-log-rare", "Log-log", Unanswered, LogLog),
        .. Moments("log-log-floor", new("Log-log, from 10 answers on", "Log-log, à partir de 10 réponses"), Places.Lost, (sample, at) => sample.Curve.AnsweredBy(Setting.Milliseconds(at), CensoredLimits.LogLog), (_, _) => Expectation.Nominal(Floors.Confidence)),
    ];

    private static Estimate Score(Sample sample, double at) => Proportion.Wilson(sample.Answers(Sample.Alike, at), sample.N, Sample.Frame);

    private static Estimate Exact(Sample sample, double at) => ClopperPearson.Interval(sample.Answers(Sample.Alike, at), sample.N, Sample.Frame);

    /// <summary>The band of the curve, turned into one of the share answered.</summary>
    private static Estimate Unanswered(Sample sample, double at)
    {
        Estimate survival = sample.Curve.Survival(Setting.Milliseconds(at), Band.LogLog);
        return survival with { Value = 1 - survival.Value, Low = 1 - survival.High, High = 1 - survival.Low };
    }

    private static Expectation Wilson(Setting setting, double share) => Counts.Of(setting.N, share, x => ShareRules.Wilson(x, setting.N, share));

    private static Expectation LogLog(Setting setting, double share) => Counts.Of(setting.N, share, x => ShareRules.LogLog(x, setting.N, share));

    private static Expectation ClopperPearsonSum(Setting setting, double share)
    {
        double[] law = Counts.Law(setting.N, share);
        return Counts.Of(setting.N, share, x => ShareRules.ClopperPearson(x, law));
    }

    private static IEnumerable<ProvedMethod> Moments(
        string key, Words name, Func<Setting, bool> where, Func<Sample, double, Estimate> method, Func<Setting, double, Expectation> expected) =>
    [
        At(key + "-early", new($"{name.En}, share answered early", $"{name.Fr}, taux de réponse précoce"), setting => setting.World.Early, where, method, expected),
        At(key + "-window", new($"{name.En}, share answered within the window", $"{name.Fr}, taux de réponse dans la fenêtre"), _ => ProofWorld.Window, where, method, expected),
    ];

    /// <summary>The share answered by a moment at which nobody looks; the upper limit rests on the answers of some look.</summary>
    private static ProvedMethod BetweenLooks(string key, Words name, Func<Sample, Func<long, CensoredLimits, Estimate>> method, Func<Setting, double, double> look)
    {
        return At(
            key,
            name,
            Moment,
            setting => Places.Polled(setting) && Places.Watched(setting),
            (sample, at) => method(sample)(Setting.Milliseconds(at), CensoredLimits.BetaProduct),
            (setting, _) => LookRules.Share(setting, Moment(setting), look(setting, Moment(setting))));

        static double Moment(Setting setting) => setting.World.Early + 450;
    }

    private static ProvedMethod Rare(string key, string name, Func<Sample, double, Estimate> method, Func<Setting, double, Expectation> expected) =>
        At(key, new($"{name}, few answers", $"{name}, peu de réponses"), _ => Day, Places.Rare, method, expected);

    private static ProvedMethod At(
        string key, Words name, Func<Setting, double> moment, Func<Setting, bool> where, Func<Sample, double, Estimate> method, Func<Setting, double, Expectation> expected) =>
        new(
            key,
            name,
            Floors.Confidence,
            where,
            setting =>
            {
                double at = moment(setting), truth = setting.World.By(at);
                return sample => Held.Between(method(sample, at), truth);
            },
            setting => expected(setting, setting.World.By(moment(setting))));
}
