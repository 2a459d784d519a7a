using System.Globalization;
using Harness.Planning;
using Harness.Studies;
using Harness.Worlds;
using NodaTime;

namespace Harness.Brandville;

/// <summary>
/// Who wrote to whom, and what the brands will do about it by the laws of their world. All of it is in memory and ends with the process.
/// The same messages at the same instants bring the same answers.
/// </summary>
internal sealed class TownHall
{
    private static readonly Duration KeysHold = Duration.FromHours(1), Behind = Duration.FromMinutes(5);

    private readonly Lock gate = new();
    private readonly List<Matter> matters = [];
    private readonly Dictionary<long, int> matterOf = [];
    private readonly Dictionary<long, List<long>> answersTo = [];
    private readonly Dictionary<(string Account, string Key), Remark> keys = [];
    private readonly TimeProvider time;
    private readonly Town town;
    private readonly Intake intake;
    private int said;

    /// <param name="plan">The plan whose brands these are; its seed is theirs.</param>
    /// <param name="time">The time.</param>
    /// <param name="day">The real time that one day takes.</param>
    /// <param name="language">For readers whose browser asks for no language of ours.</param>
    public TownHall(Plan plan, TimeProvider time, Duration day, Language language)
    {
        (Study, Day, Language, this.time) = (plan.Study, day, language, time);
        Residents = new(plan.Study);
        town = new(plan.Study, plan.Seed);
        intake = new(plan, Residents);
    }

    public Study Study { get; }

    public Duration Day { get; }

    public Language Language { get; }

    public Residents Residents { get; }

    public FaultSwitches Faults { get; } = new();

    /// <summary>Whether visitors may make things go wrong.</summary>
    public bool HasSwitches { get; init; } = true;

    /// <summary>The present, to the millisecond.</summary>
    public Instant Now => Instant.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>The instant as of which programs read.</summary>
    public Instant Readable => Faults[Fault.ReadLag] ? Now - Behind : Now;

    /// <summary>How many messages customers have written.</summary>
    public int Written
    {
        get
        {
            lock (gate)
            {
                return matters.Sum(matter => matter.Turns);
            }
        }
    }

    /// <summary>All matters, in the order of beginning; they hold what is still to be said too.</summary>
    public IReadOnlyList<Matter> All
    {
        get
        {
            lock (gate)
            {
                return [.. matters];
            }
        }
    }

    /// <summary>Takes in a message; one whose key is known is the one it was before.</summary>
    public Remark Write(Arrival arrival)
    {
        lock (gate)
        {
            Instant now = Now;
            if (arrival.Key is { } known && keys.TryGetValue((arrival.From.Account, known), out Remark? before) && now < before.At + KeysHold)
            {
                return before;
            }

            Matter matter = arrival.In is { } open ? matters[open.Number - 1] : Begun(arrival, now);
            Remark remark = new(Id(now), matter.Number, arrival.From.Account, arrival.From.Name, arrival.Text, now, arrival.Answers?.Id) { Enclosure = arrival.Enclosure };
            Keep(With(matter, remark));
            if (arrival.Key is { } key)
            {
                keys[(arrival.From.Account, key)] = remark;
            }

            return remark;
        }
    }

    /// <summary>A customer removes a message of theirs; what the brand has not said yet stays unsaid.</summary>
    public void Remove(Remark remark)
    {
        lock (gate)
        {
            Instant now = Now;
            Matter matter = matters[remark.Matter - 1];
            Keep(matter with { Remarks = [.. matter.By(now).Select(each => each.Id == remark.Id ? each with { Removed = Instant.Min(each.Removed, now) } : each)] });
        }
    }

    /// <summary>A customer closes a matter; what the brand has not said yet stays unsaid.</summary>
    public Matter Close(Matter matter)
    {
        lock (gate)
        {
            Instant now = Now;
            Matter open = matters[matter.Number - 1];
            Matter closed = open with { Closed = Instant.Min(open.Closed, now), Remarks = [.. open.By(now)] };
            Keep(closed);
            return closed;
        }
    }

    /// <summary>The matter of a reference that customers quote; null when there is none.</summary>
    public Matter? Matter(string reference)
    {
        lock (gate)
        {
            return int.TryParse(reference.AsSpan(Math.Min(3, reference.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                && number >= 1 && number <= matters.Count && matters[number - 1].Reference == reference ? matters[number - 1] : null;
        }
    }

    public Matter Matter(Remark remark)
    {
        lock (gate)
        {
            return matters[remark.Matter - 1];
        }
    }

    /// <summary>A remark by its number, as it can be read; null when it cannot.</summary>
    public Remark? Find(long id)
    {
        lock (gate)
        {
            return Known(id) is { } remark && remark.Stands(Readable) ? remark : null;
        }
    }

    /// <summary>All that answers a remark, directly or not, as it can be read, in the order of time.</summary>
    public IReadOnlyList<Remark> Below(Remark top)
    {
        lock (gate)
        {
            List<Remark> below = [];
            Queue<long> above = new([top.Id]);
            while (above.TryDequeue(out long id))
            {
                foreach (Remark remark in answersTo.GetValueOrDefault(id, []).Select(Known).OfType<Remark>())
                {
                    below.Add(remark);
                    above.Enqueue(remark.Id);
                }
            }

            return [.. below.Where(remark => remark.Stands(Readable)).OrderBy(remark => remark.Id)];
        }
    }

    private Remark? Known(long id) => matterOf.TryGetValue(id, out int number) ? matters[number - 1].Remarks.FirstOrDefault(remark => remark.Id == id) : null;

    private Matter Begun(Arrival arrival, Instant now)
    {
        Slot? slot = intake.Take(arrival, now);
        Matter matter = new(
            matters.Count + 1, arrival.Door, arrival.From, slot?.Brand, slot, slot?.Language ?? arrival.Language ?? Tongue.Of(arrival.Text, arrival.From.Persona?.Locale), []) { Label = arrival.Label };
        matters.Add(matter);
        return matter;
    }

    /// <summary>A matter with a further message of its customer and all that the brand will do about it.</summary>
    private Matter With(Matter matter, Remark remark)
    {
        IReadOnlyList<Act> acts = matter.Slot is { } slot ? town.Acts(slot, matter.Turns, remark.At, answers: matter.Answer(remark.At) is not null) : [];
        Instant removed = acts.Where(act => act.Kind == ActKind.Remove).Select(act => act.At).DefaultIfEmpty(Instant.MaxValue).Min();
        Remark[] answers = [.. acts.Where(act => act.Kind != ActKind.Remove).Select(act => Answer(matter, remark, act))];
        return matter with
        {
            Remarks = [.. matter.Remarks.Append(remark).Concat(answers).OrderBy(each => each.At).ThenBy(each => each.Id)
                .Select((each, at) => at == 0 && removed < each.Removed ? each with { Removed = removed } : each)],
        };
    }

    private Remark Answer(Matter matter, Remark remark, Act act) =>
        new(Id(act.At), matter.Number, Residents.AccountOf(matter.Brand!), matter.Brand!.Name, act.Text, act.At, remark.Id) { IsBrand = true, Automatic = act.Kind == ActKind.Acknowledge };

    private void Keep(Matter matter)
    {
        matters[matter.Number - 1] = matter;
        foreach (Remark remark in matter.Remarks)
        {
            if (matterOf.TryAdd(remark.Id, matter.Number) && remark.Answers is { } above)
            {
                answersTo[above] = [.. answersTo.GetValueOrDefault(above, []), remark.Id];
            }
        }
    }

    /// <summary>A number as Mastodon makes them: the milliseconds of its instant, then sixteen bits that tell apart what falls on one.</summary>
    private long Id(Instant at) => (at.ToUnixTimeMilliseconds() << 16) | (long)(++said & 0xFFFF);
}
