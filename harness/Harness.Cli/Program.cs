using Harness.Commands;

return (int)await CommandLine.Run(args, new Terminal(Console.Out, Console.Error, Console.IsOutputRedirected, Environment.GetEnvironmentVariable));
