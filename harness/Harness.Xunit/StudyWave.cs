using Harness.Gates;
using Harness.Messages;
using Harness.Studies;
using Xunit;

namespace Harness.Xunit;

/// <summary>
/// One run of a study, asked whether promises are kept. An answer rests on exact limits, never on a share alone: a promise is kept, broken,
/// or there is not enough data, and one message alone says nothing either way. Made by <see cref="StudyUnderTest.Simulate"/> and <see cref="StudyUnderTest.Open"/>.
/// </summary>
public sealed class StudyWave
{
    private readonly GateWave wave;
    private readonly Place place;

    internal StudyWave(GateWave wave, Place place) => (this.wave, this.place) = (wave, place);

    /// <summary>The study it is of.</summary>
    public Study Study => wave.Plan.Study;

    /// <summary>Holds the wave to a promise written in the test, or taken from the study's gate.</summary>
    /// <param name="promise">
    /// The promise. One of the study's own gate shares its budget of false alarms with the others there; another one has a budget of its own,
    /// each time it is asked, and pools as many nights as the study's gate does, or the whole wave where there is none. Its margin is not looked at.
    /// </param>
    /// <param name="notEnough">What too little data means.</param>
    /// <exception cref="ArgumentException">The promise names what the study does not have, or contradicts itself; the message says how.</exception>
    /// <exception cref="global::Xunit.Sdk.FailException">It is broken: the message has the numbers, the nights, the longest waits and what to do.</exception>
    /// <exception cref="global::Xunit.Sdk.SkipException">There is not enough data, and that skips the test.</exception>
    public void ShouldMeet(GateEntry promise, NotEnoughData notEnough = NotEnoughData.Skip)
    {
        ArgumentNullException.ThrowIfNull(promise);
        if (EntryFaults.Of(promise, Study) is { } fault)
        {
            throw new ArgumentException(fault.In(Reader.Language), nameof(promise));
        }

        Hold(GateOf(promise), check => check.Entry == promise.Id, notEnough);
    }

    /// <summary>Holds the wave to what a brand promises.</summary>
    /// <param name="brandId">Id of the brand in the panel.</param>
    /// <param name="commitment">The commitment; one of the panel's shares its budget of false alarms with all others there. Without a share, 99.9 % are asked for.</param>
    /// <param name="notEnough">What too little data means.</param>
    /// <exception cref="ArgumentException">There is no such brand, or the commitment contradicts itself; the message says how.</exception>
    /// <exception cref="global::Xunit.Sdk.FailException">It is broken: the message has the numbers, the nights, the longest waits and what to do.</exception>
    /// <exception cref="global::Xunit.Sdk.SkipException">There is not enough data, and that skips the test.</exception>
    public void ShouldMeet(string brandId, Commitment commitment, NotEnoughData notEnough = NotEnoughData.Skip)
    {
        ArgumentNullException.ThrowIfNull(brandId);
        ArgumentNullException.ThrowIfNull(commitment);
        if (Study.Panel.Brands.FirstOrDefault(brand => brand.Id == brandId) is not { } brand)
        {
            throw new ArgumentException(EntryFaults.NoBrand(brandId, Study).In(Reader.Language), nameof(brandId));
        }

        Commitment[] made = [.. brand.Commitments ?? []];
        int at = Array.IndexOf(made, commitment);
        ShouldMeet(PromisedGate.Entry(brand, commitment, (at < 0 ? made.Length : at) + 1), notEnough);
    }

    /// <summary>Holds the wave to the gate of its study, as <c>harness gate</c> does: its key <c>gate</c>, else all that its brands promise. One broken promise fails; a pass needs every entry.</summary>
    /// <param name="notEnough">What too little data on any entry means, where none is broken.</param>
    /// <exception cref="StudyException">The study promises nothing.</exception>
    /// <exception cref="global::Xunit.Sdk.FailException">At least one promise is broken: the message has each of them.</exception>
    /// <exception cref="global::Xunit.Sdk.SkipException">There is not enough data, and that skips the test.</exception>
    public void ShouldMeetItsGate(NotEnoughData notEnough = NotEnoughData.Skip) => Hold(
        PromisedGate.Of(Study) ?? throw new StudyException(new(
            $"{Study.Id} promises nothing: it has no key 'gate', and its brands have no 'commitments'.",
            $"{Study.Id} ne promet rien : il n’a pas de clé « gate », et ses marques n’ont pas de « commitments ».")),
        _ => true,
        notEnough);

    private Gate GateOf(GateEntry promise)
    {
        if (Study.Gate is { } own && own.Entries.Contains(promise))
        {
            return own;
        }

        IReadOnlyList<GateEntry> promised = PromisedGate.Promised(Study);
        return new(promised.Contains(promise) ? promised : [promise], Study.Gate?.Nights, Study.Gate?.RedNights, Study.Gate?.WarmUp);
    }

    private void Hold(Gate gate, Func<GateCheck, bool> isAsked, NotEnoughData notEnough)
    {
        GateResult result = new GateJudge(wave, gate).At();
        GateCheck[] asked = [.. result.Checks.Where(isAsked)];
        GateCheck[] broken = [.. asked.Where(check => check.Verdict == GateVerdict.Fail)], open = [.. asked.Where(check => check.Verdict == GateVerdict.NotEnough)];
        Outcome outcome = new(wave, place, Reader.Language);
        if (broken.Length > 0)
        {
            Assert.Fail(outcome.Failed(broken, gate.Entries, open));
        }

        if (open.Length == 0 || notEnough == NotEnoughData.Pass)
        {
            return;
        }

        if (notEnough == NotEnoughData.Fail && !result.IsWarmingUp)
        {
            Assert.Fail(outcome.Failed(open, gate.Entries, []));
        }

        Assert.Skip(outcome.Undecided(open));
    }
}
