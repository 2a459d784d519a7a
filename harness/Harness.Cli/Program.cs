using Harness.Channels;
using Harness.Commands;

Redaction redaction = new();
Console.SetOut(new RedactingWriter(Console.Out, redaction));
Console.SetError(new RedactingWriter(Console.Error, redaction));
ExitCode code = await CommandLine.Run(args, new Terminal(Console.Out, Console.Error, Console.IsOutputRedirected, Environment.GetEnvironmentVariable) { Redaction = redaction });
Console.Out.Flush();
Console.Error.Flush();
return (int)code;
