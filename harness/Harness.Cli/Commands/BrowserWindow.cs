using System.ComponentModel;
using System.Diagnostics;

namespace Harness.Commands;

/// <summary>A window of the user's browser, opened only for a person who can see it. Where none opens, the address was said.</summary>
internal static class BrowserWindow
{
    private static readonly string[] Displays = ["DISPLAY", "WAYLAND_DISPLAY"];

    /// <summary>Whether somebody would see it: a person at a terminal, and on Linux a display.</summary>
    public static bool CanBeSeen(Terminal terminal) => terminal.IsInteractive
        && (!OperatingSystem.IsLinux() || Displays.Any(name => !string.IsNullOrEmpty(terminal.Environment(name))));

    public static void TryOpen(string address, Terminal terminal)
    {
        if (!CanBeSeen(terminal))
        {
            return;
        }

        try
        {
            using Process? window = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception error) when (error is Win32Exception or PlatformNotSupportedException)
        {
            terminal.Say("No browser could be opened; open the address yourself.", "Aucun navigateur n’a pu être ouvert ; ouvrez l’adresse vous-même.");
        }
    }
}
