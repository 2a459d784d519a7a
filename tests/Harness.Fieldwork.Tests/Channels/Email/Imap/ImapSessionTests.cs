using System.Text;
using Harness.Channels;
using Harness.Channels.Email.Imap;
using Harness.Channels.Email.Wires;
using Harness.Fieldwork.Tests.Channels.Email.Mime;
using Harness.Fieldwork.Tests.Channels.Email.Wires;
using Harness.Statistics;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Email.Imap;

public sealed class ImapSessionTests
{
    private static readonly string[] Played =
    [
        """
        * OK [CAPABILITY IMAP4rev1 SASL-IR IDLE SPECIAL-USE LIST-EXTENDED] ready
        * CAPABILITY IMAP4rev1 SASL-IR IDLE SPECIAL-USE LIST-EXTENDED
        h0001 OK done
        h0002 OK [CAPABILITY IMAP4rev1 IDLE] in
        * CAPABILITY IMAP4rev1 IDLE
        h0003 OK done
        * LIST (\HasNoChildren \Junk) "." Junk
        * LIST (\HasNoChildren) "." {5}
        INBOX
        h0004 OK done
        * FLAGS (\Answered \Flagged)
        * OK [PERMANENTFLAGS ()] none
        * 2 EXISTS
        * OK [UIDVALIDITY 1700000000] valid
        h0005 OK [READ-ONLY] done
        * SEARCH 1 2
        h0006 OK done
        * 1 FETCH (UID 1 RFC822.SIZE 30 INTERNALDATE "02-Mar-2026 12:00:00 +0000")
        * 2 FETCH (UID 2 RFC822.SIZE 30 INTERNALDATE "02-Mar-2026 12:00:00 +0000")
        h0007 OK done
        * 1 FETCH (UID 1 BODY[]<0> {14}
        Subject: a

        b)
        h0008 OK done
        * 2 FETCH (UID 2 FLAGS (\Seen) BODY[]<0> "Subject: quoted \"b\"")
        h0009 OK done
        * 0 EXISTS
        * OK [UIDVALIDITY 1700000001] valid
        h0010 OK done

        """.ReplaceLineEndings("\r\n"),
        "* OK ready\r\n* CAPABILITY IMAP4rev1\r\nh0001 OK\r\nh0002 NO [AUTHENTICATIONFAILED] no\r\n* BYE\r\n",
        "* OK ready\r\n+ go on\r\n* LIST (a (b (c) {3}\r\nabc \"d\\\"\" NIL) NIL) NIL x\r\nh0001 BAD what\r\n",
    ];

    [Fact]
    public async Task A_conversation_as_servers_have_it_gives_its_messages()
    {
        List<ArrivedMail> taken = [];

        Unseen? unseen = await Read(Encoding.ASCII.GetBytes(Played[0]), taken);

        unseen.ShouldBeNull();
        taken.Select(mail => Encoding.ASCII.GetString(mail.Raw.Span)).ShouldBe(["Subject: a\r\n\r\nb"[..14], "Subject: quoted \"b\""]);
    }

    [Fact]
    public async Task Whatever_a_server_says_a_look_ends_without_an_error() => await Mutate(2_000, 20260304);

    [Fact]
    [Trait("Category", "Long")]
    public async Task Whatever_a_server_says_a_look_ends_without_an_error_a_hundred_thousand_times() => await Mutate(100_000, 4712);

    private static async Task Mutate(int times, ulong seed)
    {
        byte[][] played = [.. Played.Select(Encoding.ASCII.GetBytes)];
        for (int time = 0; time < times; time++)
        {
            byte[] mutant = Mutation.Of(played, Draws.For(seed, (ulong)time));
            try
            {
                await Read(mutant, []);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                throw new InvalidOperationException($"mutant {time} of seed {seed}: {Encoding.Latin1.GetString(mutant)}", error);
            }
        }
    }

    private static async Task<Unseen?> Read(byte[] said, List<ArrivedMail> taken) => await new ImapMailbox(
        (_, _, _) => ValueTask.FromResult<Stream>(new PlayedStream(said)), new("127.0.0.1", 143, false, null), (refused, _) => ValueTask.FromResult(refused is null ? new MailKey("u", "p", false) : null),
        ImapLimits.Usual, TimeProvider.System).Read(Instant.FromUtc(2026, 3, 2, 12, 0), taken.Add, TestContext.Current.CancellationToken);
}
