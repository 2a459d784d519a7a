namespace Harness.Testing.Postgres;

/// <summary>One cluster for all tests of a class that do it no harm.</summary>
public sealed class PostgresServer : IDisposable
{
    private static int waves;
    private readonly Lazy<PostgresCluster> cluster = new(PostgresCluster.Start);

    public PostgresCluster Cluster => cluster.Value;

    /// <summary>The id of a wave that nobody else has.</summary>
    public static string NewWave() => $"wave-{Interlocked.Increment(ref waves)}";

    public void Dispose()
    {
        if (cluster.IsValueCreated)
        {
            cluster.Value.Dispose();
        }
    }
}
