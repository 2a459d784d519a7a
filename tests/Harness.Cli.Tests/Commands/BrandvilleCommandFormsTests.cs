using System.Text.RegularExpressions;
using Harness.Browser;
using Harness.Channels;
using Harness.Channels.Web;
using Harness.Commands;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs.Checks;
using Harness.Studies;
using NodaTime;

namespace Harness.Cli.Tests.Commands;

/// <summary>The example of forms and chats, rehearsed in a real browser on the pages of the town.</summary>
public sealed partial class BrandvilleCommandFormsTests
{
    private const string Host = "www.tissot-tea.example";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_form_and_the_chat_of_the_example_are_as_it_describes_them()
    {
        Assert.SkipWhen(ChromiumPlace.Find(new Machine("/", Environment.GetEnvironmentVariable, TimeProvider.System)) is null, "Chromium is not installed: apt-get install chromium; this skips the rehearsal of forms and chats");
        using TemporaryFolder folder = new();
        using Executable town = Executable.Start(folder.Path, null, "brandville", "own-site", "--port", "0", "--day", "15m");
        Uri address = new(Link().Match(await town.Says("http://", Cancellation)).Value);
        Study study = Scenario.LoadShipped("own-site")!.Result.Study!;
        Plan plan = Planner.Plan(study, 1);
        Dictionary<string, Uri> elsewhere = new(StringComparer.Ordinal) { [Host] = address };
        using WebChannel channel = new(
            new(study, 1, TimeProvider.System, new(DeclaredHosts.Servers(study, elsewhere), _ => null, DeclaredHosts.Egress(study, elsewhere), _ => null), Folder: folder.Path),
            new(new(Executable.Path, []), new() { Step = TimeSpan.FromSeconds(5) }));
        Outgoing form = Opening(plan, "tissot-form"), chat = Opening(plan, "tissot-chat");

        Receipt written = (await Sent(channel, form)).Receipt!.Value, said = (await Sent(channel, chat)).Receipt!.Value;
        Sighting answers = await channel.Look(form with { Thread = written.Reference }, 0, Cancellation), talk = await channel.Look(chat with { Thread = said.Reference }, 0, Cancellation);
        Outgoing more = chat with { Turn = 1, Text = "C’est pour une boîte de thé vert, à Rennes.", Thread = said.Reference };
        await Sent(channel, more);

        said.Reference.ShouldNotBe(written.Reference);
        (answers.Stands, answers.Unseen).ShouldBe((true, null));
        (talk.Stands, talk.Unseen).ShouldBe((true, null));
        (await channel.Reconcile(more, said.Stamp, Cancellation)).Kind.ShouldBe(TraceKind.Found);
        foreach ((string fault, SendCause cause) in new[] { ("captcha", SendCause.Captcha), ("page-changed", SendCause.PageChanged) })
        {
            await Switch(address, fault);
            Delivery delivery = await channel.Send(form, Cancellation);
            (delivery.Kind, delivery.Cause).ShouldBe((DeliveryKind.Deferred, cause));
        }

        await Switch(address, "");
        Posting standing = (await channel.Read(form, $"{address}brands/tissot-form/contact/{written.Reference}?lang=fr", Cancellation)).ShouldNotBeNull();
        (standing.IsOurs, standing.IsAsPlanned).ShouldBe((true, true));

        Outgoing last = more with { Turn = 2, Text = "Merci d’avance." };
        await Switch(address, "answer-lost");
        (await channel.Send(last, Cancellation)).Kind.ShouldBe(DeliveryKind.Uncertain);
        (await channel.Reconcile(last, said.Stamp, Cancellation)).Kind.ShouldBe(TraceKind.Found);
    }

    private static Outgoing Opening(Plan plan, string brand)
    {
        Slot slot = plan.Slots.First(slot => slot.Brand.Id == brand);
        WebForm form = slot.Account.Form!;
        return new(slot with { Account = slot.Account with { Form = form with { Confirm = form.Confirm with { Within = Duration.FromSeconds(5) } } } }, 0, slot.Text);
    }

    private static async Task<Delivery> Sent(WebChannel channel, Outgoing message)
    {
        Delivery delivery = await channel.Send(message, Cancellation);
        (delivery.Kind, delivery.Cause).ShouldBe((DeliveryKind.Sent, SendCause.None));
        return delivery;
    }

    private static async Task Switch(Uri address, string fault)
    {
        using HttpClient client = new();
        using FormUrlEncodedContent on = new([new("on", fault)]);
        (await client.PostAsync(new Uri(address, "faults"), on, Cancellation)).EnsureSuccessStatusCode();
    }

    [GeneratedRegex("http://[^ ]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
