using System.Globalization;
using Harness.Runs;

namespace Harness.Commands;

/// <summary>One host for a study: a second one ends with the reason.</summary>
internal static class OneHost
{
    /// <summary>Takes the right to run a journal.</summary>
    /// <exception cref="SetupException">Another process runs it, the journal's folder cannot be written, or locks do not hold there.</exception>
    public static HostLock Take(string journal, TimeProvider time)
    {
        try
        {
            return HostLock.Take(journal, time, out HostNote? other) ?? throw InTheWay(journal, other);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new SetupException(new($"No host can run {journal}: {error.Message}", $"Aucun hôte ne peut exécuter {journal} : {error.Message}"));
        }
    }

    private static SetupException InTheWay(string journal, HostNote? other)
    {
        string pid = other?.Pid.ToString(CultureInfo.InvariantCulture) ?? "–", since = other?.Since.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture) ?? "–";
        return new(new(
            $"Process {pid} runs {journal} already, since {since}. A study has one host: look at it with harness status, end it with harness stop.",
            $"Le processus {pid} exécute déjà {journal}, depuis le {since}. Une étude a un seul hôte : regardez-le avec harness status, terminez-le avec harness stop."));
    }
}
