using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Harness.Documents.Data;

/// <summary>The descriptor of the package: a frictionless Data Package (https://specs.frictionlessdata.io, version 1) with a Table Schema and the SHA-256 of each file.</summary>
internal static class PackageDescriptor
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Render(Package package, IReadOnlyList<DocumentFile> files)
    {
        using MemoryStream target = new();
        using (Utf8JsonWriter json = new(target, Options))
        {
            json.WriteStartObject();
            json.WriteString("profile", "data-package");
            json.WriteString("name", package.About.Study);
            json.WriteString("title", package.About.Title.En);
            json.WriteString("titleFr", package.About.Title.Fr);
            package.About.Write(json);
            json.WriteStartArray("resources");
            foreach (DocumentFile file in files)
            {
                Resource(json, file, package.Tables.FirstOrDefault(table => table.File == file.Name));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        target.WriteByte((byte)'\n');
        return target.ToArray();
    }

    public static string Hash(byte[] bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static void Resource(Utf8JsonWriter json, DocumentFile file, PackageTable? table)
    {
        json.WriteStartObject();
        json.WriteString("name", table?.Name ?? file.Name.Split('.')[0].ToLowerInvariant());
        json.WriteString("path", file.Name);
        if (table is not null)
        {
            json.WriteString("profile", "tabular-data-resource");
            json.WriteString("title", table.Title.En);
            json.WriteString("titleFr", table.Title.Fr);
            json.WriteString("format", "csv");
        }

        json.WriteString("mediatype", file.Name.Split('.')[^1] switch
        {
            "csv" => "text/csv",
            "json" => "application/json",
            "md" => "text/markdown",
            _ => "text/plain",
        });
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", file.Bytes.Length);
        json.WriteString("hash", Hash(file.Bytes));
        if (table is not null)
        {
            Schema(json, table);
        }

        json.WriteEndObject();
    }

    private static void Schema(Utf8JsonWriter json, PackageTable table)
    {
        json.WriteStartObject("dialect");
        json.WriteString("delimiter", ",");
        json.WriteString("lineTerminator", "\n");
        json.WriteEndObject();
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (Column column in table.Columns)
        {
            Field(json, column);
        }

        json.WriteEndArray();
        Strings(json, "missingValues", [""]);
        Strings(json, "primaryKey", [.. table.Columns.Take(table.Key).Select(column => column.Name)]);
        if (table.References.Count > 0)
        {
            json.WriteStartArray("foreignKeys");
            foreach (Reference reference in table.References)
            {
                json.WriteStartObject();
                json.WriteString("fields", reference.Column);
                json.WriteStartObject("reference");
                json.WriteString("resource", reference.Table);
                json.WriteString("fields", reference.Of);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Field(Utf8JsonWriter json, Column column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", column.Type switch
        {
            ColumnType.Text => "string",
            ColumnType.Whole => "integer",
            ColumnType.Number => "number",
            ColumnType.Flag => "boolean",
            ColumnType.Instant => "datetime",
        });
        if (column.Type == ColumnType.Flag)
        {
            Strings(json, "trueValues", ["1"]);
            Strings(json, "falseValues", ["0"]);
        }
        else
        {
            json.WriteString("format", "default");
        }

        json.WriteString("description", column.About.En);
        json.WriteString("descriptionFr", column.About.Fr);
        if (column.IsRequired)
        {
            json.WriteStartObject("constraints");
            json.WriteBoolean("required", true);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
