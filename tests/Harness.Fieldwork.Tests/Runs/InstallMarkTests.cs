using Harness.Runs;

namespace Harness.Fieldwork.Tests.Runs;

public sealed class InstallMarkTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public InstallMarkTests()
    {
        File.WriteAllText(Journal, "events");
        InstallMark.Write(Journal, 10);
    }

    private string Journal => folder.At("journal.sqlite");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_journal_that_stays_and_grows_fits_its_mark()
    {
        InstallMark.Fault(Journal, 10).ShouldBeNull();
        File.AppendAllText(Journal, "more");
        InstallMark.Fault(Journal, 11).ShouldBeNull();
        folder.Files().ShouldBe(["journal.sqlite", "journal.sqlite.install"]);
    }

    [Fact]
    public void A_journal_brought_back_into_the_same_file_has_too_few_events() => InstallMark.Fault(Journal, 9).ShouldBe(InstallFault.Older);

    [Fact]
    public void A_journal_replaced_by_a_copy_is_another_file()
    {
        File.Copy(Journal, folder.At("backup"));
        File.Move(folder.At("backup"), Journal, overwrite: true);
        InstallMark.Fault(Journal, 10).ShouldBe(InstallFault.OtherFile);
    }

    [Fact]
    public void A_folder_copied_with_its_mark_is_another_place()
    {
        Directory.CreateDirectory(folder.At("copy"));
        File.Copy(Journal, folder.At("copy", "journal.sqlite"));
        File.Copy(Journal + ".install", folder.At("copy", "journal.sqlite.install"));
        InstallMark.Fault(folder.At("copy", "journal.sqlite"), 10).ShouldBe(InstallFault.OtherPlace);
    }

    [Fact]
    public void A_mark_of_another_machine_is_told()
    {
        string mark = File.ReadAllText(Journal + ".install");
        int at = mark.IndexOf("\"Machine\":\"", StringComparison.Ordinal) + "\"Machine\":\"".Length;
        File.WriteAllText(Journal + ".install", mark[..at] + new string('0', 32) + mark[(at + 32)..]);
        InstallMark.Fault(Journal, 10).ShouldBe(InstallFault.OtherMachine);
    }

    [Fact]
    public void Without_a_mark_only_an_empty_journal_is_free()
    {
        File.Delete(Journal + ".install");
        InstallMark.Fault(Journal, 0).ShouldBeNull();
        InstallMark.Fault(Journal, 1).ShouldBe(InstallFault.NoMark);
        File.WriteAllText(Journal + ".install", "{");
        InstallMark.Fault(Journal, 1).ShouldBe(InstallFault.NoMark);
    }
}
