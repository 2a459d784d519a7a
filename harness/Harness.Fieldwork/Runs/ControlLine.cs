using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Harness.Runs;

/// <summary>One line of JSON over a socket, of bounded length.</summary>
internal static class ControlLine
{
    public static async ValueTask Write<T>(Socket socket, T value, CancellationToken cancellation)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(value, ControlAnswer.Json), (byte)'\n'];
        for (int sent = 0; sent < line.Length;)
        {
            sent += await socket.SendAsync(line.AsMemory(sent), cancellation);
        }
    }

    /// <returns>What was said; null when it was cut off, too long or no such thing.</returns>
    public static async ValueTask<T?> Read<T>(Socket socket, CancellationToken cancellation)
        where T : class
    {
        byte[] line = new byte[ControlAnswer.Longest];
        int length = 0;
        while (length < line.Length && await socket.ReceiveAsync(line.AsMemory(length), cancellation) is > 0 and var more)
        {
            int end = line.AsSpan(length, more).IndexOf((byte)'\n');
            length += more;
            if (end >= 0)
            {
                return Parse<T>(Encoding.UTF8.GetString(line, 0, length - more + end));
            }
        }

        return null;
    }

    private static T? Parse<T>(string line)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, ControlAnswer.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
