using System.Text.Json;
using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

/// <summary>Answers in files go into the journal of a wave whose message went out through a server of this machine.</summary>
public sealed class ImportMailCommandTests : IAsyncDisposable
{
    private readonly MailStudy study = new();

    [Fact]
    public void Mails_are_listed_first_then_recorded_and_recorded_once()
    {
        Begin();
        string reply = study.Export("a.eml", MailStudy.Contact, "We are looking for it."), note = study.Export("b.eml", MailStudy.Contact, "We got it.", "Auto-Submitted: auto-replied\r\n");

        Session check = study.Import(reply, note, "--check");
        check.Code.ShouldBe(ExitCode.Ok, check.Messages);
        string[] lines = check.Data.Split('\n');
        (lines[0], lines[1]).ShouldSatisfyAllConditions(pair => pair.Item1.ShouldStartWith("p0000001  reply · "), pair => pair.Item1.ShouldEndWith($" · support@brand.test · Your parcel · {reply}"), pair => pair.Item2.ShouldStartWith("p0000001  automatic reply · "));
        study.Case().ShouldNotContain("We are looking for it.");
        Directory.Exists(Path.Combine(study.Journal, "journal.sqlite.mail")).ShouldBeFalse();

        Session first = study.Import(reply, note);
        (first.Code, first.Messages).ShouldBe((ExitCode.Ok, "Mails put on record: 2.\n"));
        study.Case().ShouldContain("“We are looking for it.”");
        study.Case("fr").ShouldContain("importé d’un fichier, SHA-256 ");

        Session again = study.Import(study.Folder);
        again.Data.ShouldContain("known already");
        again.Messages.ShouldBe("Mails put on record: 0.\n");
        study.Case().Split('\n').Count(line => line.Contains("← ", StringComparison.Ordinal) && line.Contains("“We are looking for it.”", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void What_comes_into_the_mailbox_too_counts_once()
    {
        Begin();
        string reply = study.Export("a.eml", MailStudy.Contact, "We are looking for it.");
        study.Import(reply).Messages.ShouldBe("Mails put on record: 1.\n");

        study.Mailbox.Put("INBOX", File.ReadAllBytes(reply));
        study.Tick().Code.ShouldBe(ExitCode.Ok);

        study.Case().Split('\n').Count(line => line.Contains("← ", StringComparison.Ordinal) && line.Contains("“We are looking for it.”", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void What_nothing_tells_the_contact_of_is_asked_about_and_can_be_said()
    {
        Begin();
        string mail = study.Export("c.eml", MailStudy.Address, "Who are you?");

        Session open = study.Import(mail);
        open.Data.ShouldStartWith("–         to be decided (p0000001 ?) · ");
        open.Messages.ShouldBe("Mails put on record: 0.\nMails of which nothing tells the contact: 1. Decide on the page Inbox of harness run --live, or give the files again with --contact.\n");
        Session said = study.Import(mail, "--contact", "p0000001");

        (said.Code, said.Messages).ShouldBe((ExitCode.Ok, "Mails put on record: 1.\n"));
        study.Case().ShouldContain("“Who are you?”");
    }

    [Fact]
    public async Task While_a_host_runs_the_host_records()
    {
        string reply = study.Export("a.eml", MailStudy.Contact, "We are looking for it.");
        using Executable host = Executable.Start(study.Folder, new Dictionary<string, string> { ["LC_ALL"] = "en_US.UTF-8" }, ["run", study.Folder, "--live", "--confirm", "live-test", "--out", study.Reports, "--port", "0", .. study.Here]);
        await Patience.Until(() => study.Smtp.Taken.Count > 0 && study.Case().Contains('→', StringComparison.Ordinal));

        Session first = study.Import(reply), again = study.Import(reply);

        first.ShouldSatisfyAllConditions(session => session.Code.ShouldBe(ExitCode.Ok, session.Messages), session => session.Messages.ShouldBe("Mails put on record: 1.\n"));
        again.Messages.ShouldBe("Mails put on record: 0.\n");
        study.Case().ShouldContain("“We are looking for it.”");
        Session.Run("stop", study.Journal).Code.ShouldBe(ExitCode.Ok);
        host.End().Code.ShouldBe(0);
    }

    [Fact]
    public void Broken_files_are_named_and_the_others_taken()
    {
        Begin();
        string reply = study.Export("a.eml", MailStudy.Contact, "We are looking for it."), list = Path.Combine(study.Folder, "list.eml");
        File.WriteAllText(list, "milk\n");

        Session session = study.Import(list, reply, Path.Combine(study.Folder, "gone.mbox"));

        session.Code.ShouldBe(ExitCode.SomeFailed);
        session.Data.ShouldContain($"not a mail (export it as .eml or .mbox) : {list}");
        session.Data.ShouldContain("no such file or folder : ");
        session.Messages.ShouldStartWith("Mails put on record: 1.\n");
        using JsonDocument json = JsonDocument.Parse(study.Import(list, reply, "--json", "--check").Data);
        json.RootElement.EnumerateArray().Select(mail => (mail.GetProperty("kind").GetString(), mail.GetProperty("fault").GetString())).ShouldBe([("broken", "no-message"), ("known", null)]);
    }

    [Fact]
    public void What_has_no_place_is_refused_with_what_to_do()
    {
        string reply = study.Export("a.eml", MailStudy.Contact, "We are looking for it.");
        Refused(study.Import(reply)).ShouldContain("Start it with harness run --live");
        Refused(Session.Run("import-mail", study.Folder, reply, "--out", study.Reports, "--lang", "fr")).ShouldContain("Aucune vague de live-test n’a commencé");
        Begin();
        Refused(study.Import(reply, "--contact", "p9999999")).ShouldContain("no contact “p9999999”");
        Refused(study.Import(reply, "--wave", "2")).ShouldContain("There is no wave 2");
        Refused(study.Import(reply, "--seed", "7")).ShouldContain("is not the journal of this wave in real time");
        using LiveStudy other = new();
        Directory.CreateDirectory(other.Journal);
        File.WriteAllText(Path.Combine(other.Journal, "journal.sqlite"), "");
        Refused(Session.Run("import-mail", other.Folder, reply, "--out", other.Reports, "--lang", "en")).ShouldContain("No brand of live-test can answer by mail");
        Session.Run("import-mail", study.Folder).Code.ShouldBe(ExitCode.Usage);
    }

    public ValueTask DisposeAsync() => study.DisposeAsync();

    private static string Refused(Session session)
    {
        session.Code.ShouldBe(ExitCode.Usage, session.Messages);
        return session.Messages;
    }

    private void Begin()
    {
        Session session = study.Tick();
        session.Code.ShouldBe(ExitCode.Ok, session.Messages);
        study.Smtp.Taken.Count.ShouldBe(1);
    }
}
