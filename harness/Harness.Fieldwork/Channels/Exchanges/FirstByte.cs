using Harness.Clockwork;

namespace Harness.Channels.Exchanges;

/// <summary>Tells whether a byte of a request left, seen where they are still plain: an attempt to write counts, whatever comes of it.</summary>
internal sealed class FirstByte
{
    public bool Left { get; private set; }

    public Stream Watch(Stream plain) => new Watched(plain, this);

    private sealed class Watched(Stream inner, FirstByte first) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException("a connection has no length");

        public override long Position
        {
            get => throw new NotSupportedException("a connection has no position");
            set => throw new NotSupportedException("a connection has no position");
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            first.Left = true;
            inner.Write(buffer, offset, count);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            first.Left = true;
            return Write(buffer, cancellationToken);
        }

        private async ValueTask Write(ReadOnlyMemory<byte> buffer, CancellationToken cancellation)
        {
            Crash.Point("first-byte");
            await inner.WriteAsync(buffer, cancellation);
            await inner.FlushAsync(cancellation);
            Crash.Point("bytes-left");
        }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => inner.ReadAsync(buffer, cancellationToken);

        public override void Flush() => inner.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("a connection has no position");

        public override void SetLength(long value) => throw new NotSupportedException("a connection has no length");

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
