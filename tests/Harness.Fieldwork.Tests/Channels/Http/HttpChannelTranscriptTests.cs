using Harness.Channels;
using Harness.Channels.Exchanges;
using Harness.Channels.Http;
using Harness.Planning;
using Harness.Studies;
using Harness.Studies.Desks;
using Harness.Testing.Desks;
using Harness.Testing.Platform;
using NodaTime;
using NodaTime.Text;

namespace Harness.Fieldwork.Tests.Channels.Http;

/// <summary>Each shipped desk file speaks with its desk exactly as a transcript of its documentation's shapes has it, and understands the answers.</summary>
public sealed class HttpChannelTranscriptTests
{
    private const string Opening = "Hello, the \"blue\" one & order <4711> has not come.\nWhat now?", FollowUp = "It was ordered on Tuesday.";

    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Desks => [.. Directory.EnumerateFiles(Repository.At("scenarios", "desks")).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_shipped_desk_has_a_transcript_and_every_transcript_a_desk() =>
        Directory.EnumerateFiles(Folder()).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal).ShouldBe(Desks.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Desks))]
    public async Task A_desk_is_spoken_with_as_its_transcript_has_it(string name)
    {
        SteeredTime time = new(Noon);
        await using Replay replay = new(time);
        Study study = With(Desk(name));
        Desk desk = study.Panel.Brands[0].Accounts[0].Desk!;
        IEnumerable<string> hosts = desk.Auth?.OAuth?.Token is { } token && token.StartsWith("https://", StringComparison.Ordinal) ? [desk.Host, new Uri(token).Host] : [desk.Host];
        Reach reach = new(hosts.ToDictionary(host => host, _ => replay.Server.Address, StringComparer.Ordinal), secret => secret.Name, Tester.Way(replay.Server.Address), file => file == "photo.png" ? "pixels"u8.ToArray() : null);
        using HttpChannel channel = new(new(study, 1, time, reach), Limits.Sending, Limits.Reading);
        Outgoing message = Message(study);
        int cursor = 0;
        foreach (TranscriptSection section in Transcript.Read(Path.Combine(Folder(), name + ".txt")).Sections)
        {
            replay.Play(section.Exchanges);
            List<string> outcome = [];
            switch (section.Deed.Split(' '))
            {
                case ["look"]:
                    Sighting sighting = await channel.Look(message, cursor, Cancellation);
                    cursor = sighting.Cursor;
                    outcome.AddRange([.. sighting.Replies.Select(reply => $"{reply.Reference} {Time(reply.Stamp)} {Said(reply)}"), sighting.Unseen is { } unseen ? $"unseen {unseen.Cause}" : sighting.Stands ? "stands" : "gone"]);
                    break;
                case ["find"]:
                    Trace trace = await channel.Reconcile(message with { Thread = null }, Instant.FromDateTimeOffset(Noon), Cancellation);
                    outcome.Add(trace.Receipt is { } found ? $"found {found.Reference} {Time(found.Stamp)}" : trace.Kind == TraceKind.NotFound ? "nothing" : $"unread {trace.Unseen}");
                    break;
                case ["leave"]:
                    outcome.Add(await channel.Leave(message, Cancellation) is { } again ? $"again {Time(again)}" : "left");
                    break;
                case ["say"]:
                    outcome.AddRange(Told(await channel.Send(message with { Turn = 1, Text = FollowUp }, Cancellation)));
                    break;
                case ["send" or "refused", .. var file]:
                    Delivery delivery = await channel.Send(message with { Thread = null, Attachment = file.FirstOrDefault() }, Cancellation);
                    message = message with { Thread = delivery.Receipt?.Reference ?? message.Thread };
                    outcome.AddRange(Told(delivery));
                    break;
            }

            outcome.Select(Replay.Plain).ShouldBe(section.Outcome, section.Deed);
            replay.Wrong.ShouldBeEmpty(section.Deed);
        }
    }

    [Theory]
    [MemberData(nameof(Desks))]
    public void A_shipped_desk_has_no_faults_and_says_itself_what_is_odd_about_it(string name)
    {
        string[] odd = [.. Read(name).Problems.Select(problem => problem.What.En)];

        odd.ShouldBe(name is "chatwoot" or "osticket" ? ["Without 'find', a message of which no answer came stays unresolved."] : []);
    }

    [Theory]
    [MemberData(nameof(Desks))]
    public void A_shipped_desk_names_its_schema_and_its_source_and_speaks_both_languages(string name)
    {
        string[] lines = File.ReadAllLines(Repository.At("scenarios", "desks", name + ".yaml"));

        lines[0].ShouldBe("# yaml-language-server: $schema=../schemas/desk.schema.json");
        lines.Skip(1).TakeWhile(line => line.StartsWith('#')).Select(line => line[..5]).Distinct().ShouldBe(["# en:", "# fr:"]);
        (Desk(name).Source is null).ShouldBe(name == "brandville");
        Desk(name).About!.Fr.ShouldNotBeNullOrWhiteSpace();
    }

    private static IEnumerable<string> Told(Delivery delivery) =>
    [
        delivery.Receipt is { } receipt ? $"sent {receipt.Reference} {Time(receipt.Stamp)}" : $"{Kind(delivery.Kind)} {delivery.Cause}",
        .. (delivery.Replies ?? []).Select(reply => $"answered {Said(reply)}"),
    ];

    private static string Kind(DeliveryKind kind) => kind switch
    {
        DeliveryKind.Refused => "refused",
        DeliveryKind.Deferred => "deferred",
        DeliveryKind.Uncertain => "uncertain",
        _ => "sent",
    };

    private static string Said(SeenReply reply) => $"{(reply.Automatic ? "bot" : "agent")} {string.Join(' ', reply.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}";

    private static string Time(Instant? stamp) => stamp is { } at ? InstantPattern.ExtendedIso.Format(at) : "-";

    private static (Desk? Desk, IReadOnlyList<Problem> Problems) Read(string name) => new StudyReader(["http"]).ReadDesk("desk.yaml", _ => File.ReadAllBytes(Repository.At("scenarios", "desks", name + ".yaml")));

    private static Desk Desk(string name) => Read(name).Desk.ShouldNotBeNull();

    private static Study With(Desk desk)
    {
        Study race = Scenarios.Race();
        return race with { Panel = race.Panel with { Brands = [race.Panel.Brands[0] with { Accounts = [new(HttpChannel.Name, "desk", null, null, Desk: desk)] }] } };
    }

    private static Outgoing Message(Study study)
    {
        Slot slot = Tester.Plan.Slots[0];
        Brand brand = study.Panel.Brands[0];
        return new(slot with
        {
            At = Instant.FromDateTimeOffset(Noon),
            Brand = brand,
            Account = brand.Accounts[0],
            Persona = slot.Persona with { Accounts = [new(HttpChannel.Name, "Anna Petit <anna@client.example>", null)] },
            Text = Opening,
        }, 0, Opening);
    }

    private static string Folder() => Repository.At("tests", "Harness.Fieldwork.Tests", "Channels", "Http", "Transcripts");
}
