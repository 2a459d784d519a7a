using System.Diagnostics;

namespace Harness.Testing.Mail;

/// <summary>The mail servers of this machine, Dovecot and Postfix. They change to users of their own, which takes root.</summary>
public static class MailPrograms
{
    public const string Missing = "Dovecot and Postfix are not here, or this is not root; on Debian: apt-get install dovecot-imapd dovecot-lmtpd postfix";

    private static readonly string[] Needed = ["/usr/sbin/dovecot", "/usr/sbin/postfix", "/usr/lib/dovecot/imap", "/usr/lib/dovecot/lmtp", "/usr/lib/postfix/sbin/master"];

    public static bool IsThere { get; } = Environment.UserName == "root" && Array.TrueForAll(Needed, File.Exists);

    /// <summary>Runs one of the programs to its end.</summary>
    public static void Run(string program, params string[] arguments)
    {
        using Process process = Start(program, arguments);
        Task<string> said = process.StandardOutput.ReadToEndAsync();
        string complained = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {said.Result}{complained}");
        }
    }

    /// <summary>Starts one of the programs.</summary>
    public static Process Start(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C";
        return Process.Start(start)!;
    }
}
