using Harness.Journal;
using Harness.Testing.Postgres;

namespace Harness.Fieldwork.Tests.Journal;

public sealed class PostgresSetupTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [Fact]
    public async Task Of_many_nodes_that_begin_at_once_one_makes_the_journal_and_all_have_it()
    {
        using JournalBench bench = server.Bench();

        EventJournal[] journals = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(bench.Create)));

        journals.Select(journal => journal.Slots(Scenarios.Race()).Count).ShouldAllBe(count => count == Journals.Plan.Slots.Count);
        journals[0].Append([Journals.Looked(0, 0)]);
        journals.Select(journal => journal.Count()).ShouldAllBe(count => count == 1);
        Array.ForEach(journals, journal => journal.Dispose());
    }
}
