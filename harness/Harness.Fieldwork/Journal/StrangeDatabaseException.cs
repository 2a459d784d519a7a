using System.Data.Common;

namespace Harness.Journal;

/// <summary>A database that must not be used: nothing is sent by it.</summary>
internal sealed class StrangeDatabaseException(DatabaseFault fault, string message) : DbException(message)
{
    public DatabaseFault Fault { get; } = fault;
}

/// <summary>What is wrong with a database.</summary>
internal enum DatabaseFault
{
    /// <summary>Its commits do not outlive a power cut.</summary>
    NotDurable,

    /// <summary>It is another one than the journal began in, or the same after a failover or a restore: what was committed last may be lost.</summary>
    OtherDatabase,

    /// <summary>It had more events when this node saw it last: it came from a backup.</summary>
    Older,
}
