using System.Text;

namespace Harness.Testing.Mail;

/// <summary>The folders of a mailbox and what lies in them.</summary>
public sealed class FakeMailbox(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly List<FakeFolder> folders = [new("INBOX", @"\HasNoChildren"), new("Junk", @"\Junk"), new("Sent", @"\Sent"), new("Drafts", @"\Drafts"), new("[All]", @"\Noselect")];

    /// <summary>What lies in a folder and has come.</summary>
    public IReadOnlyList<FakeMail> In(string name)
    {
        lock (gate)
        {
            return [.. Folder(name).Mails.Where(mail => mail.At <= time.GetUtcNow())];
        }
    }

    internal IReadOnlyList<(string Name, string Marks)> Names
    {
        get
        {
            lock (gate)
            {
                return [.. folders.Select(folder => (folder.Name, folder.Marks))];
            }
        }
    }

    public uint Validity(string name) => Folder(name).Validity;

    public void Add(string name, string marks = "")
    {
        lock (gate)
        {
            folders.Add(new(name, marks));
        }
    }

    /// <summary>Puts a message there, now or at an instant to come.</summary>
    public void Put(string folder, byte[] raw, DateTimeOffset? at = null)
    {
        lock (gate)
        {
            Folder(folder).Add(raw, at ?? time.GetUtcNow());
        }
    }

    public void Put(string folder, string raw, DateTimeOffset? at = null) => Put(folder, Encoding.UTF8.GetBytes(raw.ReplaceLineEndings("\r\n")), at);

    /// <summary>Moves all that lies in one folder to another.</summary>
    public void Move(string from, string to)
    {
        lock (gate)
        {
            foreach (FakeMail mail in Folder(from).Mails)
            {
                Folder(to).Add(mail.Raw, mail.At);
            }

            Folder(from).Mails.Clear();
        }
    }

    /// <summary>The folder is built anew: its messages have other numbers, which may have been those of others before, and another UIDVALIDITY.</summary>
    public void Renumber(string name)
    {
        lock (gate)
        {
            FakeFolder folder = Folder(name);
            FakeMail[] mails = [.. folder.Mails];
            Array.Reverse(mails);
            folder.Mails.Clear();
            folder.Renumber();
            Array.ForEach(mails, mail => folder.Add(mail.Raw, mail.At));
        }
    }

    private FakeFolder Folder(string name) => folders.Find(folder => folder.Name == name) ?? throw new ArgumentException(name, nameof(name));

    private sealed class FakeFolder(string name, string marks)
    {
        private uint next = 1;

        public string Name { get; } = name;

        public string Marks { get; } = marks;

        public uint Validity { get; private set; } = 1000;

        public List<FakeMail> Mails { get; } = [];

        public void Add(byte[] raw, DateTimeOffset at) => Mails.Add(new(next++, raw, at));

        public void Renumber() => (Validity, next) = (Validity + 1, 1);
    }
}

/// <summary>A message in a folder.</summary>
public sealed record FakeMail(uint Uid, byte[] Raw, DateTimeOffset At);
