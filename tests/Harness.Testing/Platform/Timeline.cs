using System.Globalization;
using System.Text.Json.Nodes;

namespace Harness.Testing.Platform;

/// <summary>What stands on the fake platform and when it can be read.</summary>
public sealed class Timeline(TimeProvider time, Ledger ledger)
{
    private readonly Lock gate = new();
    private readonly List<Toot> toots = [];
    private long made;

    /// <summary>How long after a post or reply it can be read.</summary>
    public TimeSpan Lag { get; set; }

    /// <summary>The most entries of one page.</summary>
    public int PageSize { get; set; } = 40;

    /// <summary>The id of the n-th thing made, from 1; rising unless a test wants otherwise.</summary>
    public Func<long, long> Ids { get; set; } = n => 110_000_000_000_000_000 + (n * 1000);

    /// <summary>What the brand does about a post.</summary>
    public Func<PostCreated, IEnumerable<BrandDeed>> Brand { get; set; } = _ => [];

    public PostCreated Post(string account, string text, long? inReplyTo, string? key, int request, TimeSpan lands)
    {
        lock (gate)
        {
            Toot toot = new(Ids(++made), account, text, inReplyTo, Now() + lands);
            toots.Add(toot);
            PostCreated post = new(toot.Created, toot.Name, key, account, text, inReplyTo?.ToString(CultureInfo.InvariantCulture), request);
            ledger.Write(post);
            foreach (BrandDeed deed in Brand(post))
            {
                Do(deed, toot);
            }

            return post;
        }
    }

    /// <summary>A brand answers a post, or removes it.</summary>
    public void Do(BrandDeed deed, string post)
    {
        lock (gate)
        {
            Do(deed, toots.Single(toot => toot.Name == post));
        }
    }

    /// <summary>The n-th reply gets another text.</summary>
    public void Edit(int reply, string text)
    {
        lock (gate)
        {
            string id = ledger.Replies[reply].Id;
            int at = toots.FindIndex(toot => toot.Name == id);
            toots[at] = toots[at] with { Text = text, Edited = Now() };
        }
    }

    public Toot? Find(string id)
    {
        lock (gate)
        {
            return toots.Find(toot => toot.Name == id && IsThere(toot));
        }
    }

    /// <summary>All that answers a status, directly or not, in the order of their ids.</summary>
    public IReadOnlyList<Toot> Below(Toot top)
    {
        lock (gate)
        {
            HashSet<long> thread = [top.Id];
            for (bool grew = true; grew;)
            {
                grew = toots.Where(toot => toot.InReplyTo is { } above && thread.Contains(above)).Select(toot => thread.Add(toot.Id)).ToArray().Contains(true);
            }

            return [.. toots.Where(toot => toot.Id != top.Id && thread.Contains(toot.Id) && !toot.Unthreaded && IsThere(toot)).OrderBy(toot => toot.Id)];
        }
    }

    public IReadOnlyList<Toot> Of(string account, long? before, int limit)
    {
        lock (gate)
        {
            return [.. toots.Where(toot => toot.Account == account && IsThere(toot) && (before is null || toot.Id < before)).OrderByDescending(toot => toot.Id).Take(Math.Min(limit, PageSize))];
        }
    }

    /// <summary>Mentions of an account, newest first, numbered in the order in which they were made.</summary>
    public IReadOnlyList<(long Number, Toot Toot)> Mentions(string account, long? before, int limit, bool filtered)
    {
        lock (gate)
        {
            HashSet<long> own = [.. toots.Where(toot => toot.Account == account).Select(toot => toot.Id)];
            return [.. toots.Select((toot, at) => (Number: at + 1L, Toot: toot))
                .Where(mention => mention.Toot.InReplyTo is { } above && own.Contains(above) && mention.Toot.Account != account && (filtered || !mention.Toot.Filtered) && IsThere(mention.Toot))
                .Where(mention => before is null || mention.Number < before)
                .OrderByDescending(mention => mention.Number)
                .Take(Math.Min(limit, PageSize))];
        }
    }

    public static JsonObject Notification((long Number, Toot Toot) mention) => new()
    {
        ["id"] = mention.Number.ToString(CultureInfo.InvariantCulture),
        ["type"] = "mention",
        ["created_at"] = Toot.Stamp(mention.Toot.Created),
        ["filtered"] = mention.Toot.Filtered,
        ["account"] = Toot.Person(mention.Toot.Account, mention.Toot.Bot),
        ["status"] = mention.Toot.Json(),
    };

    private void Do(BrandDeed deed, Toot post)
    {
        if (deed.Text is null)
        {
            int at = toots.IndexOf(post);
            toots[at] = post with { Removed = Now() + deed.After };
            return;
        }

        Toot reply = new(Ids(++made), deed.Account, deed.Text, post.Id, post.Created + deed.After) { Bot = deed.Bot, Filtered = deed.Filtered, Unthreaded = deed.Unthreaded };
        toots.Add(reply);
        ledger.Write(new ReplyMade(reply.Created, reply.Name, post.Name, reply.Text));
    }

    private bool IsThere(Toot toot) => toot.Created + Lag <= Now() && Now() < toot.Removed;

    private DateTimeOffset Now() => time.GetUtcNow();
}

/// <summary>What somebody does about a post, so long after it: says something, or has it removed when there is nothing to say.</summary>
public sealed record BrandDeed(TimeSpan After, string Account, string? Text)
{
    public bool Bot { get; init; }

    public bool Filtered { get; init; }

    public bool Unthreaded { get; init; }
}
