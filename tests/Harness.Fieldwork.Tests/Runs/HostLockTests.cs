using Harness.Runs;

namespace Harness.Fieldwork.Tests.Runs;

public sealed class HostLockTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly HandTime time = new(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    private string Journal => folder.At("journal.sqlite");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_second_host_is_told_of_the_first_and_can_begin_after_it()
    {
        using (HostLock first = HostLock.Take(Journal, time, out HostNote? nobody)!)
        {
            nobody.ShouldBeNull();
            HostLock.Take(Journal, time, out HostNote? other).ShouldBeNull();
            other.ShouldBe(new(Environment.ProcessId, time.GetUtcNow(), folder.At("journal.sqlite.socket")));
            HostNote.Read(Journal).ShouldBe(first.Note);
        }

        HostNote.Read(Journal).ShouldBeNull();
        HostLock.Take(Journal, time, out _)!.Dispose();
    }

    [Fact]
    public void A_note_that_was_left_behind_holds_nobody_back()
    {
        new HostNote(1, time.GetUtcNow(), "/gone").Write(Journal);
        File.WriteAllText(Journal + ".lock", "");
        using HostLock host = HostLock.Take(Journal, time, out _)!;
        HostNote.Read(Journal)!.Pid.ShouldBe(Environment.ProcessId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    public void A_note_that_cannot_be_read_is_none(string text)
    {
        File.WriteAllText(Journal + ".host", text);
        HostNote.Read(Journal).ShouldBeNull();
    }

    [Fact]
    public void Where_no_file_can_be_made_no_host_begins() =>
        Should.Throw<IOException>(() => HostLock.Take(folder.At("gone", "journal.sqlite"), time, out _));
}
