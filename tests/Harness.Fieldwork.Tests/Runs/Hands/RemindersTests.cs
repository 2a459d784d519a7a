using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Harness.Channels;
using Harness.Probes;
using Harness.Runs.Hands;
using Harness.Studies;
using Harness.Testing.Platform;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs.Hands;

public sealed class RemindersTests : IDisposable
{
    private static readonly Secret Hook = new(SecretKeeper.Environment, "HOOK");
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly TemporaryFolder folder = TemporaryFolder.InMemory();
    private readonly SteeredTime time = new((HandWave.Start - Duration.FromHours(1)).ToDateTimeOffset());
    private readonly List<SendCause> failures = [];
    private readonly List<(string Target, JsonNode Body)> received = [];
    private readonly HandWave hands;
    private readonly Task serving;
    private int status = 200;

    public RemindersTests()
    {
        hands = new(folder.Path, time, new ScriptedChannel(time));
        listener.Start();
        serving = Serve();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    [Theory]
    [InlineData(Webhook.Slack, "$.text")]
    [InlineData(Webhook.Teams, "$.attachments[0].content.body[0].text")]
    [InlineData(Webhook.Generic, "$.page")]
    public async Task Each_task_is_told_of_once_shortly_before_it_is_due(Webhook kind, string where)
    {
        Reminders reminders = Of(kind);
        await Tell(reminders);
        received.ShouldBeEmpty();
        MoveTo(HandWave.Start - Duration.FromMinutes(9));

        await Tell(reminders);
        await Tell(reminders);
        MoveTo(HandWave.Start);
        await Tell(reminders);

        received.Select(each => each.Body.ToString().Contains("p0000001", StringComparison.Ordinal)).Count(first => first).ShouldBe(1);
        received[0].Target.ShouldBe("/services/T0/B0/canary");
        At(received[0].Body, where).ShouldContain("assist/p0000001");
    }

    [Fact]
    public async Task What_could_not_be_delivered_is_told_and_tried_again()
    {
        Reminders reminders = Of(Webhook.Slack);
        MoveTo(HandWave.Start - Duration.FromMinutes(10));
        status = 500;
        await Tell(reminders);
        status = 200;
        await Tell(reminders);

        failures.ShouldBe([SendCause.Rejected]);
        received.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_address_on_another_host_than_the_study_names_is_not_called()
    {
        Reminders reminders = Of(Webhook.Slack, "https://elsewhere.example/services/T0/B0/canary");
        MoveTo(HandWave.Start);

        await Tell(reminders);

        received.ShouldBeEmpty();
        failures.ShouldAllBe(cause => cause == SendCause.NoAccess);
    }

    public void Dispose()
    {
        listener.Stop();
        hands.Dispose();
        folder.Dispose();
        listener.Dispose();
    }

    private static string At(JsonNode node, string path)
    {
        foreach (string step in path[2..].Replace("[0]", ".0", StringComparison.Ordinal).Split('.'))
        {
            node = (step == "0" ? node[0] : node[step])!;
        }

        return node.GetValue<string>();
    }

    private Reminders Of(Webhook kind, string hook = "https://hooks.chat.example/services/T0/B0/canary")
    {
        Study study = HandWave.Study with { Reminders = [new(kind, "hooks.chat.example", Hook, null)] };
        Reach reach = new(
            new Dictionary<string, Uri>(StringComparer.Ordinal) { ["hooks.chat.example"] = Address, ["elsewhere.example"] = Address }, secret => secret == Hook ? hook : null, Tester.Way(Address), _ => null);
        return new(study, reach, task => ($"Call – http://127.0.0.1/assist/{task.Slot.Probe}", $"http://127.0.0.1/assist/{task.Slot.Probe}"), failures.Add, time);
    }

    private void MoveTo(Instant instant) => time.Pass(instant.ToDateTimeOffset() - time.GetUtcNow());

    private Task Tell(Reminders reminders) => reminders.Tell(hands.Wave.Tasks(Instant.FromDateTimeOffset(time.GetUtcNow()) + reminders.Ahead), Cancellation);

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await listener.AcceptTcpClientAsync(Cancellation);
                await using NetworkStream stream = client.GetStream();
                byte[] bytes = new byte[64 * 1024];
                int length = 0, body = -1, expected = int.MaxValue;
                while (body < 0 || length < body + expected)
                {
                    length += await stream.ReadAsync(bytes.AsMemory(length), Cancellation);
                    string text = Encoding.UTF8.GetString(bytes, 0, length);
                    if (body < 0 && text.IndexOf("\r\n\r\n", StringComparison.Ordinal) is >= 0 and var end)
                    {
                        body = end + 4;
                        expected = int.Parse(text.Split("Content-Length: ")[1].Split("\r\n")[0], System.Globalization.CultureInfo.InvariantCulture);
                    }
                }

                received.Add((Encoding.UTF8.GetString(bytes, 0, length).Split(' ')[1], JsonNode.Parse(bytes.AsSpan(body, expected))!));
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Said\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), Cancellation);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // the test is over
        }
    }
}
