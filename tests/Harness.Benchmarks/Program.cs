using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Harness.Testing;

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(
    args,
    DefaultConfig.Instance.AddColumn(StatisticColumn.OperationsPerSecond).WithArtifactsPath(Repository.At(".artifacts", "benchmarks")));
