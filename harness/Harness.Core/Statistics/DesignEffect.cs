namespace Harness.Statistics;

/// <summary>By how much a sample must grow because its observations come in clusters, such as probes that share a tester (Kish 1965).</summary>
public static class DesignEffect
{
    /// <summary>The factor on the number of observations: 1 + (m - 1) rho.</summary>
    /// <param name="clusterSize">Observations per cluster, at least 1.</param>
    /// <param name="correlation">Correlation within a cluster, -1 / (m - 1) to 1; 0 for none.</param>
    /// <returns>1 where nothing is lost, up to the cluster size where a cluster counts as one observation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double Of(double clusterSize, double correlation)
    {
        Bounds.Hold(clusterSize >= 1 && double.IsFinite(clusterSize), clusterSize, nameof(clusterSize));
        double effect = 1 + ((clusterSize - 1) * correlation);
        Bounds.Hold(effect >= 0 && correlation <= 1, correlation, nameof(correlation));
        return effect;
    }
}
