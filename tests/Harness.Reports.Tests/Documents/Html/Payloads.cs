using System.Globalization;
using Harness.Documents;
using Harness.Publishing;
using Harness.Reports.Tests.Findings;
using Harness.Studies;
using NodaTime;

namespace Harness.Reports.Tests.Documents.Html;

/// <summary>Texts of others that want to run: families by variants, more than five hundred, in every place of a report where others' words stand.</summary>
internal static class Payloads
{
    private const int Brands = 40;
    private const string Fire = "window.fired=1;alert(1)";

    private static readonly LocalDate Day = new(2026, 11, 2);

    private static readonly string[] Families =
    [
        $"<script>{Fire}</script>", $"<img src=x onerror=\"{Fire}\">", $"<svg onload=\"{Fire}\">", $"<svg><script>{Fire}</script></svg>", $"<svg><animate onbegin={Fire} attributeName=x dur=1s>",
        $"<a href=\"javascript:{Fire}\">x</a>", $"<iframe srcdoc=\"<script>parent.{Fire}</script>\">", $"<body onload={Fire}>", $"<details open ontoggle={Fire}>", $"<input autofocus onfocus={Fire}>",
        $"<math><mtext></p><img src=x onerror={Fire}>", $"<style>*{{background:url(javascript:{Fire})}}</style>", "<style>body{display:none}</style>", "<link rel=stylesheet href=//evil.example/a.css>", "<base href=//evil.example/>",
        "<meta http-equiv=refresh content=\"0;url=//evil.example\">", $"<form action=javascript:{Fire}><button>x", $"<object data=\"data:text/html,<script>{Fire}</script>\">", $"<embed src=javascript:{Fire}>", $"<video><source onerror={Fire}>",
        $"\" onmouseover=\"{Fire}", $"' onclick='{Fire}", $"\"><script>{Fire}</script>", $"</blockquote></article></main><script>{Fire}</script>", $"</style><script>{Fire}</script>", $"</title><script>{Fire}</script>",
        $"--><script>{Fire}</script>", $"]]><script>{Fire}</script>", $"{{{{constructor.constructor('{Fire}')()}}}}", $"${{{Fire}}}", $"<%= {Fire} %>", $"@{{ {Fire} }}", $"{{% {Fire} %}}", "@Html.Raw(\"<b>x</b>\")",
        "expression(alert(1))", "@import '//evil.example/a.css';", $"data:text/html,<script>{Fire}</script>", $"vbscript:{Fire}", "=HYPERLINK(\"//evil.example\")", $"<template><script>{Fire}</script></template>",
    ];

    private static readonly (string Name, Func<string, string> Change)[] Variants =
    [
        ("plain", text => text), ("upper", text => text.Replace("script", "ScRiPt", StringComparison.Ordinal)), ("entities", text => text.Replace("<", "&lt;", StringComparison.Ordinal)),
        ("numbers", text => text.Replace("<", "&#x3c;", StringComparison.Ordinal)), ("null", text => text.Replace("<", "<\0", StringComparison.Ordinal)), ("tab", text => text.Replace("javascript", "java\tscript", StringComparison.Ordinal)),
        ("lines", text => text.Replace(" ", "\n", StringComparison.Ordinal)), ("wide", text => text.Replace('<', '＜').Replace('>', '＞')), ("bidi", text => "\u202E" + text + "\u202C"), ("zero", text => string.Join('\u200B', text.ToCharArray())),
        ("zalgo", text => string.Concat(text.Select(letter => char.IsLetter(letter) ? letter + "\u0337\u0310\u031A" : letter.ToString()))), ("twice", text => text + text), ("url", Uri.EscapeDataString),
    ];

    /// <summary>Every payload with its number before it.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Families.SelectMany(_ => Variants, (family, variant) => variant.Change(family)).Select((text, i) => Numbered(i) + text)];

    /// <summary>The beginnings of all of them: they are there as text, for everybody to see.</summary>
    public static IEnumerable<string> Visible => Enumerable.Range(0, All.Count).Select(i => Numbered(i).TrimEnd());

    public static Report Report()
    {
        Queue<string> left = new(All);
        string[] names = [.. Enumerable.Range(0, Brands).Select(_ => left.Dequeue())];
        Wave wave = new([.. Enumerable.Range(0, Brands).Select(i => new Row(Id(i), 12, i % 4))])
        {
            Title = "Payloads",
            Named = id => id[0] == 'b' && int.TryParse(id[1..], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? names[number] : id,
        };
        List<PublicationEntry> entries = [new PeriodOverridden(Day, left.Dequeue())];
        for (int brand = 0; left.Count > Brands; brand = (brand + 1) % Brands)
        {
            entries.Add(entries.OfType<BrandAnswered>().Any(answer => answer.Brand == Id(brand))
                ? new CaseDisputed(Day, Id(brand), string.Create(CultureInfo.InvariantCulture, $"p{entries.Count:0000000}"), left.Dequeue(), Decision.Rejected, left.Count > Brands ? left.Dequeue() : "No.")
                : new BrandAnswered(Day, Id(brand), left.Dequeue()));
        }

        entries.AddRange(left.Select((what, i) => new Issued(Day, Audience.Client, i + 2, "00ff", "beef", what, [new FigureChange(what, what, null)])));
        Publication publication = new(entries);
        Report report = wave.Report;
        return report with { Edition = new(Audience.Client, publication, PublicRules.Check(new(report.Analysis, report, publication, Day, IsLive: true))) };
    }

    private static string Id(int brand) => string.Create(CultureInfo.InvariantCulture, $"b{brand}");

    private static string Numbered(int i) => string.Create(CultureInfo.InvariantCulture, $"№{i:000} ");
}
