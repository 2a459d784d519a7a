using System.Data.Common;

namespace Harness.Journal;

/// <summary>A prepared command with named parameters, given in order.</summary>
internal sealed class Statement(DbCommand command) : IDisposable
{
    /// <returns>How many rows it wrote.</returns>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Fill(values);
        return command.ExecuteNonQuery();
    }

    public DbDataReader Read(params ReadOnlySpan<object?> values)
    {
        Fill(values);
        return command.ExecuteReader();
    }

    public void Dispose() => command.Dispose();

    private void Fill(ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}

internal static class Statements
{
    /// <summary>A command on an open connection; <paramref name="sql"/> is a constant of ours, values go through parameters only.</summary>
    public static Statement Command(this DbConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (string name in parameters)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            command.Parameters.Add(parameter);
        }

        return new(command);
    }
}
