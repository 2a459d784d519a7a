using System.Data.Common;
using System.Security.Cryptography;
using Harness.Journal;
using Microsoft.Data.Sqlite;

namespace Harness.Raters;

/// <summary>The file of a book: made where there is none yet, for its owner alone to read. Of many processes that ask at once one makes the tables.</summary>
internal static class BookFile
{
    private const int Schema = 2, KeyBytes = 32;

    /// <summary>Opens it.</summary>
    /// <exception cref="InvalidDataException">It is no book of ratings, damaged, or one of a newer harness.</exception>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static SqliteStore Open(string path)
    {
        FileStreamOptions options = new() { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        new FileStream(path, options).Dispose();
        SqliteStore? store = null;
        try
        {
            store = new(path, JournalFile.Writing);
            int schema = store.Do(SchemaOf);
            schema = schema < Schema ? store.Commit(Make) : schema;
            SqliteStore opened = schema == Schema ? store : throw new InvalidDataException(FormattableString.Invariant($"{path} was written by a newer harness (schema {schema})"));
            store = null;
            return opened;
        }
        catch (SqliteException error) when (Sql.IsOfDisk(error))
        {
            throw new InvalidDataException($"{path} cannot be read as a book of ratings: {error.Message}", error);
        }
        finally
        {
            store?.Dispose();
        }
    }

    public static byte[] CardKey(DbConnection database)
    {
        using Statement select = database.Command("SELECT card_key FROM book");
        using DbDataReader row = select.Read();
        row.Read();
        return (byte[])row[0];
    }

    /// <summary>The wave that the book is of; null where it names none.</summary>
    public static string? Wave(DbConnection database)
    {
        using Statement select = database.Command("SELECT wave FROM book");
        using DbDataReader row = select.Read();
        return row.Read() && !row.IsDBNull(0) ? row.GetString(0) : null;
    }

    /// <summary>A book that names no wave is of this one from now on.</summary>
    /// <returns>The wave that it is of.</returns>
    public static string Claim(DbConnection database, string wave)
    {
        using Statement write = database.Command("UPDATE book SET wave = @wave WHERE wave IS NULL", "wave");
        write.Run(wave);
        return Wave(database)!;
    }

    private static int Make(DbConnection database)
    {
        switch (SchemaOf(database))
        {
            case 0:
                Run(database, Text("Book"));
                Run(database, Text("Judgements"));
                using (Statement first = database.Command("INSERT INTO book VALUES (1, @schema, @key, NULL)", "schema", "key"))
                {
                    first.Run(Schema, RandomNumberGenerator.GetBytes(KeyBytes));
                }

                return Schema;
            case 1:
                Run(database, "ALTER TABLE book ADD COLUMN wave TEXT");
                Run(database, Text("Judgements"));
                Run(database, "UPDATE book SET schema = 2");
                return Schema;
            case var there:
                return there;
        }
    }

    private static void Run(DbConnection database, string sql)
    {
        using Statement statement = database.Command(sql);
        statement.Run();
    }

    /// <summary>The number of its tables' form; 0 while there are none.</summary>
    private static int SchemaOf(DbConnection database)
    {
        using Statement tables = database.Command("SELECT count(*), coalesce(sum(name = 'book'), 0) FROM sqlite_master WHERE type = 'table'");
        using (DbDataReader row = tables.Read())
        {
            row.Read();
            if (row.GetInt64(0) == 0)
            {
                return 0;
            }

            if (row.GetInt64(1) == 0)
            {
                throw new InvalidDataException($"{((SqliteConnection)database).DataSource} is no book of ratings");
            }
        }

        using Statement select = database.Command("SELECT schema FROM book");
        using DbDataReader schema = select.Read();
        return schema.Read() ? schema.GetInt32(0) : throw new InvalidDataException($"{((SqliteConnection)database).DataSource} is no book of ratings");
    }

    private static string Text(string name)
    {
        using Stream file = typeof(BookFile).Assembly.GetManifestResourceStream($"Harness.Fieldwork.Raters.{name}.sql")!;
        using StreamReader text = new(file);
        return text.ReadToEnd();
    }
}
