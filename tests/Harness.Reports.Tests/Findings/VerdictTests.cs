using System.Text.RegularExpressions;
using Harness.Findings;
using Harness.Statistics;
using Harness.Studies;

namespace Harness.Reports.Tests.Findings;

public sealed partial class VerdictTests
{
    [Fact]
    public void Below_thirty_contacts_each_nothing_is_ordered()
    {
        Finding order = Find(new(new Row("a", 40, 40), new Row("b", 29, 0)), "brands");

        order.Says.ShouldBe(Says.Cannot);
        Plain(order.Sentence.En).ShouldBe("An order of the 2 brands: it takes 30 contacts each to publish one, and there are 29. All stay in one tie group.");
        Plain(order.Sentence.Fr).ShouldBe("Un ordre entre les 2 marques : il faut 30 contacts pour en publier un, et il y en a 29. Il ne reste qu’un seul groupe d’ex æquo.");
    }

    [Fact]
    public void From_thirty_on_tie_groups_are_named_when_differences_hold()
    {
        Finding order = Find(new(new Row("low", 30, 3), new Row("middle", 30, 10), new Row("high", 30, 18)), "brands");

        order.Says.ShouldBe(Says.Can);
        Plain(order.Sentence.En).ShouldBe("Among the 3 brands, 1 of 3 pairwise differences holds after correction. Tie groups, more answered first: 1) High and Middle; 2) Middle and Low.");
        Plain(order.Sentence.Fr).ShouldBe("Entre les 3 marques, 1 des 3 écarts deux à deux résiste à la correction. Groupes d’ex æquo, par taux de réponse décroissant : 1) High et Middle ; 2) Middle et Low.");
    }

    [Fact]
    public void Equal_groups_are_all_tied()
    {
        Finding order = Find(new(new Row("a", 30, 10), new Row("b", 30, 10), new Row("c", 30, 11)), "brands");

        order.Says.ShouldBe(Says.Cannot);
        order.Sentence.En.ShouldContain("not one of the 3 pairwise differences holds after correction. All stay in one tie group.");
        order.Sentence.Fr.ShouldContain("sur 3 écarts deux à deux, aucun ne résiste à la correction.");
    }

    [Fact]
    public void Two_equal_groups_have_one_difference()
    {
        Finding order = Find(new(new Row("a", 30, 10), new Row("b", 30, 11)), "brands");

        Plain(order.Sentence.En).ShouldBe("An order of the 2 brands: their difference does not hold after correction. Both stay in one tie group.");
        Plain(order.Sentence.Fr).ShouldBe("Un ordre entre les 2 marques : leur écart ne résiste pas à la correction. Il ne reste qu’un seul groupe d’ex æquo.");
    }

    [Fact]
    public void A_single_brand_sector_and_category_are_never_ordered() =>
        new Wave(new Row("a", 40, 10)).Findings.Select(finding => finding.Subject).ShouldBe(["share", "median", "one-brand"]);

    [Fact]
    public void Below_ten_messages_no_share_and_no_median_are_stated()
    {
        Wave nine = new(new Row("a", 9, 9));

        Finding share = nine.Findings.ShouldHaveSingleItem();
        share.Says.ShouldBe(Says.Cannot);
        Plain(share.Sentence.En).ShouldBe("A share of messages answered: it takes 10 messages to publish one, and 9 were sent.");
        share.Sentence.Fr.ShouldContain("il en a été envoyé 9");
    }

    [Fact]
    public void Nothing_sent_is_said_to_say_nothing()
    {
        Wave none = new(new Row("a", 0, 0) { Unsent = 20 }, new Row("b", 0, 0) { Unsent = 20 });

        none.Findings.ShouldHaveSingleItem().Sentence.En.ShouldContain("and 0 were sent");
    }

    [Fact]
    public void One_answered_message_is_told_in_the_singular()
    {
        Words one = Find(new(new Row("a", 20, 1)), "share").Sentence;

        Plain(one.En).ShouldStartWith("1 of 20 messages was answered by a person within 7 days: 5.0%");
        Plain(one.Fr).ShouldStartWith("1 message sur 20 a reçu la réponse d’une personne en 7 jours : 5,0 %");
    }

    [Fact]
    public void The_whole_is_stated_with_numerator_denominator_window_and_interval()
    {
        Finding share = Find(new(new Row("a", 20, 3), new Row("b", 20, 5)), "share");

        share.Says.ShouldBe(Says.Can);
        Plain(share.Sentence.En).ShouldBe("8 of 40 messages were answered by a person within 7 days: 20.0% (95% interval 10.5% to 34.8%).");
        Plain(share.Sentence.Fr).ShouldBe("8 messages sur 40 ont reçu la réponse d’une personne en 7 jours : 20,0 % (intervalle à 95 % : 10,5 % à 34,8 %).");
    }

    [Fact]
    public void Silent_brands_are_named_with_what_they_might_still_answer()
    {
        Finding silent = Find(new(new Row("a", 20, 3), new Row("b", 20, 0), new Row("c", 20, 0)), "silent");

        silent.Says.ShouldBe(Says.Can);
        Plain(silent.Sentence.En).ShouldBe("No reply from B and C. With 20 messages, a brand that answers up to 16.1% of its messages may still look silent.");
        Plain(silent.Sentence.Fr).ShouldBe("Aucune réponse de B et C. Avec 20 messages, une marque qui répond à 16,1 % de ses messages, ou moins, peut encore paraître muette.");
        silent.Estimate.ShouldNotBeNull().N.ShouldBe(20);
    }

    [Fact]
    public void A_brand_without_account_is_not_silent()
    {
        Wave wave = new(new Row("a", 20, 3), new Row("gone", 20, 0) { Absent = true });

        wave.Findings.ShouldNotContain(finding => finding.Subject == "silent");
        Finding absent = Find(wave, "absent");
        absent.Says.ShouldBe(Says.Cannot);
        absent.Sentence.En.ShouldStartWith("How Gone answers its customers: it has no account here");
        new Wave(new Row("a", 9, 0) { Absent = true }, new Row("b", 9, 0) { Absent = true }).Findings.Single(finding => finding.Subject == "absent").Sentence.En.ShouldStartWith("How A and B answer their customers: they have no account here");
    }

    [Fact]
    public void A_median_is_stated_when_half_answered()
    {
        Finding median = Find(new(new Row("a", 20, 10) { Minutes = 6 }), "median");

        median.Says.ShouldBe(Says.Can);
        Plain(median.Sentence.En).ShouldStartWith("Half of all messages, the never-answered counted in, were answered within 1 h (95% interval ");
        Plain(median.Sentence.Fr).ShouldStartWith("La moitié des messages, ceux restés sans réponse compris, ont reçu une réponse en 1 h (intervalle à 95 % : ");
    }

    [Fact]
    public void A_median_that_was_not_reached_is_not_stated()
    {
        Finding median = Find(new(new Row("a", 20, 9)), "median");

        median.Says.ShouldBe(Says.Cannot);
        median.Estimate.ShouldNotBeNull().Absent.ShouldBe(Absence.NotReached);
        median.Sentence.En.ShouldStartWith("A typical time to reply: fewer than half of the messages were answered");
    }

    [Theory]
    [InlineData(30, 30, true)]
    [InlineData(30, 29, false)]
    [InlineData(29, 30, false)]
    public void Forms_of_address_are_compared_only_when_both_reach_the_floor(int handle, int name, bool compared)
    {
        Wave wave = new(new Row("a", handle, 15), new Row("a", name, 1) { Address = Address.Name });

        wave.Findings.Any(finding => finding.Subject == "address").ShouldBe(compared);
        wave.Findings.Any(finding => finding.Subject == "address-or-week").ShouldBe(compared);
    }

    [Fact]
    public void The_difference_between_forms_of_address_has_its_interval()
    {
        Finding address = Find(new(new Row("a", 40, 20), new Row("a", 40, 2) { Address = Address.Name }), "address");

        address.Says.ShouldBe(Says.Can);
        Plain(address.Sentence.En).ShouldBe("By @handle: 20 of 40; by name only: 2 of 40. The difference is +45.0 points (95% interval +26.3 to +60.2).");
        Plain(address.Sentence.Fr).ShouldBe("Au compte (@) : 20 sur 40 ; nommée seulement : 2 sur 40. L’écart est de +45,0 points (intervalle à 95 % : +26,3 à +60,2).");
    }

    [Fact]
    public void An_idle_difference_between_forms_of_address_is_not_claimed()
    {
        Wave wave = new(new Row("a", 40, 10), new Row("a", 40, 9) { Address = Address.Name });
        Finding address = Find(wave, "address");

        address.Says.ShouldBe(Says.Cannot);
        address.Sentence.En.ShouldEndWith("No difference can be claimed.");
        wave.Findings.ShouldNotContain(finding => finding.Subject == "address-or-week");
    }

    [Fact]
    public void Every_sentence_keeps_the_rules_of_writing_over_many_waves()
    {
        IEnumerable<Finding> raced = Enumerable.Range(1, 50).AsParallel().SelectMany(seed => Race.Report((ulong)seed).Findings);
        Finding[] all = [.. raced, .. Waves.Odd.SelectMany(wave => wave.Value.Findings)];

        all.Length.ShouldBeGreaterThan(400);
        all.SelectMany(Faults).ShouldBeEmpty();
    }

    private static IEnumerable<string> Faults(Finding finding)
    {
        (string en, string fr) = (finding.Sentence.En, finding.Sentence.Fr);
        foreach (string text in new[] { en, fr })
        {
            if (string.IsNullOrWhiteSpace(text) || Broken().IsMatch(text))
            {
                yield return $"broken: {text}";
            }

            if (Share().IsMatch(Idle().Replace(text, "")) && !Counted().IsMatch(text))
            {
                yield return $"a share without its count: {text}";
            }

            if (Faster().IsMatch(text) || (Mean().IsMatch(text) && !Responders().IsMatch(text)))
            {
                yield return $"speed without silence: {text}";
            }
        }

        if (Loose().IsMatch(fr))
        {
            yield return $"French spacing: {fr}";
        }

        if (string.Equals(en, fr, StringComparison.Ordinal))
        {
            yield return $"one language: {en}";
        }
    }

    private static Finding Find(Wave wave, string subject) => wave.Findings.Single(finding => finding.Subject == subject);

    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    [GeneratedRegex(@"\s\s|NaN|∞|Infinity|\{|\}|^\s|\s$|\s[.,]|[^.]$", RegexOptions.None, 1000)]
    private static partial Regex Broken();

    [GeneratedRegex(@"[  ][:;!?%»]|[^\s\d][;!?%»]|«[^\u00A0]|[^\s]:(?!\d)| - ", RegexOptions.None, 1000)]
    private static partial Regex Loose();

    [GeneratedRegex(@"95\s?%|répondre à 0\s?%|answering 0%", RegexOptions.None, 1000)]
    private static partial Regex Idle();

    [GeneratedRegex(@"\d\s?%", RegexOptions.None, 1000)]
    private static partial Regex Share();

    [GeneratedRegex(@"\d (?:of|sur) \d|\d messages? sur \d|(?:With|Avec) \d+\smessages?", RegexOptions.None, 1000)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(?:faster|fastest|quicker|slower|(?:plus|moins) (?:rapides?|vite|lente?s?))\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Faster();

    [GeneratedRegex(@"\b(?:mean|average|moyenne?)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Mean();

    [GeneratedRegex("the answered alone|seuls messages qui ont reçu une réponse", RegexOptions.None, 1000)]
    private static partial Regex Responders();
}
