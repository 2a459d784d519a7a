using System.Net;
using System.Net.NetworkInformation;

namespace Harness.Web.Tests.Hosting;

public sealed class WebHostTests : IAsyncLifetime
{
    private static readonly string[] HoldForms = ["/assist/{probe}", "/enter/{token?}", "/inbox"];
    private static readonly string[] Written = ["/adjudicate", "/assist", "/enter", "/inbox", "/rate"];
    private const string Strict = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private readonly TemporaryFolder folder = new();
    private Served served = null!;

    public async ValueTask InitializeAsync()
    {
        foreach (string name in new[] { "report.html", "estimates.json", "events.jsonl", "journal.sqlite", "secret.txt" })
        {
            File.WriteAllText(folder.At(name), $"content of {name}");
        }

        served = await Served.Start(Waves.EveryOutcome(folder.Path));
    }

    public async ValueTask DisposeAsync()
    {
        await served.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public void These_are_all_the_addresses_there_are() => Addresses().ShouldBe(
        ["/", "/adjudicate/{card?}", "/assist", "/assist.ics", "/assist/{probe}", "/assist/{probe}/file", "/calendar", "/case/{probe}", "/cases.csv", "/enter/{token?}", "/estimates.json", "/events.jsonl", "/healthz", "/inbox", "/pages.css", "/problem", "/quality.csv", "/rate.js", "/rate/{card?}", "/raters", "/report.en.pdf", "/report.fr.pdf", "/report.html", "/social.en.png", "/social.fr.png"]);

    [Fact]
    public async Task Every_answer_of_every_address_carries_the_headers()
    {
        (HttpMethod Method, string Address, (string, string)[] Headers)[] asked =
        [
            .. Addresses().Append("/nowhere").Select(address => (HttpMethod.Get, address, Array.Empty<(string, string)>())),
            .. Addresses().Select(address => (HttpMethod.Head, address, Array.Empty<(string, string)>())),
            (HttpMethod.Post, "/", []),
            (HttpMethod.Get, "/", [("Host", "evil.example")]),
        ];
        foreach ((HttpMethod method, string address, (string, string)[] headers) in asked)
        {
            using HttpResponseMessage answer = await served.Ask(method, address, headers);
            string One(string name) => answer.Headers.GetValues(name).Single();
            string policy = One("Content-Security-Policy");
            if (address == "/report.html")
            {
                policy.ShouldBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox");
            }
            else
            {
                policy.ShouldBe(HoldForms.Contains(address) ? Strict.Replace("form-action 'none'", "form-action 'self'", StringComparison.Ordinal).Replace("img-src data:", "img-src 'self' data:", StringComparison.Ordinal) : Strict, address);
            }

            One("X-Content-Type-Options").ShouldBe("nosniff");
            One("Referrer-Policy").ShouldBe(HoldForms.Contains(address) ? "same-origin" : "no-referrer");
            One("Cross-Origin-Opener-Policy").ShouldBe("same-origin");
            One("Cross-Origin-Resource-Policy").ShouldBe("same-origin");
            One("Cache-Control").ShouldBe("no-store");
            answer.Headers.Contains("Server").ShouldBeFalse();
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task What_was_filled_in_elsewhere_is_refused_on_every_page_that_writes()
    {
        foreach (string address in Addresses().Where(IsWritten))
        {
            foreach ((string, string)[] headers in new (string, string)[][] { [], [("Origin", "https://evil.example")], [("Origin", "null")], [("Sec-Fetch-Site", "cross-site"), ("Origin", served.Client.BaseAddress!.GetLeftPart(UriPartial.Authority))], [("Sec-Fetch-Site", "same-site")] })
            {
                using HttpResponseMessage answer = await served.Ask(HttpMethod.Post, address, headers);
                answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, address);
            }
        }
    }

    [Fact]
    public async Task Every_address_that_only_shows_refuses_every_method_that_writes()
    {
        foreach (string address in Addresses().Where(address => !IsWritten(address)))
        {
            foreach (string method in new[] { "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "BREW" })
            {
                using HttpResponseMessage answer = await served.Ask(new(method), address);
                answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed, $"{method} {address}");
                answer.Content.Headers.Allow.ShouldBe(["GET", "HEAD"]);
            }
        }

        using HttpResponseMessage refused = await served.Ask(HttpMethod.Post, "/");
        (await Text(refused)).ShouldBe("These pages can only be read. / Ces pages ne peuvent qu’être lues.\n");
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example:5080")]
    [InlineData("localhost.evil.example")]
    [InlineData("0.0.0.0")]
    public async Task A_foreign_host_name_is_refused_everywhere(string host)
    {
        foreach (string address in Addresses().Append("/nowhere"))
        {
            using HttpResponseMessage answer = await served.Ask(HttpMethod.Get, address, ("Host", host));
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, address);
            (await Text(answer)).ShouldStartWith("Open these pages as http://127.0.0.1");
        }
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:80")]
    [InlineData("127.0.0.1:5080")]
    public async Task The_names_of_this_machine_are_welcome(string host)
    {
        using HttpResponseMessage answer = await served.Ask(HttpMethod.Get, "/", ("Host", host));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/../journal.sqlite")]
    [InlineData("/secret.txt")]
    [InlineData("/journal.sqlite")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/..%5csecret.txt")]
    [InlineData("/report.html/../secret.txt")]
    [InlineData("/report.html%00.txt")]
    [InlineData("/./secret.txt")]
    [InlineData("//secret.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("/../../../../../../etc/passwd")]
    [InlineData("/%c0%ae%c0%ae/secret.txt")]
    [InlineData("/report.html::$DATA")]
    [InlineData("/_Layout")]
    [InlineData("/Pages/Status.cshtml")]
    public async Task No_path_reaches_another_file(string target)
    {
        string answer = await served.Raw(target);
        answer.ShouldMatch("^HTTP/1.1 40[04] ");
        answer.ShouldNotContain("content of");
        answer.ShouldNotContain("root:");
    }

    [Theory]
    [InlineData("/report.html", "text/html; charset=utf-8", null)]
    [InlineData("/estimates.json", "application/json", "estimates.json")]
    [InlineData("/events.jsonl", "application/x-ndjson", "events.jsonl")]
    public async Task The_report_is_shown_and_data_are_saved_under_their_names(string address, string type, string? saved)
    {
        using HttpResponseMessage answer = await served.Ask(HttpMethod.Get, address);
        (await Text(answer)).ShouldBe($"content of {address[1..]}");
        answer.Content.Headers.ContentType!.ToString().ShouldBe(type);
        answer.Content.Headers.ContentDisposition?.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition?.FileName.ShouldBe(saved);
    }

    [Fact]
    public async Task The_style_has_the_colours_of_the_charts_and_no_page_has_a_script_or_a_style_of_its_own()
    {
        string style = await served.Page("/pages.css");
        style.ShouldContain("--ink: #1a1d21;");
        style.ShouldContain(".counts");
        foreach (string address in new[] { "/", "/calendar" })
        {
            string page = await served.Page(address);
            page.ShouldContain("<link rel=\"stylesheet\" href=\"/pages.css\">");
            page.ShouldNotContain("<script");
            page.ShouldNotContain("<style");
            page.ShouldNotContain(" style=");
        }
    }

    [Fact]
    public void It_listens_on_this_machine_alone() => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
        .Where(listener => listener.Port == served.Client.BaseAddress!.Port).ShouldAllBe(listener => listener.Address.Equals(IPAddress.Loopback));

    private static bool IsWritten(string address) => Array.Exists(Written, page => address == page || address.StartsWith(page + "/", StringComparison.Ordinal));

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private string[] Addresses() => [.. served.Endpoints.Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal)];
}
