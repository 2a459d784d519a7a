using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Harness.Testing.Postgres;

/// <summary>A database cluster of a test's own on a port of the loopback address, as durable as a real one, gone at the end.</summary>
public sealed class PostgresCluster : IDisposable
{
    private const string Database = "postgres", Owner = "harness";
    private readonly TemporaryFolder folder = TemporaryFolder.InMemory();
    private Process? server;

    private PostgresCluster(int port) => Port = port;

    public int Port { get; private set; }

    public string Address => AddressOf(Port);

    private string Data => folder.At("data");

    public static PostgresCluster Start()
    {
        PostgresCluster cluster = new(FreePort());
        Directory.CreateDirectory(cluster.Data);
        PostgresBinaries.Give(cluster.Data);
        PostgresBinaries.Run(cluster.folder.Path, "initdb", "-D", cluster.Data, "-U", Owner, "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");
        cluster.Begin();
        return cluster;
    }

    /// <summary>What a client takes to connect through a port.</summary>
    public static string AddressOf(int port) => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Database={Database};Username={Owner}");

    /// <summary>Starts the server, after a stop.</summary>
    public void Begin()
    {
        server = PostgresBinaries.Start(
            folder.Path, "postgres", "-D", Data, "-p", Port.ToString(CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=on",
            "-c", "synchronous_commit=on", "-c", "max_connections=200", "-c", "shared_buffers=32MB", "-c", "log_min_messages=fatal", "-c", "logging_collector=off");
        server.BeginErrorReadLine();
        server.BeginOutputReadLine();
        long started = TimeProvider.System.GetTimestamp();
        while (!Answers())
        {
            if (server.HasExited || TimeProvider.System.GetElapsedTime(started) > TimeSpan.FromSeconds(60))
            {
                throw new TimeoutException("PostgreSQL did not begin to answer");
            }
        }
    }

    /// <summary>Cuts the server off as a crash does: all its processes die and the next start recovers.</summary>
    public void Crash()
    {
        Signal("-QUIT");
        server!.WaitForExit();
    }

    public void Restart()
    {
        Crash();
        Begin();
    }

    /// <summary>Goes on, after a stop, as a server that was restored and promoted: on a timeline of its own.</summary>
    public void Promote()
    {
        File.WriteAllText(Path.Combine(Data, "standby.signal"), "");
        PostgresBinaries.Give(Path.Combine(Data, "standby.signal"));
        Begin();
        Run("SELECT pg_promote()");
    }

    /// <summary>Keeps all files as they are on disk, or brings back what was kept; the server must be stopped.</summary>
    public void Copy(bool back)
    {
        (string from, string to) = back ? (folder.At("kept"), Data) : (Data, folder.At("kept"));
        if (Directory.Exists(to))
        {
            Directory.Delete(to, recursive: true);
        }

        using Process copy = Process.Start("cp", ["-a", from, to]);
        copy.WaitForExit();
    }

    /// <summary>Does something to the database as its owner.</summary>
    public void Run(string sql)
    {
        using NpgsqlConnection connection = new(Address + ";Pooling=false");
        connection.Open();
        using NpgsqlCommand command = new(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>The first value of what the database answers.</summary>
    public object? Ask(string sql)
    {
        using NpgsqlConnection connection = new(Address + ";Pooling=false");
        connection.Open();
        using NpgsqlCommand command = new(sql, connection);
        return command.ExecuteScalar();
    }

    public void Dispose()
    {
        if (server is { HasExited: false })
        {
            Crash();
        }

        server?.Dispose();
        folder.Dispose();
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Signal(string signal)
    {
        using Process kill = Process.Start("kill", [signal, server!.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private bool Answers()
    {
        try
        {
            Run("SELECT 1");
            return true;
        }
        catch (NpgsqlException)
        {
            using ManualResetEventSlim soon = new();
            soon.Wait(TimeSpan.FromMilliseconds(50));
            return false;
        }
    }
}
