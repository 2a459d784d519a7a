using Harness.Commands;
using Harness.Journal;
using Harness.Planning;

namespace Harness.Cli.Tests.Commands;

public sealed class LiveJournalTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_journal_knows_its_wave_and_is_gone_on_with_as_that_wave_alone()
    {
        Plan plan = Planner.Plan(Scenarios.Race(), 1);
        string path = LiveJournal.Prepare(plan, "files", folder.Path);

        using (EventJournal journal = LiveJournal.Open(path, plan, "files"))
        {
            (journal.Wave.Number, journal.Wave.Id).ShouldBe((1, "race-2012"));
        }

        SetupException refused = Should.Throw<SetupException>(() => LiveJournal.Open(path, plan with { Wave = 2 }, "files"));
        refused.What.En.ShouldContain("is of wave 1 of race-2012, not of wave 2");
        refused.What.Fr.ShouldContain("est de la vague 1 de race-2012, pas de la vague 2");
    }

    [Fact]
    public void A_damaged_journal_is_refused_with_what_to_do_about_it()
    {
        Plan plan = Planner.Plan(Scenarios.Race(), 1);
        string path = LiveJournal.Prepare(plan, "files", folder.Path);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..(3 * 4096)]);

        SetupException refused = Should.Throw<SetupException>(() => LiveJournal.Open(path, plan, "files"));

        refused.Code.ShouldBe(ExitCode.Usage);
        refused.What.En.ShouldContain("is damaged, so nothing is sent from it");
        refused.What.En.ShouldContain("Restore it from a backup, then take it over with: harness adopt");
        refused.What.Fr.ShouldContain("est endommagé, donc rien n’en est envoyé");
        refused.What.Fr.ShouldContain("Restaurez-le depuis une sauvegarde, puis reprenez-le avec : harness adopt");
    }

    public void Dispose() => folder.Dispose();
}
