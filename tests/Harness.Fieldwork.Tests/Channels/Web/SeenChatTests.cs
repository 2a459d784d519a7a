using Harness.Channels;
using Harness.Channels.Web;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels.Web;

public sealed class SeenChatTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    [Fact]
    public void Each_version_of_a_reply_is_taken_once()
    {
        SeenChat chat = new();
        SeenReply reply = new(Noon, "Tomorrow.", false, "m1"), changed = reply with { Text = "In a month." };

        chat.Add([reply], "a", Noon);
        chat.Add([reply], "a", Noon);
        chat.Add([changed], "b", Noon + Duration.FromMinutes(1));
        chat.Add([changed], "b", Noon + Duration.FromMinutes(2));

        chat.Since(0).ShouldBe([reply, changed with { Edited = Noon + Duration.FromMinutes(1) }]);
        chat.Since(1).Count.ShouldBe(1);
        chat.Since(2).ShouldBeEmpty();
        (chat.Cursor, chat.State).ShouldBe((2, "b"));
    }
}
