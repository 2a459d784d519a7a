using System.Text;
using Harness.Studies;

namespace Harness.Core.Tests.Studies.Rules;

public sealed class UnreadAccountsTests
{
    private static readonly string[] Channels = ["simulated", "email", "web", "http", "phone", "letter", "bluesky", "mastodon", "x", "facebook"];

    [Fact]
    public void What_only_people_can_read_is_refused_where_nobody_of_the_rota_serves_the_channel()
    {
        StudyResult result = Escalation("17:00, channels: [phone]", "17:00, channels: [letter]");

        result.Study.ShouldBeNull();
        result.Problems.Select(problem => problem.In(Language.En)).ShouldContain(problem => problem.StartsWith("panel.yaml:") && problem.EndsWith(
            ".channel: No shift of the rota serves 'phone', where only people can read what 'grandes-lignes' answers: it would stay unread. Add the channel to a shift, or leave 'channels' out of one."));
        result.Problems.Select(problem => problem.In(Language.Fr)).ShouldContain(problem => problem.Contains("Aucune présence de la rota ne sert «\u00a0phone\u00a0», où seules des personnes peuvent lire ce que répond «\u00a0grandes-lignes\u00a0»"));
    }

    [Theory]
    [InlineData("[phone]")]
    [InlineData("[letter, phone]")]
    [InlineData("[email, letter, phone, web]")]
    public void Where_somebody_is_there_nothing_is_said(string served) => Escalation("17:00, channels: [phone]", "17:00, channels: " + served).Problems.ShouldBeEmpty();

    [Fact]
    public void Without_a_rota_or_with_a_shift_for_all_channels_the_tasks_are_anybody_s()
    {
        Escalation(", channels: [phone]}", "}").Problems.ShouldBeEmpty();
        Escalation("rota:\n  - {who: lucie, days: [mon, tue, wed, thu, fri], hours: 09:00-17:00, channels: [phone]}\n", "").Problems.ShouldBeEmpty();
    }

    [Fact]
    public void What_a_third_party_answers_is_held_to_the_same() =>
        RichStudy.ReadWith("scripts.yaml", "channel: email, handle: licensee@semelles.example", "channel: phone, handle: 01 99 00 12 34").Problems.Select(problem => problem.In(Language.En))
            .ShouldContain(problem => problem.StartsWith("scripts.yaml:") && problem.Contains("handOff.channel: No shift of the rota serves 'phone', where only people can read what '01 99 00 12 34' answers"));

    private static StudyResult Escalation(string found, string instead) => new StudyReader(Channels).Read("study.yaml", name =>
    {
        string path = Repository.At("scenarios", "escalation", name);
        return !File.Exists(path) ? null : name == "study.yaml" ? Encoding.UTF8.GetBytes(File.ReadAllText(path).Replace(found, instead, StringComparison.Ordinal)) : File.ReadAllBytes(path);
    });
}
