using Harness.Channels.Email;
using Harness.Channels.Email.Mime;
using Harness.Fieldwork.Tests.Channels.Email.Mime;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Email;

public sealed class AttributionTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);
    private readonly Attribution attribution = new();
    private readonly List<RoomMail> mails = [];

    public AttributionTests()
    {
        attribution.Expect(new(1, 0, ["probe-1@shopper.test"], ["one-0@shopper.test", "one-1@shopper.test"], [], "support@brand.test", Noon));
        attribution.Expect(new(2, 0, ["probe-2@shopper.test"], ["two-0@shopper.test"], ["4711"], "support@brand.test", Noon) { Others = ["licensee.test"] });
        attribution.Expect(new(2, 1, ["probe-2@shopper.test"], ["two-1@shopper.test"], [], "help@licensee.test", Noon));
    }

    [Theory]
    [InlineData("References: <one-1@shopper.test>", "1/0")]
    [InlineData("In-Reply-To: <two-1@shopper.test>", "2/1")]
    [InlineData("To: Jeanne <Probe-1@shopper.test>", "1/0")]
    [InlineData("Delivered-To: probe-2@shopper.test", "2/0")]
    [InlineData("Delivered-To: probe-2@shopper.test\nFrom: desk@mail.licensee.test", "2/1")]
    [InlineData("Delivered-To: probe-2@shopper.test\nReferences: <one-0@shopper.test>", "1/0")]
    [InlineData("Subject: [Order 4711] News", "2/0")]
    [InlineData("References: <one-0@shopper.test> <two-0@shopper.test>", null)]
    [InlineData("To: probe-1@shopper.test, probe-2@shopper.test", null)]
    [InlineData("From: support@brand.test\nSubject: Hello", null)]
    [InlineData("To: probe-1@shopper.test\nReferences: <0123456789abcdef0123456789abcdef@shopper.test>", null)]
    [InlineData("To: probe-1@shopper.test\nReferences: <0123456789abcdef0123456789abcdef@brand.test>", "1/0")]
    public void A_message_belongs_where_what_is_surest_about_it_says(string headers, string? thread) => Thread(Add(headers)).ShouldBe(thread);

    [Fact]
    public void What_one_message_teaches_tells_of_the_next()
    {
        RoomMail first = Add("Message-ID: <desk-1@brand.test>\nFrom: a@brand.test\nReferences: <one-0@shopper.test> <ticket-9@brand.test>\nSubject: [#90210] Ours");
        RoomMail byParent = Add("Message-ID: <desk-2@brand.test>\nIn-Reply-To: <desk-1@brand.test>");
        RoomMail byTicket = Add("References: <ticket-9@brand.test>"), byChild = Add("In-Reply-To: <desk-2@brand.test>");
        RoomMail byMark = Add("From: b@brand.test\nSubject: RE: [#90210] Something else"), elsewhere = Add("From: b@other.test\nSubject: RE: [#90210] Something else");

        new[] { first, byParent, byTicket, byChild, byMark, elsewhere }.Select(Thread).ShouldBe(["1/0", "1/0", "1/0", "1/0", "1/0", null]);
    }

    [Fact]
    public void What_could_belong_to_two_belongs_to_none_and_what_is_told_stays_told()
    {
        RoomMail one = Add("From: a@brand.test\nReferences: <one-0@shopper.test> <desk@brand.test>\nSubject: [#100] A");
        RoomMail before = Add("From: a@brand.test\nReferences: <desk@brand.test>");
        Add("From: a@brand.test\nReferences: <two-0@shopper.test> <desk@brand.test>\nSubject: [#100] B");
        RoomMail after = Add("From: a@brand.test\nReferences: <desk@brand.test>\nX: 2"), mark = Add("From: a@brand.test\nSubject: [#100] C");

        new[] { one, before, after, mark }.Select(Thread).ShouldBe(["1/0", "1/0", null, null]);
    }

    [Fact]
    public void A_report_belongs_to_the_message_it_tells_of_and_else_to_the_only_one_that_went_there()
    {
        RoomMail named = Add("From: MAILER-DAEMON@mx.test\nSubject: Undelivered\nX-Failed-Recipients: support@brand.test", "Message-ID: <one-0@shopper.test>");
        RoomMail only = Add("From: MAILER-DAEMON@mx.test\nSubject: Undelivered\nX-Failed-Recipients: help@licensee.test");
        RoomMail either = Add("From: MAILER-DAEMON@mx.test\nSubject: Undelivered\nX-Failed-Recipients: support@brand.test");

        new[] { named, only, either }.Select(Thread).ShouldBe(["1/0", "2/1", null]);
    }

    [Fact]
    public void A_person_decides_where_nothing_else_does_and_what_follows_is_learned_from_it()
    {
        RoomMail mail = Add("Message-ID: <x@brand.test>\nFrom: a@brand.test"), next = Add("In-Reply-To: <x@brand.test>"), spam = Add("From: c@shop.test");
        attribution.Candidates(mail).ShouldBe([1, 2]);

        attribution.Decide(mail.Reference, (2, 0));
        attribution.Decide(spam.Reference, null);
        attribution.Tell(mails);

        new[] { mail, next, spam }.Select(Thread).ShouldBe(["2/0", "2/0", null]);
        attribution.IsNobodys(spam).ShouldBeTrue();
    }

    [Fact]
    public void A_thread_that_is_awaited_later_finds_what_came_before()
    {
        RoomMail mail = Add("References: <three-0@shopper.test>");

        attribution.Expect(new(3, 0, [], ["three-0@shopper.test"], [], null, Noon));
        attribution.Tell(mails);

        Thread(mail).ShouldBe("3/0");
    }

    [Fact]
    public void What_came_before_a_contact_began_is_no_answer_to_it_although_it_has_its_address()
    {
        byte[] raw = Shape.Raw("To: probe-1@shopper.test\n\nLate, from the wave before.\n");
        RoomMail late = new(0, ReadMail.Of(raw), raw, Noon - Duration.FromDays(1), false);

        attribution.Tell([late]);

        Thread(late).ShouldBeNull();
    }

    private string? Thread(RoomMail mail) => attribution[mail] is { } thread ? $"{thread.Probe}/{thread.Strand}" : null;

    private RoomMail Add(string headers, string text = "Text.")
    {
        byte[] raw = Shape.Raw($"{headers}\nX-Number: {mails.Count}\n\n{text} {mails.Count}\n");
        RoomMail mail = new(mails.Count, ReadMail.Of(raw), raw, Noon, false);
        mails.Add(mail);
        attribution.Tell(mails);
        return mail;
    }
}
