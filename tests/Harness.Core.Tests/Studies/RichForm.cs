using Harness.Studies;

namespace Harness.Core.Tests.Studies;

/// <summary>A form that sets every key there is, in the study that sets every other.</summary>
internal static class RichForm
{
    public const string Text = """
        hosts: [cdn.nospas.example]
        dismiss:
          - {role: button, name: Refuse all}
        captcha:
          - {css: .robot}
        redact:
          - {label: E-mail}
        steps:
          - goto: https://nospas.example/contact
          - {fill: {label: E-mail}, with: "{email}"}
          - {fill: {label: Message}, with: "{text} ({probe})"}
          - {select: {label: Subject}, with: Complaint}
          - check: {label: I agree}
          - attach: {label: Photo}
          - expect: {text: Ready}
          - screenshot: {css: form, frame: iframe}
          - {click: {role: button, name: Send}, send: true}
        confirm: {in: {role: status}, text: Thank you, matching: 'reference (?<receipt>R-[0-9]+)', within: 20s}
        again:
          - goto: https://nospas.example/contact/{receipt}
          - {fill: {role: textbox}, with: "{text}"}
          - {click: {text: Send}, send: true}
        look:
          - goto: https://nospas.example/contact/{receipt}
          - {read: {css: .row}, rows: {own: .own, automatic: .bot, text: .body, author: .who, time: time, id: data-id}}

        """;

    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>(
        SmallStudy.With(SmallStudy.With(RichStudy.Files, "personas.yaml", "  followers: some\n", "  followers: some\n  alias: \"probe-{probe}@ben.example\"\n"), "panel.yaml", "      - {channel: email, handle: aide@nospas.example}\n", "      - {channel: email, handle: aide@nospas.example}\n      - {channel: web, handle: nospas.example, form: form.yaml}\n"),
        StringComparer.Ordinal) { ["form.yaml"] = Text };

    public static StudyResult ReadWith(string file, string found, string instead) => RichStudy.Read(SmallStudy.With(Files, file, found, instead));

    /// <summary>All that is said of a study, in English.</summary>
    public static string[] Told(this StudyResult result) => [.. result.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.In(Language.En))];
}
