using System.Data.Common;

namespace Harness.Journal;

/// <summary>The database of a journal: all in which SQLite and PostgreSQL differ. The rest of the journal is the same words to both.</summary>
internal abstract class JournalStore : IDisposable
{
    /// <summary>Narrows a question about claims to those that this process's node made, in this life or an earlier one.</summary>
    public virtual string OfThisNode => "TRUE";

    /// <summary>Where it is, without any secret, for messages.</summary>
    public abstract string Place { get; }

    /// <summary>Does one unit of work, which is whole or not at all. Where the database says that it took nothing back or forth, it is done again.</summary>
    /// <exception cref="DbException">It failed, or whether it was done is not known.</exception>
    public abstract T Do<T>(Func<DbConnection, T> unit);

    /// <summary>Does one unit of work in a transaction: when this returns, it is committed and durable. The same as with <see cref="Do{T}"/> holds when it fails.</summary>
    /// <exception cref="DbException">It failed, or whether it was committed is not known.</exception>
    public abstract T Commit<T>(Func<DbConnection, T> unit);

    /// <summary>A connection for a long read.</summary>
    public abstract Borrowed Borrow();

    /// <summary>A connection that has nothing to do with any that failed.</summary>
    public abstract DbConnection Fresh();

    /// <summary>Ends when the disk failed under it: after that nothing it says can be relied on, and nothing is done.</summary>
    public virtual Task<DbException> Broken { get; } = new TaskCompletionSource<DbException>().Task;

    /// <summary>Lets nobody else number events of a probe before the transaction ends.</summary>
    public virtual void HoldNumbers(DbConnection connection, int probe)
    {
    }

    /// <summary>Whether the database allows to send; it cannot change its mind before the transaction ends.</summary>
    public virtual bool MaySend(DbConnection connection) => true;

    /// <summary>A key as this database can hold it.</summary>
    public virtual string Key(string text) => text;

    public abstract void Dispose();
}

/// <summary>A connection that is given back at the end, or stays with who lent it.</summary>
internal readonly record struct Borrowed(DbConnection Connection, bool IsOwn) : IDisposable
{
    public void Dispose()
    {
        if (IsOwn)
        {
            Connection.Dispose();
        }
    }
}
