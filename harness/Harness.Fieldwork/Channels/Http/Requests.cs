using System.Buffers;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Harness.Studies.Desks;

namespace Harness.Channels.Http;

/// <summary>A desk's requests with their placeholders filled in.</summary>
internal static class Requests
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<DeskMethod, HttpMethod> Methods = new()
    {
        [DeskMethod.Get] = HttpMethod.Get,
        [DeskMethod.Post] = HttpMethod.Post,
        [DeskMethod.Put] = HttpMethod.Put,
        [DeskMethod.Patch] = HttpMethod.Patch,
        [DeskMethod.Delete] = HttpMethod.Delete,
    };

    /// <summary>Where a request goes at its host, with its query; null when something is missing for it, or would lead it elsewhere.</summary>
    public static string? Target(Desk desk, DeskCall call, Filling filling)
    {
        if (!Blank.IsComplete(call.Path, filling.Value))
        {
            return null;
        }

        string path = new Uri(desk.Address).AbsolutePath.TrimEnd('/') + Blank.Fill(call.Path, place => Uri.EscapeDataString(filling.Value(place)!));
        return path.Split('?')[0].Split('/').Any(part => part is "." or ".." || part.Equals("%2E", StringComparison.OrdinalIgnoreCase)) ? null : path;
    }

    /// <summary>The request.</summary>
    /// <param name="server">Where the desk's host is reached.</param>
    /// <param name="target">Where it goes there.</param>
    /// <param name="desk">The desk.</param>
    /// <param name="call">The request.</param>
    /// <param name="filling">What stands for placeholders.</param>
    /// <param name="pass">The header that opens the desk; null when none is needed.</param>
    public static HttpRequestMessage Of(Uri server, string target, Desk desk, DeskCall call, Filling filling, (string Name, string Value)? pass)
    {
        HttpRequestMessage request = new(Methods[call.Does], new Uri(server.GetLeftPart(UriPartial.Authority) + target)) { Content = call.Body is { } body ? Content(body, filling) : null };
        foreach ((string name, string value) in (desk.Headers ?? Nothing).Concat(call.Headers ?? Nothing).Where(header => Blank.IsComplete(header.Value, filling.Value)))
        {
            Set(request, name, filling.Fill(value));
        }

        if (call is DeskPost { Key: { } key })
        {
            Set(request, key.Header, filling.Key);
        }

        if (pass is { } opens)
        {
            Set(request, opens.Name, opens.Value);
        }

        if (request.Headers.Accept.Count == 0)
        {
            request.Headers.Accept.Add(new("application/json"));
        }

        if (!request.Headers.Contains("User-Agent"))
        {
            request.Headers.UserAgent.Add(new("Harness", typeof(Requests).Assembly.GetName().Version!.ToString(3)));
        }

        return request;
    }

    private static IReadOnlyDictionary<string, string> Nothing { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    // A header is one line of plain letters, whatever was filled in.
    private static void Set(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, string.Concat(value.Select(letter => char.IsAscii(letter) && !char.IsControl(letter) ? letter : '?')));
    }

    private static HttpContent Content(DeskBody body, Filling filling) =>
        body.Json is { } json ? Typed(Json(json, filling), "application/json")
        : body.Form is { } form ? new FormUrlEncodedContent(form.Where(field => Blank.IsComplete(field.Value, filling.Value)).Select(field => new KeyValuePair<string, string>(field.Key, filling.Fill(field.Value))))
        : body.Multipart is { } parts ? Multipart(parts, filling)
        : body.File == true ? Typed(filling.File ?? [], filling.Value("{filetype}") ?? "application/octet-stream")
        : Typed(Encoding.UTF8.GetBytes(filling.Fill(body.Text ?? "")), "text/plain; charset=utf-8");

    private static byte[] Json(IReadOnlyDictionary<string, Template> block, Filling filling)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, Readable))
        {
            BlockTemplate.Write(json, block, filling.Value);
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static HttpContent Multipart(IReadOnlyDictionary<string, string> parts, Filling filling)
    {
        MultipartForm form = new();
        foreach ((string name, string value) in parts.Where(part => Blank.IsComplete(part.Value, filling.Value)))
        {
            if (value == "{file}")
            {
                form.Add(name, filling.Value("{filename}")!, filling.Value("{filetype}")!, filling.File!);
            }
            else
            {
                form.Add(name, filling.Fill(value));
            }
        }

        return form.Content();
    }

    private static ByteArrayContent Typed(byte[] bytes, string type) => new(bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
}
