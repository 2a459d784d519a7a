using System.Data.Common;
using Harness.Journal;
using Harness.Studies;
using NodaTime;

namespace Harness.Raters;

/// <summary>The accounts of a book.</summary>
internal static class AccountTable
{
    public static IReadOnlyList<RaterAccount> Read(DbConnection database)
    {
        List<RaterAccount> accounts = [];
        using Statement select = database.Command("SELECT id, name, role, language, disabled FROM account ORDER BY id");
        using DbDataReader row = select.Read();
        while (row.Read())
        {
            accounts.Add(Account(row));
        }

        return accounts;
    }

    /// <summary>An account; null when there is none of that short name.</summary>
    public static RaterAccount? Read(DbConnection database, string id)
    {
        using Statement select = database.Command("SELECT id, name, role, language, disabled FROM account WHERE id = @id", "id");
        using DbDataReader row = select.Read(id);
        return row.Read() ? Account(row) : null;
    }

    /// <summary>Makes an account, or gives the one of that short name another name, role and language, and lets it enter again.</summary>
    public static void Write(DbConnection database, RaterAccount account)
    {
        using Statement write = database.Command(
            "INSERT INTO account VALUES (@id, @name, @role, @language, NULL) ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, language = excluded.language, disabled = NULL",
            "id", "name", "role", "language");
        write.Run(account.Id, account.Name, (int)account.Role, (int)account.Language);
    }

    public static void Disable(DbConnection database, string id, Instant at)
    {
        using Statement write = database.Command("UPDATE account SET disabled = coalesce(disabled, @at) WHERE id = @id", "at", "id");
        if (write.Run(at.ToUnixTimeMilliseconds(), id) == 0)
        {
            throw new ArgumentException($"there is no account {id}", nameof(id));
        }
    }

    private static RaterAccount Account(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), (Role)row.GetInt32(2), (Language)row.GetInt32(3), row.IsDBNull(4) ? null : Instant.FromUnixTimeMilliseconds(row.GetInt64(4)));
}
