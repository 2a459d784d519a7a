using System.Net;
using System.Net.Sockets;
using System.Text;
using Harness.Runs.Checks;

namespace Harness.Fieldwork.Tests.Runs.Checks;

/// <summary>A name server on this machine, whose answers are written by hand after RFC 1035.</summary>
public sealed class TxtRecordsTests : IDisposable
{
    private readonly UdpClient server = new(new IPEndPoint(IPAddress.Loopback, 0));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Records_are_read_as_one_text_each_however_they_are_cut()
    {
        IReadOnlyList<string>? records = await Ask(question =>
        [
            .. question[..2], 0x81, 0x80, 0, 1, 0, 2, 0, 0, 0, 0, .. Asked,
            0xC0, 12, 0, 16, 0, 1, 0, 0, 0, 60, 0, 14, 7, .. "v=spf1 "u8, 5, .. "mx -a"u8, .. Encoding.ASCII.GetBytes(""),
            0xC0, 12, 0, 16, 0, 1, 0, 0, 0, 60, 0, 4, 3, .. "abc"u8,
        ]);

        records.ShouldBe(["v=spf1 mx -a", "abc"]);
    }

    [Fact]
    public async Task A_name_that_does_not_exist_has_none() => (await Ask(question => [.. question[..2], 0x81, 0x83, 0, 1, 0, 0, 0, 0, 0, 0, .. Asked])).ShouldBe([]);

    [Fact]
    public async Task Other_kinds_of_records_are_passed_over() => (await Ask(question =>
        [.. question[..2], 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0, .. Asked, 0xC0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 127, 0, 0, 1])).ShouldBe([]);

    [Fact]
    public async Task An_answer_to_another_question_a_cut_one_and_a_malformed_one_are_none()
    {
        (await Ask(question => [(byte)(question[0] ^ 0xFF), question[1], 0x81, 0x80, 0, 1, 0, 0, 0, 0, 0, 0, .. Asked])).ShouldBeNull();
        (await Ask(question => [.. question[..2], 0x83, 0x80, 0, 1, 0, 0, 0, 0, 0, 0, .. Asked])).ShouldBeNull();
        (await Ask(question => [.. question[..2], 0x81, 0x80, 0, 1, 0, 9, 0, 0, 0, 0, .. Asked, 0xC0, 12, 0, 16])).ShouldBeNull();
        (await Ask(question => [1])).ShouldBeNull();
        (await Ask(question => [.. question[..2], 0x81, 0x82, 0, 0, 0, 0, 0, 0, 0, 0])).ShouldBeNull();
    }

    [Fact]
    public async Task Where_nobody_answers_nothing_is_known() =>
        (await new TxtRecords((IPEndPoint)server.Client.LocalEndPoint!, TimeSpan.FromMilliseconds(50), TimeProvider.System).Of("anna.example", Cancellation)).ShouldBeNull();

    [Theory]
    [InlineData("# comment\nnameserver 127.0.0.53\nnameserver 192.0.2.1\n", "127.0.0.53:53")]
    [InlineData("search example\n", null)]
    [InlineData("nameserver\nnameserver nonsense\nnameserver ::1", "[::1]:53")]
    public void The_name_server_of_the_system_is_the_first_of_its_list(string file, string? expected) => TxtRecords.OfSystem(file)?.ToString().ShouldBe(expected);

    public void Dispose() => server.Dispose();

    private static byte[] Asked { get; } = [4, .. "anna"u8, 7, .. "example"u8, 0, 0, 16, 0, 1];

    private async Task<IReadOnlyList<string>?> Ask(Func<byte[], byte[]> answer)
    {
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Task serving = Serve(answer, over.Token);
        IReadOnlyList<string>? records = await new TxtRecords((IPEndPoint)server.Client.LocalEndPoint!, TimeSpan.FromSeconds(10), TimeProvider.System).Of("anna.example", Cancellation);
        await over.CancelAsync();
        await serving;
        return records;
    }

    private async Task Serve(Func<byte[], byte[]> answer, CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                UdpReceiveResult asked = await server.ReceiveAsync(cancellation);
                asked.Buffer.AsSpan(12, 18).SequenceEqual(Asked).ShouldBeTrue();
                await server.SendAsync(answer(asked.Buffer), asked.RemoteEndPoint, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // it was asked for the last time
        }
    }
}
