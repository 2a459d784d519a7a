using System.Data.Common;
using System.Globalization;

namespace Harness.Journal;

/// <summary>What the journal is of and which schema it has, in one row.</summary>
internal static class WaveTable
{
    /// <summary>
    /// The newest schema. Since 2 a slot holds what the design has drawn for it, and its purchase; and there are claims and seen replies.
    /// Since 3 it is known which wave of its study it is. Older ones are read, and gone on with, as they are.
    /// </summary>
    private const int Schema = 3;

    public static void Write(DbConnection connection, Wave wave)
    {
        using Statement insert = connection.Command(
            "INSERT INTO wave VALUES (1, @schema, @study, @source, @seed, @world, @tool, @number, @name)", "schema", "study", "source", "seed", "world", "tool", "number", "name");
        insert.Run(Schema, wave.Study, wave.Source, wave.Seed.ToString(CultureInfo.InvariantCulture), Name(wave.Brands), wave.Tool, wave.Number, wave.Id);
    }

    /// <exception cref="InvalidDataException">There is no wave, or a newer harness wrote it.</exception>
    public static Wave Read(DbConnection connection)
    {
        RequireKnown(connection);
        string since3 = SchemaOf(connection) < 3 ? "NULL, NULL" : "number, name";
        using Statement select = connection.Command($"SELECT study, source, seed, world, tool, {since3} FROM wave");
        using DbDataReader row = select.Read();
        row.Read();
        return new(
            row.GetString(0),
            row.GetString(1),
            ulong.Parse(row.GetString(2), NumberStyles.None, CultureInfo.InvariantCulture),
            row.GetString(3) == Name(Brands.Live) ? Brands.Live : Brands.Simulated,
            row.GetString(4),
            row.IsDBNull(5) ? null : row.GetInt32(5),
            row.IsDBNull(6) ? null : row.GetString(6));
    }

    /// <summary>The schema in which a journal is written.</summary>
    public static int SchemaOf(DbConnection connection)
    {
        using Statement select = connection.Command("SELECT schema FROM wave");
        using DbDataReader row = select.Read();
        row.Read();
        return row.GetInt32(0);
    }

    /// <summary>Schema and tool are there in every schema, so that a newer one can be told.</summary>
    private static void RequireKnown(DbConnection connection)
    {
        using Statement select = connection.Command("SELECT schema, tool FROM wave");
        using DbDataReader row = select.Read();
        if (!row.Read())
        {
            throw new InvalidDataException("it is not of any wave");
        }

        if (row.GetInt32(0) > Schema)
        {
            throw new InvalidDataException($"it was written by a newer harness ({row.GetString(1)})");
        }
    }

    private static string Name(Brands brands) => brands switch
    {
        Brands.Simulated => "simulated",
        Brands.Live => "live",
    };
}
