using System.Data.Common;
using Harness.Journal;
using NodaTime;

namespace Harness.Raters;

/// <summary>Invitations and sessions: who may come in, and who is in.</summary>
internal static class DoorTable
{
    /// <summary>An invitation, which ends all that the account had before.</summary>
    public static void Invite(DbConnection database, string account, byte[] token, Instant expires)
    {
        Delete(database, "DELETE FROM invitation WHERE account = @account", account);
        using Statement write = database.Command("INSERT INTO invitation VALUES (@token, @account, @expires)", "token", "account", "expires");
        write.Run(token, account, expires.ToUnixTimeMilliseconds());
    }

    /// <summary>Uses an invitation up.</summary>
    /// <returns>Whose it was; null when it is unknown, used or too old, or the account may not enter.</returns>
    public static string? Redeem(DbConnection database, byte[] token, Instant now)
    {
        string? account = null;
        using (Statement select = database.Command("SELECT account FROM invitation JOIN account a ON a.id = account WHERE token = @token AND expires > @now AND a.disabled IS NULL", "token", "now"))
        {
            using DbDataReader row = select.Read(token, now.ToUnixTimeMilliseconds());
            account = row.Read() ? row.GetString(0) : null;
        }

        Delete(database, "DELETE FROM invitation WHERE token = @token", token);
        return account;
    }

    public static void Begin(DbConnection database, string account, byte[] token, Instant now)
    {
        using Statement write = database.Command("INSERT INTO session VALUES (@token, @account, @now, @now)", "token", "account", "now");
        write.Run(token, account, now.ToUnixTimeMilliseconds());
    }

    /// <summary>Whose session it is, when it began and when it was last used; null when there is none.</summary>
    public static (string Account, Instant Begun, Instant Seen)? Session(DbConnection database, byte[] token)
    {
        using Statement select = database.Command("SELECT account, begun, seen FROM session WHERE token = @token", "token");
        using DbDataReader row = select.Read(token);
        return row.Read() ? (row.GetString(0), Instant.FromUnixTimeMilliseconds(row.GetInt64(1)), Instant.FromUnixTimeMilliseconds(row.GetInt64(2))) : null;
    }

    public static void See(DbConnection database, byte[] token, Instant now)
    {
        using Statement write = database.Command("UPDATE session SET seen = @now WHERE token = @token", "now", "token");
        write.Run(now.ToUnixTimeMilliseconds(), token);
    }

    public static void End(DbConnection database, byte[] token) => Delete(database, "DELETE FROM session WHERE token = @token", token);

    /// <summary>Ends all sessions and invitations of an account.</summary>
    public static void Close(DbConnection database, string account)
    {
        Delete(database, "DELETE FROM session WHERE account = @account", account);
        Delete(database, "DELETE FROM invitation WHERE account = @account", account);
    }

    /// <summary>Forgets sessions that nobody can use any more.</summary>
    public static void Sweep(DbConnection database, Instant idle, Instant begun)
    {
        using Statement write = database.Command("DELETE FROM session WHERE seen <= @idle OR begun <= @begun", "idle", "begun");
        write.Run(idle.ToUnixTimeMilliseconds(), begun.ToUnixTimeMilliseconds());
    }

    private static void Delete(DbConnection database, string sql, object key)
    {
        using Statement write = database.Command(sql, sql[(sql.IndexOf('@', StringComparison.Ordinal) + 1)..]);
        write.Run(key);
    }
}
