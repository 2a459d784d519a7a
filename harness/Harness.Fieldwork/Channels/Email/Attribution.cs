using Harness.Channels.Email.Mime;

namespace Harness.Channels.Email;

/// <summary>
/// Which thread a message belongs to: by the address it came to, by the messages it answers to, by the mark in its subject. What was
/// learned from one message, its name, those beside it and its mark, tells of the next. Once told, it stays.
/// </summary>
internal sealed class Attribution
{
    private readonly Dictionary<(int Probe, int Strand), Awaited> awaited = [];
    private readonly Dictionary<string, (int Probe, int Strand)> ours = new(StringComparer.Ordinal);
    private readonly HashSet<string> domains = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<(int Probe, int Strand)>> addresses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<(int Probe, int Strand)>> learned = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Probe, int Strand)?> decided = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Probe, int Strand)> told = new(StringComparer.Ordinal);

    /// <summary>The thread of a message; null while nobody can tell.</summary>
    public (int Probe, int Strand)? this[RoomMail mail] => told.TryGetValue(mail.Reference, out (int, int) thread) ? thread : null;

    /// <summary>Whether a message is one of our own.</summary>
    public bool IsOurs(RoomMail mail) => mail.Mail.Id is { } id && ours.ContainsKey(id);

    /// <summary>Whether a person has said that a message belongs to no contact.</summary>
    public bool IsNobodys(RoomMail mail) => decided.TryGetValue(mail.Reference, out (int, int)? thread) && thread is null;

    /// <returns>Whether the thread was not known, or is known by more.</returns>
    public bool Expect(Awaited thread)
    {
        (int Probe, int Strand) key = (thread.Probe, thread.Strand);
        if (awaited.TryGetValue(key, out Awaited? before) && before.Ids.Count == thread.Ids.Count && before.Addresses.Count == thread.Addresses.Count && before.Tokens.Count == thread.Tokens.Count)
        {
            return false;
        }

        awaited[key] = thread;
        foreach (string id in thread.Ids)
        {
            ours[id] = key;
            domains.Add(id[(id.LastIndexOf('@') + 1)..]);
        }

        foreach (string token in thread.Tokens)
        {
            Learn(learned, "#" + token, key);
        }

        foreach (string address in thread.Addresses)
        {
            Learn(addresses, address, key);
        }

        return true;
    }

    /// <summary>What a person says of a message; null when it belongs to no contact.</summary>
    public void Decide(string reference, (int Probe, int Strand)? thread) => decided[reference] = thread;

    /// <summary>Tells of all messages that can be told of, as often as one tells of another.</summary>
    public void Tell(IReadOnlyList<RoomMail> mails)
    {
        List<RoomMail> open = [.. mails.Where(mail => this[mail] is null && !IsOurs(mail) && !IsNobodys(mail))];
        for (bool grew = true; grew;)
        {
            grew = false;
            foreach (RoomMail mail in open.ToArray())
            {
                if (Thread(mail) is { } thread)
                {
                    grew |= open.Remove(mail);
                    told[mail.Reference] = thread;
                    Learn(mail, thread);
                }
            }
        }
    }

    /// <summary>The conversations that a message may belong to, by who wrote it.</summary>
    public IReadOnlyList<int> Candidates(RoomMail mail) =>
        [.. awaited.Values.Where(thread => thread.IsTheirs(mail.Domain) && (mail.Stamp is null || mail.Stamp >= thread.From)).Select(thread => thread.Probe).Distinct().Order()];

    private (int Probe, int Strand)? Thread(RoomMail mail)
    {
        if (decided.TryGetValue(mail.Reference, out (int, int)? said))
        {
            return said;
        }

        string[] named = [.. mail.Mail.References.Concat(mail.Mail.Report?.Message is { } message ? [message] : [])];
        (int, int)[] known = [.. named.Where(ours.ContainsKey).Select(id => ours[id]).Distinct()];
        (int Probe, int Strand)[] addressed = [.. mail.Mail.Recipients.SelectMany(address => Known(addresses, address)).Distinct().Where(thread => mail.Stamp is null || mail.Stamp >= awaited[thread].From)];
        return known.Length == 1 ? known[0]
            : known.Length > 1 || named.Any(IsOfAnother) ? null
            : addressed.Length > 0 ? OneOf(addressed, mail)
            : OneOf([.. named.SelectMany(id => Known(learned, id)).Distinct()], mail)
            ?? OneOf([.. mail.Tokens.SelectMany(token => Known(learned, "#" + token).Concat(Known(learned, $"{mail.Domain}#{token}"))).Distinct()], mail)
            ?? (mail.Mail.Report is { Recipients: [{ } recipient] } ? Only([.. awaited.Values.Where(thread => thread.Theirs == recipient)]) : null);
    }

    /// <summary>Whether a name is that of a message of ours which is not known here, such as one of another wave with the same addresses.</summary>
    private bool IsOfAnother(string id) => OurIds.IsOne(id) && !ours.ContainsKey(id) && domains.Contains(id[(id.LastIndexOf('@') + 1)..]);

    /// <summary>The one thread that is meant when all are of one conversation; null when they are of several.</summary>
    private (int Probe, int Strand)? OneOf((int Probe, int Strand)[] threads, RoomMail mail)
    {
        if (threads.Length == 0 || threads.Any(thread => thread.Probe != threads[0].Probe))
        {
            return null;
        }

        (int Probe, int Strand)[] theirs = [.. threads.Where(thread => awaited.TryGetValue(thread, out Awaited? one) && one.IsTheirs(mail.Domain))];
        (int Probe, int Strand)[] free = [.. threads.Where(thread => !awaited.TryGetValue(thread, out Awaited? one) || !one.Others.Contains(mail.Domain, StringComparer.Ordinal))];
        return theirs.Length > 0 ? theirs.MinBy(thread => thread.Strand) : free.Length > 0 ? free.MinBy(thread => thread.Strand) : null;
    }

    private static (int Probe, int Strand)? Only(Awaited[] threads) => threads is [{ } one] ? (one.Probe, one.Strand) : null;

    private void Learn(RoomMail mail, (int Probe, int Strand) thread)
    {
        foreach (string id in mail.Mail.References.Append(mail.Mail.Id).OfType<string>().Where(id => !ours.ContainsKey(id)))
        {
            Learn(learned, id, thread);
        }

        foreach (string token in mail.Mail.Nature == MailNature.Report ? [] : mail.Tokens)
        {
            Learn(learned, $"{mail.Domain}#{token}", thread);
        }
    }

    private static void Learn(Dictionary<string, HashSet<(int Probe, int Strand)>> from, string word, (int Probe, int Strand) thread)
    {
        if (!from.TryGetValue(word, out HashSet<(int, int)>? threads))
        {
            from.Add(word, threads = []);
        }

        threads.Add(thread);
    }

    private static HashSet<(int Probe, int Strand)> Known(Dictionary<string, HashSet<(int Probe, int Strand)>> from, string word) =>
        from.TryGetValue(word, out HashSet<(int, int)>? threads) ? threads : [];
}
