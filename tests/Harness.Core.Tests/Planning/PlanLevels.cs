using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Planning;

/// <summary>What the contacts of a plan are made of, counted once more: how often levels, arms, wordings and cases come.</summary>
internal static class PlanLevels
{
    /// <summary>Without other factors in the way a brand has met all categories and personas equally often at the end of each week, and their pairs.</summary>
    public static IEnumerable<string> Rotation(Plan plan)
    {
        (int categories, int personas) = (plan.Study.Complaints.Categories.Count, plan.Study.Personas.Count);
        bool isDrawn(params Factor[] factors) => plan.Study.Design.Vary?.Any(variation => factors.Contains(variation.Factor)) == true;
        (bool byCategory, bool byPersona) = (!isDrawn(Factor.Category), !isDrawn(Factor.Persona, Factor.Standing));
        int often = plan.Study.Design.Matched == true ? plan.Study.Design.Channels!.Count : 1;
        foreach (IGrouping<string, Slot> brand in plan.Slots.GroupBy(slot => slot.Brand.Id))
        {
            for (int week = 0; week < plan.Study.Schedule.Weeks; week++)
            {
                Slot[] met = [.. brand.Where(slot => slot.Week <= week)];
                if ((byCategory && !AreLevel(met.Select(slot => slot.Complaint.Category), categories, often)) || (byPersona && !AreLevel(met.Select(slot => slot.Persona.Id), personas, often))
                    || (byCategory && byPersona && !AreLevel(met.Select(slot => (slot.Complaint.Category, slot.Persona.Id)), categories * personas, often)))
                {
                    yield return $"{brand.Key} has met unequal numbers after week {week}";
                }
            }
        }

        int perDay = plan.Study.Schedule.PerDay ?? 1;
        foreach (var day in plan.Slots.GroupBy(slot => PlanTimes.Window(slot, plan.Study.Schedule)?.Day))
        {
            if ((byCategory && !AreLevel(day.Select(slot => slot.Complaint.Category), categories, perDay)) || (byPersona && !AreLevel(day.Select(slot => slot.Persona.Id), personas, perDay)))
            {
                yield return $"brands meet unequal numbers on {day.Key}";
            }
        }
    }

    /// <summary>Within each block the levels of a balanced factor, and the cells of the crossed ones, come equally often but for one; by week each has its week.</summary>
    public static IEnumerable<string> Blocks(Plan plan)
    {
        Design design = plan.Study.Design;
        List<(Factor[] Factors, int Cells)> rounds = [.. (design.Vary ?? []).Where(variation => variation.How == Spread.Balanced).Select(variation => (new[] { variation.Factor }, variation.Levels!.Count))];
        Variation[] crossed = [.. (design.Vary ?? []).Where(variation => variation.How == Spread.Crossed)];
        if (crossed.Length > 0)
        {
            rounds.Add(([.. crossed.Select(variation => variation.Factor)], crossed.Aggregate(1, (cells, variation) => cells * variation.Levels!.Count)));
        }

        foreach (IGrouping<string, Slot> unit in OneOfEachScene(plan).GroupBy(slot => Unit(slot, plan.Study)))
        {
            foreach ((Factor[] factors, int cells) in rounds.Where(round => !AreLevel(unit.Select(slot => string.Join(' ', round.Factors.Select(factor => slot.Drawn!.Level(factor)))), round.Cells)))
            {
                yield return $"{string.Join(" × ", factors)} of {cells} comes unequally often in {unit.Key}";
            }

            if (design is { Channels.Count: > 1, Matched: null } && !AreLevel(unit.Select(slot => slot.Account.Channel), design.Channels.Count))
            {
                yield return $"channels come unequally often in {unit.Key}";
            }

            int length = design.AllArms.Sum(arm => RandomStudies.PlacesOfArms[arm.Id]);
            foreach (Arm arm in design.AllArms)
            {
                (int rest, int places, int count) = (unit.Count() % length, RandomStudies.PlacesOfArms[arm.Id], unit.Count(slot => slot.Drawn!.Arm == arm.Id));
                int least = unit.Count() / length * places;
                if (count < least + Math.Max(0, rest - (length - places)) || count > least + Math.Min(places, rest))
                {
                    yield return $"arm {arm.Id} comes {count} times among {unit.Count()} of {unit.Key}";
                }
            }
        }

        foreach (Variation variation in (design.Vary ?? []).Where(variation => variation.How == Spread.ByWeek))
        {
            foreach (Slot slot in plan.Slots.Where(slot => !Begun(slot, design).Any(week => slot.Drawn!.Level(variation.Factor) == variation.Levels![week % variation.Levels.Count])))
            {
                yield return $"{slot.Probe} has another {variation.Factor} than its week";
            }
        }
    }

    /// <summary>Each channel of a matched design carries the same scenes to a brand; of the last one, perhaps not all.</summary>
    public static IEnumerable<string> Scenes(Plan plan)
    {
        IReadOnlyList<string> channels = plan.Study.Design.Channels ?? [];
        foreach (IGrouping<string, Slot> brand in plan.Slots.Where(_ => plan.Study.Design.Matched == true).GroupBy(slot => slot.Brand.Id))
        {
            var counts = brand.GroupBy(slot => (slot.Complaint.Id, slot.Wording, slot.Persona.Id, slot.Address, slot.Drawn))
                .Select(scene => channels.Select(channel => scene.Count(slot => slot.Account.Channel == channel)).ToArray()).ToArray();
            if (counts.Count(scene => scene.Max() != scene.Min()) > 1 || counts.Any(scene => scene.Max() - scene.Min() > 1))
            {
                yield return $"{brand.Key} meets other scenes on one channel than on another";
            }
        }
    }

    /// <summary>What is drawn is what is sent: the text says its language and tone, the brand is named as drawn, on the channel drawn, by the persona drawn.</summary>
    public static IEnumerable<string> Drawn(Plan plan)
    {
        bool several = plan.Study.Design is { Channels.Count: > 1, Matched: true };
        foreach (Slot slot in plan.Slots)
        {
            string start = $"{Level(slot, Factor.Language) ?? "en"} {Level(slot, Factor.Tone) ?? "plain"}";
            Address address = Level(slot, Factor.Address) is { } form ? Enum.Parse<Address>(form, ignoreCase: true)
                : plan.Study.Design.AddressByWeek is not { } byWeek ? Address.Handle : Begun(slot, plan.Study.Design).Any(week => byWeek[week % byWeek.Count] == slot.Address) ? slot.Address : byWeek[slot.Week % byWeek.Count];
            string? named = address switch { Address.Handle => slot.Account.Handle, Address.Name => slot.Brand.Name, _ => null };
            string channel = Level(slot, Factor.Channel) ?? (several ? slot.Account.Channel : slot.Brand.Accounts[0].Channel);
            bool isSo = slot.Text.StartsWith(start, StringComparison.Ordinal) && slot.Address == address && (named is null ? !slot.Text.Contains(slot.Brand.Name, StringComparison.Ordinal) && !slot.Text.Contains('@') : slot.Text.Contains(named, StringComparison.Ordinal))
                && slot.Account.Channel == channel && slot.Brand.Accounts.Contains(slot.Account) && slot.Complaint.Sectors.Contains(slot.Brand.Sector)
                && (Level(slot, Factor.Category) ?? slot.Complaint.Category) == slot.Complaint.Category && (Level(slot, Factor.Persona) is not { } persona || Level(slot, Factor.Standing) is not null || persona == slot.Persona.Id);
            if (!isSo)
            {
                yield return $"{slot.Probe} ({slot.Drawn?.Written}) is sent on {slot.Account.Channel}: {slot.Text}";
            }
        }
    }

    /// <summary>A wording comes back to a brand only when all were used. Of matched channels each comes as often as the others.</summary>
    public static IEnumerable<string> Wordings(Plan plan)
    {
        foreach (IGrouping<string, Slot> brand in plan.Slots.GroupBy(slot => slot.Brand.Id))
        {
            if (plan.Study.Design.Matched == true)
            {
                if (!AreLevel(brand.Select(slot => slot.Account.Channel), plan.Study.Design.Channels!.Count))
                {
                    yield return $"{brand.Key} is not met on each channel as often";
                }

                continue;
            }

            foreach (var way in brand.GroupBy(slot => (slot.Complaint.Id, Level(slot, Factor.Language), Level(slot, Factor.Tone))))
            {
                int[] sent = [.. way.Select(slot => slot.Wording)];
                int all = way.First().Complaint.Wordings.Count;
                if (Enumerable.Range(0, sent.Length / all).Any(round => sent.Skip(round * all).Take(all).Distinct().Count() < all) || sent.Skip(sent.Length / all * all).Distinct().Count() < sent.Length % all)
                {
                    yield return $"{brand.Key} gets {way.Key.Id} as {string.Join(' ', sent)} of {all}";
                }
            }
        }
    }

    /// <summary>Each case goes to one contact of its brand that names it; where one has none, none was left for it, and the plan says so.</summary>
    public static IEnumerable<string> Dealt(Plan plan)
    {
        Slot[] with = [.. plan.Slots.Where(slot => slot.Case is not null)], without = [.. plan.Slots.Where(slot => slot.Text.Contains("{order}", StringComparison.Ordinal))];
        HashSet<string> dealt = [.. with.Select(slot => slot.Case!.Id)];
        if (dealt.Count < with.Length || with.Any(slot => (slot.Case!.Brand ?? slot.Brand.Id) != slot.Brand.Id || !slot.Text.EndsWith($"Order {slot.Case.Order}.", StringComparison.Ordinal)))
        {
            yield return "a case is dealt twice or wrongly";
        }

        if (without.Any(slot => (plan.Study.Cases ?? []).Any(purchase => !dealt.Contains(purchase.Id) && (purchase.Brand ?? slot.Brand.Id) == slot.Brand.Id)) || !Cases.Missing(plan).SequenceEqual(without))
        {
            yield return "a contact has no case";
        }
    }

    /// <summary>Of a matched design the contacts on the channel that has most to each brand: one for each scene.</summary>
    private static IEnumerable<Slot> OneOfEachScene(Plan plan) => plan.Study.Design.Matched != true ? plan.Slots
        : plan.Study.Design.Block is Block.Day or Block.Week ? [] // a scene may begin in one block and end in another
        : plan.Slots.GroupBy(slot => slot.Brand.Id).SelectMany(brand => brand.GroupBy(slot => slot.Account.Channel).MaxBy(channel => channel.Count())!);

    /// <summary>The weeks in which the scene of a contact may have begun: its own, but of a matched design also some before, for days and whole weeks may be skipped.</summary>
    private static IEnumerable<int> Begun(Slot slot, Design design) => Enumerable.Range(Math.Max(0, design.Matched == true ? slot.Week - 5 : slot.Week), design.Matched == true ? Math.Min(slot.Week, 5) + 1 : 1);

    private static string? Level(Slot slot, Factor factor) => slot.Drawn?.Level(factor);

    private static string Unit(Slot slot, Study study) => study.Design.Block switch
    {
        Block.Day => $"{PlanTimes.Window(slot, study.Schedule)?.Day}",
        Block.Week => $"week {slot.Week}",
        Block.Brand or null => slot.Brand.Id,
    };

    private static bool AreLevel<T>(IEnumerable<T> met, int levels, int within = 1)
        where T : notnull
    {
        int[] counts = [.. met.CountBy(level => level).Select(level => level.Value)];
        return counts.Length <= levels && counts.DefaultIfEmpty().Max() - (counts.Length < levels ? 0 : counts.Min()) <= within;
    }
}
