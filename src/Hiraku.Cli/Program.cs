using Hiraku.Cli;

return await EntryPoint.RunAsync(args);
