using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Hiraku.Bench;
using Hiraku.MicroBench;

// In this process: the project that BenchmarkDotNet would generate would be held to the repository's own rules, and refused.
Job job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithStrategy(RunStrategy.Throughput);
IConfig config = DefaultConfig.Instance.AddJob(job).WithArtifactsPath(Path.Combine(Folders.Find(null).Scratch, "micro"));
BenchmarkSwitcher.FromAssembly(typeof(Readings).Assembly).Run(args, config);
