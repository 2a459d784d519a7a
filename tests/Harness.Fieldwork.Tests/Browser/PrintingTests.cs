using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Harness.Browser;

namespace Harness.Fieldwork.Tests.Browser;

public sealed class PrintingTests(RealBrowser browser)
{
    private const string Two = """
        <!DOCTYPE html><html lang="fr"><head><title>Été</title><style>@page { size: A4; } h2 { break-before: page; }</style></head>
        <body><h1>Un</h1><a href="#deux">là</a><h2 id="deux">Deux</h2></body></html>
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Paper_is_tagged_in_its_language_with_bookmarks_and_says_where_its_parts_begin()
    {
        Printed printed = await browser.Shared.Print(new(Two, PrintForm.Paper), Cancellation);

        printed.End.ShouldBe(VisitEnd.Done);
        string pdf = Encoding.Latin1.GetString(printed.Bytes!);
        pdf.ShouldStartWith("%PDF-");
        pdf.ShouldContain("/Marked true");
        pdf.ShouldContain("/Lang (fr)");
        pdf.ShouldContain("/Type /Outlines");
        pdf.ShouldContain("/Title (Deux)");
        PdfPages.Count(printed.Bytes!).ShouldBe(2);
        PdfPages.Of(printed.Bytes!).ShouldBe(new Dictionary<string, int> { ["deux"] = 2 });
    }

    [Fact]
    public async Task A_picture_has_its_size_times_its_scale()
    {
        Printed printed = await browser.Shared.Print(new("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"2000\"></svg>", new(new(300, 2000, 2))), Cancellation);

        printed.End.ShouldBe(VisitEnd.Done);
        BinaryPrimitives.ReadInt32BigEndian(printed.Bytes.AsSpan(16)).ShouldBe(600);
        BinaryPrimitives.ReadInt32BigEndian(printed.Bytes.AsSpan(20)).ShouldBe(4000);
    }

    [Fact]
    public async Task A_page_reaches_nothing_and_runs_nothing()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        string there = FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/x");
        string page = $"""
            <link rel="stylesheet" href="{there}" /><img src="{there}" /><iframe src="{there}"></iframe><iframe src="file:///etc/hostname"></iframe>
            <script>document.write('<h2>It ran</h2>'); fetch('{there}')</script><h1>Still</h1>
            """;

        Printed printed = await browser.Shared.Print(new(page, PrintForm.Paper), Cancellation);

        printed.End.ShouldBe(VisitEnd.Done);
        listener.Pending().ShouldBeFalse();
        string pdf = Encoding.Latin1.GetString(printed.Bytes!);
        pdf.ShouldContain("/Title (Still)");
        pdf.ShouldNotContain("It ran");
    }

    [Fact]
    public async Task A_print_that_takes_too_long_is_given_up()
    {
        using TemporaryFolder root = new();
        using BrowserHost host = RealBrowser.Own(root.Path, RealBrowser.Quick with { Visit = TimeSpan.FromSeconds(2) });
        StringBuilder endless = new();
        for (int i = 0; i < 400_000; i++)
        {
            endless.Append("<table><tr><td><div style=\"float:left\">x</div></td></tr></table>");
        }

        (await host.Print(new(endless.ToString(), PrintForm.Paper), Cancellation)).End.ShouldBeOneOf(VisitEnd.TimedOut, VisitEnd.Crashed);
    }
}
