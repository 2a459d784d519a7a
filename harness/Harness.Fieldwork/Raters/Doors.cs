using System.Data.Common;
using Harness.Journal;
using Harness.Studies;
using NodaTime;

namespace Harness.Raters;

/// <summary>Who may enter: accounts, invitations that open once, sessions that end by themselves. Nothing is remembered in memory: what another process disables is refused at once.</summary>
internal sealed class Doors(SqliteStore store, TimeProvider time)
{
    /// <summary>How long a session lasts that nobody uses: 2 h; and how long at most: 12 h.</summary>
    public static Duration Idle { get; } = Duration.FromHours(2);

    public static Duration Longest { get; } = Duration.FromHours(12);

    private static readonly Duration Slide = Duration.FromMinutes(1);

    public IReadOnlyList<RaterAccount> Accounts => store.Do(AccountTable.Read);

    public string Invite(string name, Role role, Language language, Duration valid)
    {
        string token = Token.New(), id = RaterId.Of(name);
        ArgumentException.ThrowIfNullOrEmpty(id, nameof(name));
        return store.Commit(database =>
        {
            AccountTable.Write(database, new(id, name.Trim(), role, language, null));
            DoorTable.Invite(database, id, Token.Hash(token), Now() + valid);
            return token;
        });
    }

    public string? Redeem(string token)
    {
        string session = Token.New();
        return store.Commit(database =>
        {
            DoorTable.Sweep(database, Now() - Idle, Now() - Longest);
            if (DoorTable.Redeem(database, Token.Hash(token), Now()) is not { } account)
            {
                return null;
            }

            DoorTable.Begin(database, account, Token.Hash(session), Now());
            return session;
        });
    }

    public RaterAccount? Of(string session)
    {
        byte[] token = Token.Hash(session);
        Instant now = Now();
        (RaterAccount? account, Instant seen) = store.Do(database => Find(database, token, now));
        if (account is not null && now - seen >= Slide)
        {
            store.Commit(database =>
            {
                DoorTable.See(database, token, now);
                return true;
            });
        }

        return account;
    }

    public void SignOut(string session) => store.Commit(database =>
    {
        DoorTable.End(database, Token.Hash(session));
        return true;
    });

    public void Disable(string rater) => store.Commit(database =>
    {
        AccountTable.Disable(database, rater, Now());
        DoorTable.Close(database, rater);
        return true;
    });

    private static (RaterAccount? Account, Instant Seen) Find(DbConnection database, byte[] token, Instant now) =>
        DoorTable.Session(database, token) is { } session && now - session.Seen < Idle && now - session.Begun < Longest && AccountTable.Read(database, session.Account) is { Disabled: null } account
            ? (account, session.Seen)
            : default;

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
