using Harness.Browser;
using Harness.Channels;
using Harness.Channels.Web;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Web;

public sealed class FormVisitTests
{
    private static readonly Uri Itself = new($"https://{Shop.Host}/"), Rehearsal = new("http://127.0.0.1:5081/town/");

    private static readonly Purchase Case = new("c1", "A-1001", new LocalDate(2026, 1, 5), "shoes", null, null);

    [Fact]
    public void Addresses_are_as_written_and_for_a_rehearsal_elsewhere()
    {
        (Opened(Itself).Acts[0].Value, Opened(Itself).Hosts.Single()).ShouldBe(("https://shop.example/contact", "shop.example"));
        (Opened(Rehearsal).Acts[0].Value, Opened(Rehearsal).Hosts.Single()).ShouldBe(("http://127.0.0.1:5081/town/contact", "127.0.0.1:5081"));
    }

    [Fact]
    public void The_file_is_carried_where_there_is_one_and_its_step_left_out_where_there_is_none()
    {
        Outgoing message = Shop.To(Shop.Contact, 0, "Hello");
        Made(message, Itself).Acts.ShouldAllBe(act => act.Kind != ActKind.Attach);
        Made(message with { Attachment = "photo.png" }, Itself).Acts.Single(act => act.Kind == ActKind.Attach).File!.Name.ShouldBe("photo.png");
    }

    [Fact]
    public void What_is_filled_in_is_not_looked_through_again_and_in_addresses_it_is_escaped()
    {
        WebForm form = Shop.Chat with { Look = [Shop.Chat.Look![0] with { Goto = "https://shop.example/chat/{receipt}?order={order}" }, Shop.Chat.Look[1]] };
        Outgoing opening = Shop.To(form, 0, "I say {order} & {name}") with { Thread = "a/../b?c=d#e {order}" };
        opening = opening with { Slot = opening.Slot with { Case = Case } };

        new FormVisit(form, opening, Reach(Itself), "Europe/Paris").Looking(null, null, out _)!.Acts[0].Value.ShouldBe("https://shop.example/chat/a%2F..%2Fb%3Fc%3Dd%23e%20%7Border%7D?order=A-1001");
        Made(opening with { Thread = null }, Itself).Acts[1].Value.ShouldBe("I say {order} & {name}");
    }

    [Fact]
    public void The_persona_says_its_name_its_address_its_language_and_nothing_of_another()
    {
        Visit visit = Opened(Itself);

        visit.Acts.Select(act => act.Value).Where(value => value?.Length > 0).ShouldBe(["https://shop.example/contact", "Anna Martin", "probe-p0000001@anna.example", "Complaint", "Hello"]);
        (visit.Locale, visit.Zone).ShouldBe(("fr-FR", "Europe/Paris"));
        visit.Confirm!.Seconds.ShouldBe(3);
    }

    [Fact]
    public void A_host_that_is_not_declared_ends_it()
    {
        new FormVisit(Shop.Contact, Shop.To(Shop.Contact, 0, "Hello"), Reach(Itself, "elsewhere.example"), "UTC").Sending(null, out SendCause cause).ShouldBeNull();
        cause.ShouldBe(SendCause.Undeclared);

        WebForm wide = Shop.Contact with { Hosts = ["cdn.example"] };
        new FormVisit(wide, Shop.To(wide, 0, "Hello"), Reach(Itself), "UTC").Sending(null, out cause).ShouldBeNull();
        cause.ShouldBe(SendCause.Undeclared);
    }

    private static Visit Opened(Uri server) => Made(Shop.To(Shop.Contact, 0, "Hello"), server);

    private static Visit Made(Outgoing message, Uri server) => new FormVisit(message.Slot.Account.Form!, message, Reach(server), "Europe/Paris").Sending(null, out _).ShouldNotBeNull();

    private static Reach Reach(Uri server, string host = Shop.Host) => new(
        new Dictionary<string, Uri>(StringComparer.Ordinal) { [host] = server }, _ => null, new(new HashSet<string>(), new HashSet<string>()), name => name == "photo.png" ? [1] : null);
}
