using Harness.Channels.Email;

namespace Harness.Fieldwork.Tests.Channels.Email;

public sealed class InboxNotesTests : IDisposable
{
    private static readonly InboxNote First = new("jeanne", "<1@desk.test>", 4, "anna", new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)), Second = First with { Reference = "é \"2\"", Probe = null };
    private readonly TemporaryFolder folder = TemporaryFolder.InMemory();

    private InboxNotes Notes => InboxNotes.Beside(folder.At("journal.sqlite"));

    [Fact]
    public void What_was_decided_is_there_for_the_next_process()
    {
        Notes.Read().ShouldBeEmpty();
        Notes.Add(First);
        Notes.Add(Second);

        Notes.Read().ShouldBe([First, Second]);
    }

    [Fact]
    public void A_line_that_was_cut_off_costs_no_other()
    {
        Notes.Add(First);
        string path = folder.At("journal.sqlite") + ".inbox";
        using (FileStream file = new(path, FileMode.Open))
        {
            file.SetLength(file.Length - 9);
        }

        Notes.Read().ShouldBeEmpty();
        Notes.Add(Second);
        Notes.Read().ShouldBe([Second]);
    }

    public void Dispose() => folder.Dispose();
}
