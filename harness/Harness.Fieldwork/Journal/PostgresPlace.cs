using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Harness.Journal;

/// <summary>A journal's place in a PostgreSQL database: a schema of its own, so that several waves can share one database.</summary>
internal sealed class PostgresPlace
{
    private const int Patience = 5, CommandPatience = 20, Beat = 10, Pool = 40, LongestName = 63;

    /// <summary>A node that stands still holds no lock for longer than this.</summary>
    private const string Limits = "-c idle_in_transaction_session_timeout=30000 -c lock_timeout=10000 -c statement_timeout=15000";

    private readonly NpgsqlConnectionStringBuilder written;

    private PostgresPlace(NpgsqlConnectionStringBuilder address, string schema) => (written, Schema) = (address, schema);

    public string Schema { get; }

    public bool HasSeveralHosts => written.Host?.Contains(',', StringComparison.Ordinal) == true;

    /// <summary>The place of a wave.</summary>
    /// <param name="connection">What Npgsql takes for a connection string; it may hold a password.</param>
    /// <param name="wave">Id of the wave.</param>
    /// <returns>The place; null when it is no connection string or names no host.</returns>
    public static PostgresPlace? Of(string connection, string wave)
    {
        try
        {
            NpgsqlConnectionStringBuilder address = new(connection);
            return string.IsNullOrWhiteSpace(address.Host) ? null : new(address, SchemaOf(wave));
        }
        catch (Exception error) when (error is ArgumentException or FormatException or OverflowException or InvalidCastException)
        {
            return null;
        }
    }

    /// <summary>What a node is called where PostgreSQL lists its connections.</summary>
    public static string NameOf(string node) => "harness " + node;

    /// <summary>How to connect. What the written string says of patience and of the pool holds.</summary>
    /// <param name="application">What the connection is called.</param>
    /// <param name="mayWrite">Whether anything may be written.</param>
    public string ConnectionString(string application, bool mayWrite) => new NpgsqlConnectionStringBuilder(written.ConnectionString)
    {
        ApplicationName = application,
        SearchPath = Schema,
        Options = string.Join(' ', new[] { written.Options, Limits, mayWrite ? null : "-c default_transaction_read_only=on" }.OfType<string>()),
        Timeout = written.ContainsKey(nameof(written.Timeout)) ? written.Timeout : Patience,
        CommandTimeout = written.ContainsKey("Command Timeout") ? written.CommandTimeout : CommandPatience,
        KeepAlive = written.ContainsKey("Keepalive") ? written.KeepAlive : Beat,
        MaxPoolSize = written.ContainsKey("Maximum Pool Size") ? written.MaxPoolSize : Pool,
        MaxAutoPrepare = Pool,
        Enlist = false,
        IncludeErrorDetail = false,
        PersistSecurityInfo = false,
        LogParameters = false,
    }.ConnectionString;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{written.Host}:{written.Port}/{written.Database}, {Schema}");

    private static string SchemaOf(string wave)
    {
        string name = "harness_" + wave.Replace('-', '_');
        return name.Length <= LongestName ? name : string.Concat(name.AsSpan(0, LongestName - 17), "_", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wave))).AsSpan(0, 16));
    }
}
