using Harness.Channels;
using Harness.Channels.Email.Tokens;
using Harness.Clockwork;
using Harness.Studies;
using Harness.Testing.Mail;
using Harness.Testing.Platform;

namespace Harness.Fieldwork.Tests.Channels.Email.Tokens;

public sealed class MailTokensTests : IAsyncDisposable
{
    private static readonly TokenSource Source = new("https://tokens.test/give?a=b", "harness", new(SecretKeeper.Environment, "CLIENT"), new(SecretKeeper.File, "jeanne.refresh"), "mail");
    private readonly TemporaryFolder folder = new();
    private readonly TokenServer server = new();
    private readonly SteeredTime time = new(new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));

    public MailTokensTests()
    {
        File.WriteAllText(folder.At("jeanne.refresh"), "seed\n");
        server.Allow("seed");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_is_asked_for_once_and_holds_until_it_runs_out()
    {
        MailTokens tokens = Tokens();

        string?[] first = [await tokens.Get(null, Cancellation), await tokens.Get(null, Cancellation), await Tokens().Get(null, Cancellation)];
        time.Pass(TimeSpan.FromHours(1));
        string? second = await tokens.Get(null, Cancellation);

        first.ShouldBe(["access-1", "access-1", "access-1"]);
        second.ShouldBe("access-2");
        server.Asked.ShouldBe([
            "grant_type=refresh_token&refresh_token=seed&client_id=harness&client_secret=of+the+client&scope=mail",
            "grant_type=refresh_token&refresh_token=refresh-1&client_id=harness&client_secret=of+the+client&scope=mail",
        ]);
        server.Abused.ShouldBeFalse();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(folder.At("jeanne.refresh.tokens")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task All_who_need_one_at_once_share_one_in_one_process_and_in_several()
    {
        string?[] given = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Tokens().Get(null, Cancellation).AsTask()));

        given.ShouldAllBe(token => token == "access-1");
        server.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_that_the_mailbox_refuses_is_replaced_and_by_one_alone()
    {
        await Tokens().Get(null, Cancellation);

        string?[] given = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Tokens().Get("access-1", Cancellation).AsTask()));

        given.ShouldAllBe(token => token == "access-2");
        server.Asked.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(MailCut.Reset)]
    [InlineData(MailCut.Closed)]
    [InlineData(MailCut.Half)]
    public async Task When_the_answer_is_lost_nobody_asks_again_until_a_person_has_signed_in(MailCut cut)
    {
        server.Faults.Add(new("token") { Cut = cut });
        (await Tokens().Get(null, Cancellation)).ShouldBeNull();

        time.Pass(TimeSpan.FromDays(1));
        string?[] later = [await Tokens().Get(null, Cancellation), await Tokens().Get("access-1", Cancellation)];
        int asked = server.Asked.Count;
        File.WriteAllText(folder.At("jeanne.refresh"), "new-seed");
        server.Allow("new-seed");

        later.ShouldAllBe(token => token == null);
        asked.ShouldBe(1);
        (await Tokens().Get(null, Cancellation)).ShouldBe("access-2");
        server.Abused.ShouldBeFalse();
    }

    [Fact]
    public async Task Who_is_cut_off_before_the_new_one_is_on_disk_leaves_a_question_that_nobody_answers_by_asking()
    {
        Crash.Tell(point => _ = point == "token-answered" ? throw new OperationCanceledException("killed") : 0);
        await Should.ThrowAsync<OperationCanceledException>(async () => await Tokens().Get(null, Cancellation));
        Crash.Tell(null);

        (await Tokens().Get(null, Cancellation)).ShouldBeNull();

        server.Asked.Count.ShouldBe(1);
        server.Abused.ShouldBeFalse();
    }

    [Theory]
    [InlineData(400, "invalid_grant", false)]
    [InlineData(401, "invalid_client", true)]
    [InlineData(429, "slow_down", true)]
    [InlineData(503, "unavailable", false)]
    public async Task A_no_is_not_asked_for_twice_and_the_door_stays_open_where_the_key_is_not_at_fault(int status, string error, bool opens)
    {
        server.Faults.Add(new("token") { Answer = TokenServer.Answer(status, $$"""{"error":"{{error}}"}"""), Takes = false });
        MailTokens tokens = Tokens();

        (await tokens.Get(null, Cancellation)).ShouldBeNull();
        (await tokens.Get(null, Cancellation)).ShouldBeNull();
        server.Asked.Count.ShouldBe(1);
        (await Tokens().Get(null, Cancellation)).ShouldBe(opens ? "access-1" : null);
    }

    [Fact]
    public async Task Where_nobody_answers_it_is_asked_for_again()
    {
        MailTokens far = Tokens(new("http://127.0.0.1:9/"));
        (await far.Get(null, Cancellation)).ShouldBeNull();

        (await Tokens().Get(null, Cancellation)).ShouldBe("access-1");
    }

    [Fact]
    public async Task Without_a_file_to_keep_it_in_none_is_asked_for()
    {
        (await new MailTokens(Source, Reach(server.Address) with { Path = null }, time).Get(null, Cancellation)).ShouldBeNull();

        server.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_token_is_shown()
    {
        await Tokens().Get(null, Cancellation);

        $"{TokenState.Read(File.ReadAllBytes(folder.At("jeanne.refresh.tokens")))} {new TokenAnswer(TokenAnswerKind.Given, "access-1", "refresh-1")}".ShouldNotContain("-1");
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }

    private MailTokens Tokens(Uri? address = null) => new(Source, Reach(address ?? server.Address), time);

    private Reach Reach(Uri address) => new(
        new Dictionary<string, Uri>(StringComparer.Ordinal) { ["tokens.test"] = address },
        secret => secret.Keeper == SecretKeeper.File ? File.ReadAllText(folder.At(secret.Name)).Trim() : "of the client",
        Tester.Way(address), _ => null, secret => folder.At(secret.Name));
}
