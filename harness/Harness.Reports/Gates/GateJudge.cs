using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Gates;

/// <summary>The verdicts of a gate on a wave, for any night of it: a pure function of the journal, so that the past is worked out anew and never kept.</summary>
internal sealed class GateJudge
{
    private const int NightsUntilStale = 3;
    private readonly Study study;
    private readonly Gate gate;
    private readonly GateLevels levels;
    private readonly Baseline? before;
    private readonly Lazy<IReadOnlyList<WaveLooks>>[] looks;

    public GateJudge(GateWave wave, Gate gate, Baseline? before = null)
    {
        (study, this.gate, this.before) = (wave.Plan.Study, gate, before);
        Courses = [.. gate.Entries.Select(entry => new GateCourse(entry, GateNight.Of(entry, wave)))];
        levels = new(gate, gate.Entries.Count + gate.Entries.Count(entry => IsCompared(entry)));
        looks = [.. Courses.Select(course => new Lazy<IReadOnlyList<WaveLooks>>(() => WaveLooks.Of(course, levels.Fail(course.Entry))))];
        Nights = [.. Courses.SelectMany(course => course.Over).Select(night => night.Date).Distinct().Order()];
    }

    public Study Study => study;

    /// <summary>The entries in their order, each with its nights.</summary>
    public IReadOnlyList<GateCourse> Courses { get; }

    /// <summary>The nights that are over, in order.</summary>
    public IReadOnlyList<LocalDate> Nights { get; }

    /// <summary>The verdicts as they were when a night was over.</summary>
    /// <param name="night">The night; null for the last one.</param>
    public GateResult At(LocalDate? night = null)
    {
        LocalDate? last = night ?? (Nights.Count > 0 ? Nights[^1] : null);
        return new(study.Id, study.Title, last, Nights.Count(each => each <= last), gate.WarmUp ?? 0, [.. Courses.SelectMany((course, i) => Checks(course, looks[i], last))]);
    }

    /// <summary>What later nights can be held against.</summary>
    public Baseline Kept() => new(study.Id, Day(Nights.Count > 0 ? Nights[0] : null), Day(Nights.Count > 0 ? Nights[^1] : null), Courses.ToDictionary(course => course.Entry.Id, course =>
    {
        GateCase[] cases = [.. Pooled(course.Nights).SelectMany(each => each.Cases)];
        GateTally tally = GateTally.Of(cases, each => each.Kept);
        return new BaselineEntry(GateTerms.Of(course.Entry), tally.Kept, tally.Broken, (long)study.Window.TotalMilliseconds, [.. cases.Select(each => each.After)], [.. cases.Select(each => each.By)], [.. cases.Select(each => each.IsReached)]);
    }, StringComparer.Ordinal));

    private bool IsCompared(GateEntry entry) => entry.Margin is not null && before is not null;

    private GateNight[] Pooled(IReadOnlyList<GateNight> nights) => [.. nights.TakeLast(gate.Nights ?? nights.Count).Where(night => night.IsOver)];

    private IEnumerable<GateCheck> Checks(GateCourse course, Lazy<IReadOnlyList<WaveLooks>> looks, LocalDate? last)
    {
        GateEntry entry = course.Entry;
        GateNight[] nights = [.. course.Nights.Where(each => last is { } to && each.Date <= to)], pooled = Pooled(nights);
        GateCase[] cases = [.. pooled.SelectMany(night => night.Cases)];
        bool isStale = pooled.Length > 0 && pooled.TakeLast(NightsUntilStale).All(night => night.Cases.Count == 0);
        bool isWhole = gate.Nights is not null || (nights.All(night => night.IsOver) && nights.Length == course.Nights.Count);
        GateScene scene = new(entry, study, pooled, cases, isStale, isWhole, gate.Nights, GateLevels.Pass(entry), levels.Fail(entry));
        yield return entry.Wanted is { } wanted ? Share(scene, wanted, gate.Nights is null ? WaveLooks.After(looks.Value, pooled.Length) : null) : Mean(scene);
        if (IsCompared(entry))
        {
            yield return Against(scene);
        }
    }

    private static GateCheck Share(GateScene scene, double wanted, WaveLooks? wave)
    {
        GateTally tally = GateTally.Of(scene.Cases, each => each.Kept), prompt = GateTally.Of(scene.Cases, each => each.Prompt);
        double failLevel = wave?.Level ?? scene.FailLevel;
        (GateVerdict verdict, double? low, double? high) = ShareTest.Of(tally, wanted, scene.PassLevel, failLevel, wave?.IsBroken == true);
        bool isLate = scene.Entry.Late is not null && ShareTest.Of(prompt, wanted, scene.PassLevel, scene.FailLevel).Verdict == GateVerdict.Fail;
        GateReach reach = scene.Reach(tally.Share, low, high, tally, failLevel, ShareTest.Method);
        int? more = verdict == GateVerdict.NotEnough ? ShareTest.Needed(tally, wanted, scene.PassLevel) : null;
        return Settled(scene, verdict, reach, isLate, scene.NightsFor(more));
    }

    private static GateCheck Mean(GateScene scene)
    {
        (GateVerdict verdict, double? value, double? low, double? high) = MeanTest.Of(scene.Cases, scene.Study.Window, scene.Entry.Limit, scene.PassLevel, scene.FailLevel);
        bool isLate = scene.Entry.Late is { } late && MeanTest.Of(scene.Cases, scene.Study.Window, late, scene.PassLevel, scene.FailLevel).Verdict == GateVerdict.Fail;
        return Settled(scene, scene.IsWhole ? verdict : GateVerdict.NotEnough, scene.Reach(value, low, high, new(scene.Cases.Count, 0, 0), scene.FailLevel, MeanTest.Method), isLate, null);
    }

    private GateCheck Against(GateScene scene)
    {
        GateTally tally = GateTally.Of(scene.Cases, each => each.Kept);
        if (before!.Entries.GetValueOrDefault(scene.Entry.Id) is not { } entry || entry.Terms != GateTerms.Of(scene.Entry))
        {
            return new(scene.Entry.Id, true, GateVerdict.NotEnough, false, GateSentences.NothingBefore, scene.Reach(null, null, null, tally, scene.FailLevel, "–"), null);
        }

        (GateVerdict verdict, double? value, double? low, double? high, string method) = AgainstTest.Of(scene.Entry, tally.Kept, tally.Broken, scene.Cases, entry, scene.PassLevel, scene.FailLevel);
        GateReach reach = scene.Reach(value, low, high, tally, scene.FailLevel, method);
        GateVerdict settled = scene.IsStale || !scene.IsWhole ? GateVerdict.NotEnough : verdict;
        return new(scene.Entry.Id, true, settled, false, GateSentences.Against(scene, settled, reach, before), reach, null);
    }

    /// <summary>What was not measured on the last nights is not green, however good it was before.</summary>
    private static GateCheck Settled(GateScene scene, GateVerdict verdict, GateReach reach, bool isLate, int? needed)
    {
        GateVerdict settled = scene.IsStale ? GateVerdict.NotEnough : verdict;
        return new(scene.Entry.Id, false, settled, isLate && settled != GateVerdict.Fail, GateSentences.Limit(scene, settled, reach, isLate, needed), reach, settled == GateVerdict.NotEnough ? needed : null);
    }

    private static string Day(LocalDate? date) => date is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : "";
}
