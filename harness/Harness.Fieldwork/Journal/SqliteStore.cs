using System.Data.Common;

namespace Harness.Journal;

/// <summary>A journal in a file: one connection, one unit of work at a time.</summary>
internal sealed class SqliteStore(string path, Func<string, DbConnection> connect) : JournalStore
{
    private readonly Lock gate = new();
    private readonly DbConnection connection = connect(path);

    public override string Place => path;

    public override T Do<T>(Func<DbConnection, T> unit)
    {
        lock (gate)
        {
            return unit(connection);
        }
    }

    public override Borrowed Borrow() => new(connection, IsOwn: false);

    public override DbConnection Fresh() => JournalFile.Reading(path);

    public override void Dispose() => connection.Dispose();
}
