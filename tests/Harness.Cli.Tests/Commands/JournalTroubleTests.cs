using Harness.Commands;
using Microsoft.Data.Sqlite;

namespace Harness.Cli.Tests.Commands;

public sealed class JournalTroubleTests
{
    [Fact]
    public void What_makes_no_sense_in_a_journal_is_said_to_be_damage()
    {
        SetupException refused = Should.Throw<SetupException>(() => JournalTrouble.Read<int>("journal.sqlite", () => throw new InvalidDataException("the content is not the one that was recorded")));

        refused.Code.ShouldBe(ExitCode.Usage);
        refused.What.En.ShouldBe("journal.sqlite is damaged, so nothing is sent from it: the content is not the one that was recorded. Restore it from a backup, then take it over with: harness adopt");
    }

    [Fact]
    public void A_disk_that_failed_ends_the_command_with_a_reason()
    {
        SetupException failed = JournalTrouble.Failed("journal.sqlite", new SqliteException("disk I/O error", 10));

        failed.Code.ShouldBe(ExitCode.SomeFailed);
        failed.What.En.ShouldContain("The disk failed under journal.sqlite: disk I/O error. Nothing more was sent.");
        failed.What.Fr.ShouldContain("Le disque a failli sous journal.sqlite");
    }
}
