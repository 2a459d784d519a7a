using System.CommandLine;
using System.Data.Common;
using Harness.Channels;
using Harness.Journal;
using Harness.Studies;

namespace Harness.Commands;

/// <summary>Which PostgreSQL database keeps a wave that several machines carry out: always a reference, for what it leads to can hold a password.</summary>
internal static class DatabaseReference
{
    public static Option<string?> Option(Terminal terminal) => new("--database")
    {
        HelpName = "env:NAME|file:PATH",
        Description = terminal.Pick(
            "Where the connection string of the PostgreSQL database is that several machines share",
            "Où se trouve la chaîne de connexion de la base PostgreSQL que plusieurs machines partagent"),
    };

    /// <summary>The place of a wave in the database that a reference leads to.</summary>
    /// <exception cref="SetupException">It is no reference, leads nowhere, or to no connection string. Nothing of what it is or leads to is repeated.</exception>
    public static PostgresPlace Open(string written, string wave)
    {
        if (Secret.Parse(written) is not { } reference)
        {
            throw new SetupException(new(
                "--database takes a reference, env:NAME or file:PATH, and never the connection string itself: it can hold a password, and a command line is seen by others and kept in histories.",
                "--database prend une référence, env:NOM ou file:CHEMIN, jamais la chaîne de connexion elle-même : elle peut contenir un mot de passe, et une ligne de commande est visible par d’autres et conservée dans les historiques."));
        }

        string kept = reference.Keeper == SecretKeeper.Environment ? $"env:{reference.Name}" : $"file:{reference.Name}";
        if (SecretPlace.Open(reference, Directory.GetCurrentDirectory()) is not { } connection)
        {
            throw new SetupException(new($"There is nothing in {kept}, where the database should be named.", $"Il n’y a rien dans {kept}, qui devrait désigner la base de données."));
        }

        return PostgresPlace.Of(connection, wave) ?? throw new SetupException(new(
            $"What {kept} holds is not a connection string of PostgreSQL, such as Host=db.example;Database=harness;Username=harness;Password=…",
            $"Le contenu de {kept} n’est pas une chaîne de connexion PostgreSQL, telle que Host=db.example;Database=harness;Username=harness;Password=…"));
    }

    /// <summary>Does something with a database, and says in words why it cannot be.</summary>
    /// <param name="place">The database.</param>
    /// <param name="deed">What is done.</param>
    public static T Within<T>(PostgresPlace place, Func<T> deed)
    {
        try
        {
            return deed();
        }
        catch (StrangeDatabaseException strange)
        {
            throw new SetupException(strange.Fault switch
            {
                DatabaseFault.NotDurable => new(
                    $"{place} may forget what was committed when the power fails: set synchronous_commit = on and fsync = on there.",
                    $"{place} peut oublier ce qui a été validé si le courant est coupé : mettez-y synchronous_commit = on et fsync = on."),
                DatabaseFault.OtherDatabase => new(
                    $"{place} is not the database in which this wave began: it was restored, copied or failed over. What it does not know of may have been sent, so nothing is sent from it. Take it over with: harness adopt",
                    $"{place} n’est pas la base dans laquelle cette vague a commencé : elle a été restaurée, copiée ou a basculé. Des messages qu’elle ignore ont pu partir, donc rien n’est envoyé d’ici. Pour la reprendre : harness adopt"),
                DatabaseFault.Older => new(
                    $"{place} knows less than when this machine saw it last: it was brought back from a backup. What it does not know of may have been sent, so nothing is sent from it. Take it over with: harness adopt",
                    $"{place} en sait moins que la dernière fois que cette machine l’a vue : elle vient d’une sauvegarde. Des messages qu’elle ignore ont pu partir, donc rien n’est envoyé d’ici. Pour la reprendre : harness adopt"),
            });
        }
        catch (DbException error) when (Sql.IsMissing(error))
        {
            throw new SetupException(new($"There is no wave in {place} yet: harness run --live --database begins it.", $"Il n’y a pas encore de vague dans {place} : harness run --live --database la commence."));
        }
        catch (Exception error) when (error is DbException or InvalidDataException)
        {
            throw new SetupException(new($"{place} cannot be used: {error.Message}", $"{place} ne peut pas être utilisée : {error.Message}"));
        }
    }
}
