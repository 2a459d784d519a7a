using System.Data.Common;

namespace Harness.Journal;

/// <summary>A journal in a file: one connection, one unit of work at a time, several to a commit.</summary>
internal sealed class SqliteStore : JournalStore
{
    private readonly DbConnection connection;
    private readonly GroupCommit commits;

    /// <param name="path">Path of the file.</param>
    /// <param name="connect">Connects to it.</param>
    public SqliteStore(string path, Func<string, DbConnection> connect)
    {
        Place = path;
        connection = connect(path);
        commits = new(connection);
    }

    public override string Place { get; }

    public override T Do<T>(Func<DbConnection, T> unit) => commits.Alone(unit);

    public override T Commit<T>(Func<DbConnection, T> unit) => commits.Commit(unit);

    public override Borrowed Borrow() => new(connection, IsOwn: false);

    public override DbConnection Fresh() => JournalFile.Reading(Place);

    public override void Dispose() => connection.Dispose();
}
