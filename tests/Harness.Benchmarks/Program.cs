using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Harness.Benchmarks;
using Harness.Testing;

if (args is ["scale", .. var how])
{
    await Scale.Run(how);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(
    args,
    DefaultConfig.Instance.AddColumn(StatisticColumn.OperationsPerSecond).WithArtifactsPath(Repository.At(".artifacts", "benchmarks")));
