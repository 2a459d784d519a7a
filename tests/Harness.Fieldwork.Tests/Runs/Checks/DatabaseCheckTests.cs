using Harness.Fieldwork.Tests.Journal;
using Harness.Runs;
using Harness.Runs.Checks;

namespace Harness.Fieldwork.Tests.Runs.Checks;

public sealed class DatabaseCheckTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Path => folder.At("journal.sqlite");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_engine_says_its_version() => DatabaseCheck.Engine().What.En.ShouldStartWith("SQLite 3.");

    [Fact]
    public void A_whole_journal_is_fine()
    {
        using (Harness.Journal.EventJournal journal = Journals.Create(Path))
        {
            journal.Append([Journals.Looked(0, 0)]);
        }

        Check check = DatabaseCheck.Of(Path);
        check.Grade.ShouldBe(Grade.Ok);
        check.What.En.ShouldBe("The journal of race-2012 is whole; it has 1 events.");
    }

    [Fact]
    public void A_journal_whose_pages_were_spoilt_is_not()
    {
        Journals.Create(Path).Dispose();
        byte[] bytes = File.ReadAllBytes(Path);
        Array.Fill(bytes, (byte)0x5A, bytes.Length / 2, bytes.Length / 4);
        File.WriteAllBytes(Path, bytes);
        DatabaseCheck.Of(Path).Grade.ShouldBe(Grade.Failure);
    }

    [Fact]
    public void Something_else_is_no_journal()
    {
        File.WriteAllText(Path, "not a journal, though long enough to be looked at as one by SQLite");
        DatabaseCheck.Of(Path).Grade.ShouldBe(Grade.Failure);
    }

    [Fact]
    public void A_journal_that_was_brought_back_must_be_adopted()
    {
        Journals.Create(Path).Dispose();
        DatabaseCheck.Place(Path, 0).ShouldBeNull("no host was here yet");
        InstallMark.Write(Path, 5);
        DatabaseCheck.Place(Path, 5)!.Grade.ShouldBe(Grade.Ok);
        Check check = DatabaseCheck.Place(Path, 4)!;
        check.Grade.ShouldBe(Grade.Failure);
        check.What.Fr.ShouldBe("Le journal a moins d’événements qu’il n’en avait : il vient d’une sauvegarde.");
    }
}
