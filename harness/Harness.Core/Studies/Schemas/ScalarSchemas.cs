using System.Text.Json.Nodes;
using Harness.Studies.Binding;
using Harness.Studies.Desks;
using Harness.Time;
using NodaTime;

namespace Harness.Studies.Schemas;

/// <summary>The single values of the language as JSON Schemas. An unquoted number or yes is a text where a text is wanted, as it is to the reader.</summary>
internal static class ScalarSchemas
{
    private const string NotBlank = @"\S";

    private const string Name = "^[a-z0-9][a-z0-9-]{0,63}$";

    // What the patterns of times cannot say: at most 3650 days in all.
    private const string Length = "(?:[0-9]{1,9}d)?(?:[0-9]{1,9}h)?(?:[0-9]{1,9}m)?(?:[0-9]{1,9}s)?";

    private const string Time = $"^(?=.*[1-9]){Length}$";

    private const string NumberOrTime = $@"^(?=.*[1-9])(?:{Length}|(?:[0-9]{{1,6}}(?:\.[0-9]*)?|\.[0-9]+)(?:\s*%)?)$";

    private const string MonthAndDay = "^(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))$";

    private const string SecretName = @"^(?:env:[A-Za-z_][A-Za-z0-9_]{0,199}|file:\S(?:.{0,498}\S)?)$";

    private const string Path = @"\$(?:\.[A-Za-z_][A-Za-z0-9_-]*|\['[^']+'\]|\[""[^""]+""\]|\[-?[0-9]{1,6}\]|\[\*\])*";

    private const string Header = "[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}";

    private const string Date =
        "^(?:(?:19|20|21)[0-9]{2}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
        + "|(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)-02-29)$";

    // What the pattern cannot say: the end comes after the beginning.
    private const string Hours = "^(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$";

    private const string Address = @"^[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#]\S*$";

    private const string Letters = "A-Za-z0-9\u00AA-\uFFFF";

    private const string File = $@"^(?!.*\.\.)(?!.*[. ]$)[{Letters}][{Letters}._ -]{{0,99}}$";

    /// <summary>The schema of a single value and the name under which it is shared; null when the type is none.</summary>
    public static (string Shared, Func<JsonObject> Schema)? Of(Type type, KeyShape? key) => ScalarKinds.Of(type, key) is not { } kind ? null
        : type.IsEnum ? (Kebab.Of(type.Name), () => OneOf(Kebab.Members(type).Keys))
        : type == typeof(int) ? ("whole-number", () => Said(kind, new() { ["type"] = "integer", ["minimum"] = int.MinValue, ["maximum"] = int.MaxValue }))
        : type == typeof(double) ? ("number", () => Said(kind, new() { ["type"] = "number" }))
        : type == typeof(bool) ? ("yes-or-no", () => Said(kind, new() { ["type"] = "boolean" }))
        : type == typeof(Duration) ? ("time", () => Said(kind, Matching(Time)))
        : type == typeof(LocalDate) ? ("date", () => Said(kind, Matching(Date)))
        : type == typeof(AnnualDate) ? ("month-and-day", () => Said(kind, Matching(MonthAndDay)))
        : type == typeof(Amount) ? ("number-or-time", () => Said(kind, NumberOrTimes()))
        : type == typeof(JsonPath) ? ("json-path", () => Said(kind, Matching($"^(?=.{{1,200}}$)(?:{Path})$")))
        : type == typeof(Pick) ? ("path-or-header", () => Said(kind, Matching($"^(?:header:{Header}|(?=.{{1,200}}$)(?:{Path}))$")))
        : type == typeof(Secret) ? ("secret", () => Said(kind, Matching(SecretName)))
        : type == typeof(MailHost) ? ("mail-server", () => Said(kind, Matching($"^{MailHost.Written}$")))
        : type == typeof(HourSpan) ? ("hours", () => Said(kind, Matching(Hours)))
        : type == typeof(DateTimeZone) ? ("zone", () => Said(kind, OneOf(DateTimeZoneProviders.Tzdb.Ids)))
        : type == typeof(string) && key is { IsIdentifier: true } ? ("identifier", () => Said(kind, Written(Name, "integer")))
        : type == typeof(string) && key is { IsWebAddress: true } ? ("web-address", () => Said(kind, Matching(Address)))
        : type == typeof(string) && key is { IsFileName: true } ? ("file-name", () => Said(kind, FileName()))
        : ("text", () => Said(kind, Text()));

    /// <summary>Any text that is not blank.</summary>
    public static JsonObject Text() => new() { ["type"] = new JsonArray("string", "number", "boolean"), ["pattern"] = NotBlank };

    /// <summary>The name of a file beside the study that stands for a value.</summary>
    public static JsonObject Named() => Said(ProblemWords.FileName, FileName());

    /// <summary>The name of a CSV beside the study that stands for a list.</summary>
    public static JsonObject Table()
    {
        JsonObject table = Said(ProblemWords.FileName, Matching(File));
        table["allOf"] = new JsonArray(new JsonObject { ["pattern"] = @"\.[cC][sS][vV]$" });
        return table;
    }

    private static JsonObject FileName() => Written(File, "number");

    private static JsonObject NumberOrTimes() =>
        new() { ["type"] = new JsonArray("string", "number"), ["pattern"] = NumberOrTime, ["exclusiveMinimum"] = 0, ["exclusiveMaximum"] = 1_000_000 };

    private static JsonObject Written(string pattern, string number) =>
        new() { ["type"] = new JsonArray("string", number, "boolean"), ["pattern"] = pattern, ["minimum"] = 0 };

    private static JsonObject Matching(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject OneOf(IEnumerable<string> names) => new() { ["enum"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]) };

    private static JsonObject Said(ScalarKind kind, JsonObject schema) => Said(kind.Expected, schema);

    private static JsonObject Said(Words expected, JsonObject schema)
    {
        schema.Insert(0, "description", expected.En);
        return schema;
    }
}
