using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Harness.Studies.Binding;
using Harness.Studies.Desks;

namespace Harness.Studies.Schemas;

/// <summary>
/// The JSON Schema (draft 2020-12) of one kind of file, for editors: what the records say of their keys, and nothing that needs a second
/// look at the study (references, sums, order).
/// </summary>
/// <param name="describe">What a type, or one parameter of its constructor, means; null when nothing is said of it.</param>
internal sealed class JsonSchema(Func<Type, string?, string?> describe)
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, JsonObject> shared = new(StringComparer.Ordinal);

    /// <summary>The schema of a kind of file.</summary>
    /// <param name="file">The kind.</param>
    /// <param name="describe">What a type, or one parameter of its constructor, means; null when nothing is said of it.</param>
    /// <returns>JSON, indented, with a line end at its end.</returns>
    public static string Of(StudyFile file, Func<Type, string?, string?> describe)
    {
        JsonSchema schema = new(describe);
        JsonObject value = schema.Value(file.Type, file.Key);
        JsonObject document = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = $"Harness: {file.Name}",
        };
        foreach ((string keyword, JsonNode? what) in value.ToArray())
        {
            value.Remove(keyword);
            document[keyword] = what;
        }

        document["$defs"] = new JsonObject(schema.shared.Select(part => KeyValuePair.Create(part.Key, (JsonNode?)part.Value)));
        return document.ToJsonString(Layout) + "\n";
    }

    private JsonObject Value(Type type, KeyShape? key)
    {
        if (type == typeof(Template))
        {
            return [];
        }

        if (ScalarSchemas.Of(type, key) is { } scalar)
        {
            return Bounded(Shared(scalar.Shared, scalar.Schema), key);
        }

        if (RecordShape.Describes(type))
        {
            return Shared(Kebab.Of(type.Name), () => RecordShape.Of(type).Alone is { } alone ? Either(Value(alone.Type, alone), Block(type)) : Block(type));
        }

        return type.GetGenericArguments() switch
        {
            [Type item] => List(item, key),
            [Type name, Type value] => new()
            {
                ["type"] = "object",
                ["propertyNames"] = name.IsEnum ? Value(name, null) : new JsonObject { ["pattern"] = @"\S" },
                ["additionalProperties"] = Value(value, key),
            },
            _ => throw new NotSupportedException($"no study can hold a {type}"),
        };
    }

    private static JsonObject Bounded(JsonObject schema, KeyShape? key)
    {
        if (key?.Between is { } range)
        {
            schema["minimum"] = range.Low;
            schema["maximum"] = range.High;
        }

        if (key?.AtMost < int.MaxValue)
        {
            schema["maxLength"] = key.AtMost;
        }

        return schema;
    }

    private JsonObject List(Type item, KeyShape? key)
    {
        JsonObject list = new() { ["type"] = "array", ["items"] = Value(item, key) };
        if (key?.AtLeast > 0)
        {
            list["minItems"] = key.AtLeast;
        }

        if (key?.IsDistinct == true)
        {
            list["uniqueItems"] = true;
        }

        return list;
    }

    private JsonObject Block(Type type)
    {
        KeyShape[] keys = [.. RecordShape.Of(type).Keys.Where(key => !key.IsAlone)];
        JsonObject block = new() { ["type"] = "object" };
        if (describe(type, null) is { } about)
        {
            block["description"] = about;
        }

        block["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create(key.Name, (JsonNode?)Property(type, key))));
        block["required"] = new JsonArray([.. keys.Where(key => !key.IsOptional).Select(key => JsonValue.Create(key.Name))]);
        block["additionalProperties"] = false;
        return block;
    }

    private JsonObject Property(Type owner, KeyShape key)
    {
        JsonObject value = Value(key.Type, key);
        JsonObject property = key.IsFromFile ? Either(value, Shared("file-name", ScalarSchemas.Named))
            : key.MayBeTable ? Either(value, Shared("table", ScalarSchemas.Table))
            : value;
        if (describe(owner, key.Parameter) is { } about)
        {
            property.Insert(0, "description", about);
        }

        return property;
    }

    private static JsonObject Either(JsonObject one, JsonObject other) => new() { ["oneOf"] = new JsonArray(one, other) };

    private JsonObject Shared(string name, Func<JsonObject> schema)
    {
        if (!shared.ContainsKey(name))
        {
            shared[name] = [];
            shared[name] = schema();
        }

        return new() { ["$ref"] = $"#/$defs/{name}" };
    }
}
