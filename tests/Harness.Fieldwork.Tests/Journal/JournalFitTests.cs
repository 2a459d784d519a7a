using Harness.Channels;
using Harness.Journal;
using Harness.Probes;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Harness.Fieldwork.Tests.Journal;

/// <summary>A journal in which half a commit is missing. The sound one holds a message of every end, two tries, a second thread, an edited reply and one claim that is open.</summary>
public sealed class JournalFitTests : IDisposable
{
    private const string Replies = "replies that do not fit what was seen", Claims = "messages that do not fit their claims";
    private readonly TemporaryFolder folder = TemporaryFolder.InMemory();

    private string Path => folder.At("journal.sqlite");

    [Fact]
    public void A_live_journal_that_lost_nothing_is_gone_on_with()
    {
        Live();

        using EventJournal resumed = EventJournal.Resume(Path);

        resumed.Heads().Select(head => head.Kind).Distinct().Order().ShouldBe(
        [
            EventKind.Wire, EventKind.Sent, EventKind.Looked, EventKind.Replied, EventKind.Promised, EventKind.Edited,
            EventKind.Refused, EventKind.Deferred, EventKind.Uncertain, EventKind.Found, EventKind.Unresolved, EventKind.Missed,
        ]);
    }

    [Theory]
    [InlineData("DELETE FROM seen WHERE probe = 0 AND n = 3", 1, Replies)]
    [InlineData("DELETE FROM seen WHERE probe = 0 AND n = 5", 1, Replies)]
    [InlineData("UPDATE seen SET n = 2 WHERE probe = 0 AND n = 3", 2, Replies)]
    [InlineData("UPDATE seen SET n = 3 WHERE probe = 0 AND n = 5", 2, Replies)]
    [InlineData("UPDATE event SET kind = 3 WHERE probe = 0 AND n = 3", 1, Replies)]
    [InlineData("DELETE FROM event WHERE probe = 0 AND n = 6", 2, "rows without the row they belong to")]
    [InlineData("DELETE FROM event WHERE probe = 0 AND n = 4", 1, "conversations without one of their events")]
    [InlineData("DELETE FROM event WHERE probe = 0 AND n = 0", 1, "conversations without one of their events")]
    [InlineData("UPDATE event SET content = zeroblob(32) WHERE probe = 0 AND n = 0", 1, "events without what they say")]
    [InlineData("INSERT INTO content VALUES (0, 9, x'00', x'00')", 1, "rows without the row they belong to")]
    [InlineData("DELETE FROM wire WHERE probe = 0", 2, Claims)]
    [InlineData("DELETE FROM wire WHERE probe = 1 AND try = 0", 1, Claims)]
    [InlineData("DELETE FROM wire WHERE probe = 4", 1, Claims)]
    [InlineData("DELETE FROM event WHERE probe = 4", 1, Claims)]
    [InlineData("DELETE FROM event WHERE probe = 1 AND n > 1", 1, Claims)]
    [InlineData("INSERT INTO wire SELECT 6, turn, try, thread, zeroblob(16), at, until, outcome FROM wire WHERE probe = 4", 1, Claims)]
    [InlineData("UPDATE wire SET thread = 0 WHERE probe = 0 AND turn = 1", 1, Claims)]
    [InlineData("UPDATE wire SET outcome = NULL WHERE probe = 0 AND turn = 0", 1, Claims)]
    [InlineData("UPDATE wire SET outcome = NULL WHERE probe = 3", 1, Claims)]
    [InlineData("UPDATE wire SET outcome = 22 WHERE probe = 2", 1, Claims)]
    [InlineData("UPDATE wire SET outcome = 24 WHERE probe = 2", 1, Claims)]
    [InlineData("UPDATE wire SET outcome = 2 WHERE probe = 4", 1, Claims)]
    [InlineData("DELETE FROM event WHERE probe = 2 AND n = 3", 1, Claims)]
    [InlineData("DELETE FROM event WHERE probe = 3 AND n = 1", 1, Claims)]
    public void A_live_journal_with_half_a_commit_is_not_gone_on_with(string change, int count, string says)
    {
        Live();
        Journals.Tamper(Path, change);

        SqliteException refusal = Should.Throw<InvalidDataException>(() => EventJournal.Resume(Path)).InnerException.ShouldBeOfType<SqliteException>();

        refusal.Message.ShouldContain($"{says}: {count}");
        refusal.SqliteErrorCode.ShouldBe(Sql.Corrupt);
    }

    [Fact]
    public void What_is_played_and_not_sent_has_no_claims()
    {
        using (EventJournal journal = EventJournal.Create(Path, Journals.Wave with { Brands = Brands.Simulated }, Journals.Plan.Slots))
        {
            journal.Append([Event(0, 0, EventKind.Wire), Event(0, 1, EventKind.Sent), Journals.Said(0, 2, "We are looking into it.")]);
        }

        using EventJournal resumed = EventJournal.Resume(Path);
        resumed.Count().ShouldBe(3);
    }

    public void Dispose() => folder.Dispose();

    private void Live()
    {
        using EventJournal journal = EventJournal.Create(Path, Journals.Wave with { Brands = Brands.Live }, Journals.Plan.Slots);
        Send(journal, 0, 0, 0, 0, EventKind.Sent);
        journal.Append([Journals.Looked(0, 2)]);
        SeenReply first = new(Journals.Noon, "You will hear from us by Friday.", false, "1");
        See(journal, first, EventKind.Promised);
        See(journal, first with { Text = "You will hear from us.", Edited = Journals.Noon });
        See(journal, first with { Reference = "2" });
        Send(journal, 0, 1, 0, ThreadCode.With(0, 1, isThirdParty: true), EventKind.Sent);
        Send(journal, 1, 0, 0, 0, EventKind.Deferred);
        Send(journal, 1, 0, 1, 0, EventKind.Refused);
        Send(journal, 2, 0, 0, 0, EventKind.Uncertain, EventKind.Unresolved, EventKind.Found);
        Send(journal, 3, 0, 0, 0, EventKind.Uncertain);
        Send(journal, 4, 0, 0, 0);
        journal.Append([Event(5, 0, EventKind.Missed)]);
    }

    private static void Send(EventJournal journal, int probe, int turn, int @try, long thread, params EventKind[] ends)
    {
        SendClaim claim = SendClaim.New(probe, turn, @try, Journals.Noon, Journals.Noon + Duration.FromHours(1), thread);
        journal.Claim([(claim, Event(probe, journal.CountOf(probe), EventKind.Wire, thread | (long)turn))], () => true).ShouldBe([Granted.Ours]);
        Array.ForEach(ends, end => journal.Settle(claim, n => Event(probe, n, end, thread | new SendCodes(turn, SendCause.Failed).ToInt64())).ShouldNotBeNull());
    }

    private static void See(EventJournal journal, SeenReply reply, params EventKind[] more) =>
        journal.AppendSeen(0, [(reply, (n, known) => [Said(n, reply.Text, known ? EventKind.Edited : EventKind.Replied), .. more.Select((kind, after) => Event(0, n + 1 + after, kind))])]);

    private static ProbeEvent Said(int n, string text, EventKind kind)
    {
        ProbeEvent said = Journals.Said(0, n, text);
        return said with { Head = said.Head with { Kind = kind } };
    }

    private static ProbeEvent Event(int probe, int n, EventKind kind, long codes = 0) => new(new(probe, n, kind, 1, Journals.Noon, null, codes, null), null);
}
