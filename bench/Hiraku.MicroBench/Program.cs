using BenchmarkDotNet.Running;
using Hiraku.MicroBench;

BenchmarkSwitcher.FromAssembly(typeof(Readings).Assembly).Run(args);
