using System.Security.Cryptography;
using System.Text;
using Harness.Studies;
using Microsoft.Playwright;

namespace Harness.Browser;

/// <summary>Reads the rows of a conversation, once they hold still.</summary>
internal static class RowReader
{
    private const int MostTries = 20;
    private static readonly TimeSpan Still = TimeSpan.FromMilliseconds(150);

    // What a page makes of its own objects cannot be trusted: the answer is a text that is parsed like any stranger's.
    private const string Script = """
        (rows, parts) => {
          const most = 500, long = 100000;
          const text = one => one ? (one.innerText ?? one.textContent ?? '').slice(0, long) : null;
          const within = (row, css) => css ? row.querySelector(css) : null;
          return JSON.stringify({ more: rows.length > most, rows: rows.slice(-most).map(row => {
            const time = within(row, parts.time);
            return {
              id: parts.id ? row.getAttribute(parts.id) : null,
              own: row.matches(parts.own),
              automatic: !!parts.automatic && row.matches(parts.automatic),
              text: text(within(row, parts.text) ?? row),
              author: text(within(row, parts.author)),
              time: time ? (time.getAttribute('datetime') ?? text(time)) : null,
            };
          }) });
        }
        """;

    /// <summary>The rows as they stand once there is one; null when the page gives nothing that can be read.</summary>
    public static async Task<RowsSeen?> Await(PageParts parts, PageElement on, RowParts made)
    {
        await PageParts.Answered(Come(parts.Loosely(on), parts.Patience));
        return await Read(parts, on, made);
    }

    /// <summary>The rows as they stand; null when the page gives nothing that can be read.</summary>
    public static async Task<RowsSeen?> Read(PageParts parts, PageElement on, RowParts made)
    {
        ILocator rows = parts.Loosely(on);
        string? last = null;
        for (int tries = 0; tries < MostTries; tries++)
        {
            string? now = await PageParts.Answered(rows.EvaluateAllAsync<string>(Script, new { own = made.Own, automatic = made.Automatic, text = made.Text, author = made.Author, time = made.Time, id = made.Id }));
            if (now is not null && now == last)
            {
                break;
            }

            last = now;
            await Task.Delay(Still, TimeProvider.System);
        }

        return last is not null && WorkerWords.Parse<RowsSeen>(last) is { Rows: { } all } seen && all.All(row => row?.Text is not null)
            ? seen with { State = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(last))) }
            : null;
    }

    private static async Task<bool> Come(ILocator rows, float patience)
    {
        await rows.First.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = patience });
        return true;
    }
}

/// <summary>The rows of a conversation.</summary>
/// <param name="Rows">They, oldest first as the page has them.</param>
/// <param name="More">Whether there are more than were read.</param>
/// <param name="State">A digest of them.</param>
internal sealed record RowsSeen(IReadOnlyList<Row> Rows, bool More, string State = "");
