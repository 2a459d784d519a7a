using Harness.Journal;

namespace Harness.Fieldwork.Tests.Journal;

public sealed class EventJournalTests() : EventJournalContract(new SqliteBench())
{
    private readonly TemporaryFolder folder = new();

    private string Path => folder.At("journal.sqlite");

    [Fact]
    public void A_file_of_that_name_is_never_written_over()
    {
        using (EventJournal journal = Journals.Create(Path))
        {
            journal.Append([Journals.Looked(0, 0)]);
        }

        Should.Throw<IOException>(() => Journals.Create(Path)).Message.ShouldContain("journal.sqlite");

        using EventJournal opened = EventJournal.Open(Path);
        opened.Heads().Count().ShouldBe(1);
    }

    [Fact]
    public void A_journal_that_is_not_there_is_said_to_be_missing()
    {
        FileNotFoundException error = Should.Throw<FileNotFoundException>(() => EventJournal.Open(Path));

        error.Message.ShouldContain(Path);
        error.FileName.ShouldBe(Path);
        File.Exists(Path).ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "no such table")]
    [InlineData("This is a letter, and long enough to be taken for the header of a database, which it is not: a hundred bytes.", "not a database")]
    public void A_file_that_is_no_journal_is_said_to_be_none(string content, string said)
    {
        File.WriteAllText(Path, content);

        string message = Should.Throw<InvalidDataException>(() => EventJournal.Open(Path)).Message;

        message.ShouldContain(Path);
        message.ShouldContain(said);
        File.ReadAllText(Path).ShouldBe(content);
    }

    [Theory]
    [InlineData("UPDATE wave SET schema = 4, tool = 'Harness 9'", "newer harness (Harness 9)")]
    [InlineData("UPDATE wave SET schema = 4; ALTER TABLE wave RENAME COLUMN study TO studies", "newer harness")]
    [InlineData("DELETE FROM wave", "not of any wave")]
    [InlineData("DROP TABLE wave", "no such table")]
    public void A_journal_that_this_harness_cannot_read_is_refused(string change, string said)
    {
        Journals.Create(Path).Dispose();
        Journals.Tamper(Path, change);

        string message = Should.Throw<InvalidDataException>(() => EventJournal.Open(Path)).Message;

        message.ShouldContain(Path);
        message.ShouldContain(said);
    }
}
