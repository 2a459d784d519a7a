using System.Text;
using System.Text.Json;
using Harness.Channels;
using Harness.Statistics;

namespace Harness.Fieldwork.Tests.Channels;

public sealed class RedactionTests
{
    private const string Signs = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~+/=!&<>\"'é";

    [Fact]
    public void Two_hundred_secrets_are_taken_out_in_every_form_in_which_they_may_stand()
    {
        Redaction redaction = new();
        string[] secrets = [.. Enumerable.Range(0, 200).Select(n => Secret(n, 8 + (n % 41)))];
        Array.ForEach(secrets, secret => redaction.Learn(secret));

        foreach (string secret in secrets)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(secret);
            string[] told =
            [
                $"Authorization: Bearer {secret}", $"https://desk.example/?key={Uri.EscapeDataString(secret)}", JsonSerializer.Serialize(new { secret }), Convert.ToHexStringLower(bytes),
                .. new[] { "", "a", "ab", "abc", "tester:", "user@host:" }.Select(before => Convert.ToBase64String(Encoding.UTF8.GetBytes(before + secret))),
                .. new[] { "", "a", "ab" }.Select(before => Convert.ToBase64String(Encoding.UTF8.GetBytes($"user={before}\u0001auth=Bearer {secret}\u0001\u0001"))),
            ];

            foreach (string text in told)
            {
                string clean = redaction.Clean(text);
                clean.ShouldNotBe(text);
                clean.ShouldNotContain(secret);
                Bytes(clean).ShouldNotContain(secret);
            }
        }
    }

    [Fact]
    public void What_is_no_secret_stays_as_it_is()
    {
        Redaction redaction = new();
        redaction.Clean("nothing known").ShouldBe("nothing known");
        redaction.Learn("abc").ShouldBe("abc");
        redaction.Learn(null).ShouldBeNull();
        redaction.Learn("open sesame");

        redaction.Clean("abc, sesame, Open Sesame").ShouldBe("abc, sesame, Open Sesame");
        redaction.Clean("say open sesame twice: open sesame").ShouldBe("say *** twice: ***");
    }

    private static string Bytes(string base64)
    {
        byte[] bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out int length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }

    private static string Secret(int number, int length)
    {
        Draws draws = Draws.For(20261122, 0x5EC, (ulong)number, 0);
        return string.Concat(Enumerable.Range(0, length).Select(_ => Signs[(int)(draws.Next() % (ulong)Signs.Length)]));
    }
}
