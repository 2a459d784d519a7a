using System.Text;
using Harness.Channels;
using Harness.Channels.Email;
using Harness.Channels.Email.Mime;
using Harness.Clockwork;
using Harness.Probes;
using Harness.Runs.Hands;
using Harness.Runs.Imports;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs.Imports;

public sealed class MailImportsTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = TemporaryFolder.InMemory();
    private readonly VirtualTime time = new(BroughtMail.Start);
    private BroughtMail brought = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        brought = new(folder.Path, time, new ScriptedChannel(time));
        await brought.Send(Cancellation);
        time.MoveTo(BroughtMail.Start + Duration.FromHours(2));
    }

    [Fact]
    public async Task A_mail_goes_on_record_with_its_time_its_bytes_and_where_it_comes_from()
    {
        PiledMail mail = BroughtMail.Mail("a@brand.test", brought.AddressOf(1), "Nous cherchons votre colis.");

        Imported taken = await Take(mail);

        (taken.News.ShouldHaveSingleItem(), taken.Undecided).ShouldBe((1, 0));
        ProbeEvent[] news = [.. brought.Events(1).SkipWhile(happened => happened.Head.Kind != EventKind.Replied)];
        news.Select(happened => happened.Head.Kind).ShouldBe([EventKind.Replied, EventKind.Captured, EventKind.Logged]);
        (news[0].Head.Stamp, ThreadCode.IsImported(news[0].Head.Codes)).ShouldBe((BroughtMail.Start + Duration.FromMinutes(30), true));
        news[1].Content!.Bytes.ToArray().ShouldBe(mail.Raw.ToArray());
        HandLog.Read(news[2].Content!.Bytes)!.Imported.ShouldBe(mail.Hash);
        brought.Wave.Probes[1].Human!.Value.By.ShouldBe(BroughtMail.Start + Duration.FromMinutes(30));
    }

    [Fact]
    public async Task Taken_twice_or_over_a_restart_it_counts_once()
    {
        PiledMail mail = BroughtMail.Mail("a@brand.test", brought.AddressOf(0), "Nous cherchons.");
        (await Take(mail)).News.ShouldBe([0]);
        (await Take(mail)).News.ShouldBeEmpty();
        int before = brought.Events(0).Count;

        brought.Dispose();
        brought = new(folder.Path, time, new ScriptedChannel(time));
        brought.Wave.Resume();

        (await brought.Imports.Take(Cancellation)).News.ShouldBeEmpty();
        brought.Events(0).Count.ShouldBe(before);
        brought.Wave.Probes[0].Replies.ShouldBe(1);
    }

    [Fact]
    public async Task Written_anew_by_the_program_that_exported_it_it_is_still_the_same()
    {
        await Take(BroughtMail.Mail("a@brand.test", brought.AddressOf(0), "Nous cherchons votre colis."));

        Imported again = await Take(BroughtMail.Raw($"""
            Message-ID: <a@brand.test>
            From: "Support" <support@brand.test>
            To: {brought.AddressOf(0)}
            Subject: =?utf-8?Q?Votre?= demande
            Content-Transfer-Encoding: base64

            {Convert.ToBase64String("Nous cherchons\r\n  votre colis."u8)}

            """));

        again.News.ShouldBeEmpty();
        brought.Wave.Probes[0].Replies.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_look_saw_before_is_known_and_what_was_brought_before_a_look_is_not_seen_again()
    {
        PiledMail first = BroughtMail.Mail("a@brand.test", brought.AddressOf(0), "Un."), second = BroughtMail.Mail("b@brand.test", brought.AddressOf(1), "Deux.");
        Restart(Seen(first, "other bytes, one mail"));
        brought.Wave.Start();
        await brought.Wave.Advance(0, Cancellation);
        brought.Kinds(0).ShouldContain(EventKind.Replied);

        (await Take(first, second)).News.ShouldBe([1]);
        Restart(Seen(second, "other bytes, one mail"));
        brought.Wave.Start();
        time.MoveTo(BroughtMail.Start + Duration.FromHours(30));
        await brought.Wave.Advance(1, Cancellation);

        brought.Kinds(0).Count(kind => kind == EventKind.Replied).ShouldBe(1);
        brought.Kinds(1).Count(kind => kind == EventKind.Replied).ShouldBe(1);
    }

    [Fact]
    public async Task A_conversation_that_is_over_takes_it_too_and_one_that_never_began_does_not()
    {
        time.MoveTo(BroughtMail.Start + BroughtMail.Study.Window + Duration.FromDays(1));
        await brought.Wave.Advance(0, Cancellation);
        brought.Wave.Probes[0].Closed.ShouldNotBeNull();

        (await Take(BroughtMail.Mail("a@brand.test", brought.AddressOf(0), "Nous cherchons."))).News.ShouldBe([0]);

        brought.Wave.Probes[0].ShouldSatisfyAllConditions(probe => probe.Human!.Value.By.ShouldBe(BroughtMail.Start + Duration.FromMinutes(30)), probe => probe.IsOver.ShouldBeTrue());
        (await brought.Wave.Import(0, 7, new(null, "x", false, "x"), false, new("x"), Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_mail_without_a_time_came_between_our_message_and_now_whatever_looks_saw()
    {
        time.MoveTo(BroughtMail.Start + Duration.FromHours(5));
        await brought.Wave.Advance(0, Cancellation);
        brought.Wave.Probes[0].LastLook.ShouldBe(BroughtMail.Start + Duration.FromHours(5));
        time.MoveTo(BroughtMail.Start + Duration.FromHours(6));

        await Take(BroughtMail.Raw($"From: support@brand.test\nTo: {brought.AddressOf(0)}\n\nBonjour.\n"));

        brought.Wave.Probes[0].Human.ShouldBe(new Moment(brought.Wave.Probes[0].Sent!.Value, BroughtMail.Start + Duration.FromHours(6)));
        brought.Wave.Probes[0].LastLook.ShouldBe(BroughtMail.Start + Duration.FromHours(5));
    }

    [Fact]
    public async Task A_message_that_came_back_is_told_once()
    {
        PiledMail bounce = MailSorterTests.Bounce("d@mx.test", brought.IdOf(2), "failed");

        (await Take(bounce)).News.ShouldBe([2]);
        (await Take(bounce, MailSorterTests.Bounce("e@mx.test", brought.IdOf(2), "failed"))).News.ShouldBeEmpty();

        brought.Wave.Probes[2].ShouldSatisfyAllConditions(probe => probe.Undelivered.ShouldNotBeNull(), probe => probe.Replies.ShouldBe(0));
        brought.Kinds(2).Count(kind => kind == EventKind.Undelivered).ShouldBe(1);
    }

    [Fact]
    public async Task What_nobody_can_tell_waits_until_a_person_says()
    {
        Imported taken = await Take(BroughtMail.Mail("f@brand.test", "jeanne@shopper.test", "Qui êtes-vous ?"));
        (taken.News.Count, taken.Undecided).ShouldBe((0, 1));
        (string persona, UndecidedMail mail) = brought.Imports.Undecided.ShouldHaveSingleItem();
        (persona, mail.Text).ShouldBe(("jeanne", "Qui êtes-vous ?"));
        mail.Candidates.ShouldBe([0, 1, 2]);

        (await brought.Imports.Decide(new("jeanne", "another", 0, "anna", time.GetUtcNow()), false, Cancellation)).ShouldBeFalse();
        (await brought.Imports.Decide(new("jeanne", mail.Reference, 2, "anna", time.GetUtcNow()), false, Cancellation)).ShouldBeTrue();

        brought.Imports.Undecided.ShouldBeEmpty();
        brought.Wave.Probes[2].Replies.ShouldBe(1);
        brought.Notes.Read().ShouldHaveSingleItem().Who.ShouldBe("anna");
    }

    [Fact]
    public async Task Broken_and_hostile_mails_are_kept_raw_and_the_others_go_on()
    {
        PiledMail[] pile =
        [
            BroughtMail.Raw($"From: support@brand.test\nTo: {brought.AddressOf(0)}\nContent-Type: multipart/mixed; boundary=\n\n--\n--\0\n" + new string('(', 5000)),
            BroughtMail.Raw($"From: support@brand.test\nTo: {brought.AddressOf(1)}\nDate: Mon, 99 Mar 2026 99:99:99 +9999\nContent-Type: text/html; charset=no-such\nContent-Transfer-Encoding: base64\n\n!!!!"),
            BroughtMail.Mail("a@brand.test", brought.AddressOf(2), "Nous cherchons."),
        ];

        (await Take(pile)).News.Order().ShouldBe([0, 1, 2]);

        foreach ((PiledMail mail, int number) in pile.Zip([0, 1, 2]))
        {
            brought.Events(number).Single(happened => happened.Head.Kind == EventKind.Captured).Content!.Bytes.ToArray().ShouldBe(mail.Raw.ToArray());
        }
    }

    [Fact]
    public async Task Many_at_once_take_each_mail_once()
    {
        brought.Folder.Add(Enumerable.Range(0, 20).Select(n => BroughtMail.Mail($"m{n}@brand.test", brought.AddressOf(n % 3), $"Message {n}.", 10 + n)));

        Imported[] taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () => await brought.Imports.Take(Cancellation), Cancellation)));

        taken.Sum(one => one.News.Count).ShouldBe(20);
        brought.Wave.Probes.Sum(probe => probe.Replies).ShouldBe(20);
    }

    public ValueTask DisposeAsync()
    {
        brought.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private ValueTask<Imported> Take(params PiledMail[] mails)
    {
        brought.Folder.Add(mails);
        return brought.Imports.Take(Cancellation);
    }

    /// <summary>The mail as a look sees it, under other bytes than it was exported with.</summary>
    private static SeenReply Seen(PiledMail mail, string mark)
    {
        byte[] raw = Encoding.UTF8.GetBytes($"X-Mark: {mark}\r\n" + Encoding.UTF8.GetString(mail.Raw.Span).Replace("Mon, 2 Mar 2026 09:00:30", "Mon, 02 Mar 2026 09:00:30", StringComparison.Ordinal));
        ReadMail read = ReadMail.Kept(raw);
        read.Identity.ShouldNotBe(ReadMail.Kept(mail.Raw).Identity);
        return SeenMail.Reply(new(0, read, raw, read.Received, false));
    }

    private void Restart(SeenReply reply)
    {
        brought.Dispose();
        brought = new(folder.Path, time, new ScriptedChannel(time, reply));
    }
}
