using System.Text;
using Harness.Channels;

namespace Harness.Commands;

/// <summary>Writes lines without the secrets that are known. As long as none is, it writes straight through.</summary>
internal sealed class RedactingWriter(TextWriter inner, Redaction redaction) : TextWriter(inner.FormatProvider)
{
    private readonly Lock gate = new();
    private readonly StringBuilder held = new();

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void WriteLine(string? value) => Write((value + CoreNewLineText).AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        lock (gate)
        {
            if (!redaction.IsNeeded && held.Length == 0)
            {
                inner.Write(buffer);
                return;
            }

            held.Append(buffer);
            int end = buffer.LastIndexOf('\n');
            if (end >= 0)
            {
                Release(held.Length - (buffer.Length - end - 1));
            }
        }
    }

    public override void Flush()
    {
        lock (gate)
        {
            Release(held.Length);
            inner.Flush();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Flush();
        }

        base.Dispose(disposing);
    }

    private string CoreNewLineText => new(CoreNewLine);

    private void Release(int length)
    {
        inner.Write(redaction.Clean(held.ToString(0, length)));
        held.Remove(0, length);
    }
}
