using System.Data.Common;
using Microsoft.Data.Sqlite;

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

    public override Task<DbException> Broken => commits.Broken;

    /// <summary>A connection that has nothing to do with any that failed; none after an error of the disk, when what is read may never have reached it.</summary>
    /// <exception cref="SqliteException">The file cannot be opened, or the disk failed before.</exception>
    public override DbConnection Fresh() => Broken.IsCompleted ? throw new SqliteException("the disk failed before", Sql.DiskError) : JournalFile.Reading(Place);

    public override void Dispose() => connection.Dispose();
}
