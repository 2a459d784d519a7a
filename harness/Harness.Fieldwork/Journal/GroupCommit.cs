using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using Microsoft.Data.Sqlite;

namespace Harness.Journal;

/// <summary>
/// Commits on one connection. Whoever comes while another is at it waits, and the next commit is that of all who came meanwhile: a disk
/// that can sync a hundred times a second takes many more messages. Each unit is whole or not at all, whatever becomes of the others. After an
/// error of the disk nothing more is done: what the system holds in memory and what is on the disk may differ.
/// </summary>
internal sealed class GroupCommit(DbConnection connection)
{
    private const string Savepoint = "unit";
    private readonly Lock gate = new();
    private readonly ConcurrentQueue<Unit> waiting = new();
    private readonly TaskCompletionSource<DbException> broken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends with the first error of the disk.</summary>
    public Task<DbException> Broken => broken.Task;

    /// <summary>Does a unit of work alone on the connection, outside any transaction.</summary>
    public T Alone<T>(Func<DbConnection, T> unit)
    {
        lock (gate)
        {
            RequireWhole();
            try
            {
                return unit(connection);
            }
            catch (SqliteException error) when (Sql.IsOfDisk(error))
            {
                broken.TrySetResult(error);
                throw;
            }
        }
    }

    /// <summary>Does a unit of work and commits it: when this returns, it is on disk.</summary>
    /// <exception cref="DbException">It failed, or whether it was committed is not known.</exception>
    public T Commit<T>(Func<DbConnection, T> unit)
    {
        Unit<T> mine = new(unit);
        waiting.Enqueue(mine);
        lock (gate)
        {
            if (!mine.IsOver)
            {
                CommitWaiting();
            }
        }

        return mine.Result();
    }

    private void CommitWaiting()
    {
        List<Unit> units = [];
        while (waiting.TryDequeue(out Unit? unit))
        {
            units.Add(unit);
        }

        try
        {
            RequireWhole();
            using DbTransaction transaction = connection.BeginTransaction();
            foreach (Unit unit in units)
            {
                transaction.Save(Savepoint);
                if (!unit.Run(connection))
                {
                    transaction.Rollback(Savepoint);
                }

                transaction.Release(Savepoint);
            }

            if (units.Any(unit => unit.Failure is null))
            {
                transaction.Commit();
            }
        }
        catch (Exception error) when (error is DbException or InvalidOperationException)
        {
            // A unit on a full disk takes the whole transaction with it, which then only says that it is over.
            ExceptionDispatchInfo cause = (error is DbException ? null : units.Find(unit => unit.Failure is not null)?.Failure) ?? ExceptionDispatchInfo.Capture(error);
            units.ForEach(unit => unit.Failure ??= cause);
        }
        finally
        {
            units.ForEach(unit => unit.IsOver = true);
            if (units.Select(unit => unit.Failure?.SourceException).OfType<SqliteException>().FirstOrDefault(Sql.IsOfDisk) is { } fatal)
            {
                broken.TrySetResult(fatal);
            }
        }
    }

    private void RequireWhole()
    {
        if (broken.Task.IsCompleted)
        {
            throw new SqliteException("the disk failed before", Sql.DiskError);
        }
    }

    private abstract class Unit
    {
        public bool IsOver { get; set; }

        public ExceptionDispatchInfo? Failure { get; set; }

        /// <returns>Whether it went well.</returns>
        [SuppressMessage("Design", "CA1031", Justification = "the unit boundary: what breaks in one unit is thrown to whoever asked for it, and stops no other")]
        public bool Run(DbConnection connection)
        {
            try
            {
                Work(connection);
                return true;
            }
            catch (Exception error)
            {
                Failure = ExceptionDispatchInfo.Capture(error);
                return false;
            }
        }

        protected abstract void Work(DbConnection connection);
    }

    private sealed class Unit<T>(Func<DbConnection, T> unit) : Unit
    {
        private T? value;

        public T Result()
        {
            Failure?.Throw();
            return value!;
        }

        protected override void Work(DbConnection connection) => value = unit(connection);
    }
}
