namespace Harness.Browser;

/// <summary>What passed through a proxy so far, on all connections.</summary>
/// <param name="most">The most bytes that may come.</param>
internal sealed class Passed(long most)
{
    private long sent, received;

    /// <summary>Bytes that left.</summary>
    public long Sent => Interlocked.Read(ref sent);

    /// <summary>Whether more came than may.</summary>
    public bool IsFlooded => Interlocked.Read(ref received) > most;

    /// <summary>
    /// Whether connections stay open on the browser's side although the site broke them without an answer: a browser sends a request
    /// again, a form too, when its connection breaks before the answer.
    /// </summary>
    public volatile bool Holds;

    public void Left(int bytes) => Interlocked.Add(ref sent, bytes);

    public void Came(int bytes) => Interlocked.Add(ref received, bytes);
}

/// <summary>One connection between a browser and a site, byte for byte.</summary>
internal sealed class Passage(Stream browser, Stream site, Passed passed)
{
    // No answer is shorter; a farewell of TLS is.
    private const int LeastAnswer = 64;
    private long answered;

    /// <summary>Passes bytes both ways until one side is gone.</summary>
    /// <param name="first">What the browser has sent already.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task Run(ReadOnlyMemory<byte> first, CancellationToken cancellation)
    {
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task up = Up(first, either.Token);
        Task<bool> down = Down(either.Token);
        if (await Task.WhenAny(up, down) == down && passed.Holds && !(await down && Interlocked.Read(ref answered) >= LeastAnswer))
        {
            await up;
        }

        await either.CancelAsync();
        await Task.WhenAll(up, down);
    }

    /// <summary>From the browser, until it leaves; a site that is gone swallows the rest where the connection is held, and else ends it.</summary>
    private async Task Up(ReadOnlyMemory<byte> first, CancellationToken cancellation)
    {
        byte[] part = new byte[64 * 1024];
        bool isOpen = await Onward(first, cancellation);
        for (int read; (isOpen || passed.Holds) && (read = await Read(browser, part, cancellation) ?? 0) > 0;)
        {
            isOpen = isOpen && await Onward(part.AsMemory(0, read), cancellation);
        }
    }

    private async Task<bool> Onward(ReadOnlyMemory<byte> part, CancellationToken cancellation)
    {
        if (part.Length == 0)
        {
            return true;
        }

        Interlocked.Exchange(ref answered, 0);
        passed.Left(part.Length);
        return await Write(site, part, cancellation);
    }

    /// <summary>From the site, until either is gone; whether the site ended in good order.</summary>
    private async Task<bool> Down(CancellationToken cancellation)
    {
        byte[] part = new byte[64 * 1024];
        while (await Read(site, part, cancellation) is { } read)
        {
            Interlocked.Add(ref answered, read);
            passed.Came(read);
            if (read == 0 || passed.IsFlooded || !await Write(browser, part.AsMemory(0, read), cancellation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many bytes were read, 0 at the end; null where the other side broke off.</summary>
    private static async ValueTask<int?> Read(Stream from, Memory<byte> part, CancellationToken cancellation)
    {
        try
        {
            return await from.ReadAsync(part, cancellation);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or ObjectDisposedException)
        {
            return null;
        }
    }

    private static async ValueTask<bool> Write(Stream to, ReadOnlyMemory<byte> part, CancellationToken cancellation)
    {
        try
        {
            await to.WriteAsync(part, cancellation);
            await to.FlushAsync(cancellation);
            return true;
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or ObjectDisposedException)
        {
            return false;
        }
    }
}
