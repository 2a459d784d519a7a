using System.Text.RegularExpressions;
using Harness.Studies;
using Microsoft.Playwright;

namespace Harness.Browser;

/// <summary>The one click after which a message may be at the brand, and the wait for what confirms it.</summary>
internal sealed class Submission(PageParts parts, Confirmation confirm)
{
    private const int LongestReceipt = 200;
    private const float ToClick = 5_000;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);
    private readonly Regex? pattern = confirm.Pattern is null ? null : new(confirm.Pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    /// <summary>The reference that was confirmed; null while none was.</summary>
    public string? Receipt { get; private set; }

    /// <summary>Whether a button would take a click: it is there once, shows, is enabled and not covered.</summary>
    public static async Task<bool> Takes(ILocator button, float patience)
    {
        await button.ClickAsync(new() { Trial = true, Timeout = patience });
        return true;
    }

    /// <summary>Clicks once and waits; whether it was confirmed in time.</summary>
    public async Task<bool> Click(ILocator button)
    {
        long clicked = TimeProvider.System.GetTimestamp();
        Task click = PageParts.Answered(Clicked(button));
        bool confirmed = false;
        for (TimeSpan left = confirm.Time; !confirmed && left > TimeSpan.Zero; left = confirm.Time - TimeProvider.System.GetElapsedTime(clicked))
        {
            await Task.Delay(Between, TimeProvider.System);
            confirmed = await Confirmed(left);
        }

        await click;
        return confirmed;
    }

    /// <summary>Whether what confirms it shows.</summary>
    /// <param name="within">How long the page may take to answer; null for as long as it may at most.</param>
    public async Task<bool> Confirmed(TimeSpan? within = null)
    {
        string shown = await parts.Reads(confirm.Where, within);
        Match? match = pattern?.Match($"{parts.Address}\n{shown}");
        bool isThere = shown.Length > 0 && (confirm.Text is null || Bare(shown).Contains(Bare(confirm.Text), StringComparison.OrdinalIgnoreCase)) && match?.Success != false;
        Receipt = isThere && match?.Groups[WebForm.ReceiptGroup] is { Success: true, Length: > 0 and <= LongestReceipt } receipt ? receipt.Value : null;
        return isThere;
    }

    private static async Task<bool> Clicked(ILocator button)
    {
        await button.ClickAsync(new() { Timeout = ToClick });
        return true;
    }

    private static string Bare(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize();
}
