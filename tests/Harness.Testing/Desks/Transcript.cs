using System.Text;

namespace Harness.Testing.Desks;

/// <summary>What was said to a desk and what it answered, written down: sections of requests (<c>&gt;</c>), answers (<c>&lt;</c>) and what must come of them (<c>=&gt;</c>).</summary>
public sealed record Transcript(IReadOnlyList<TranscriptSection> Sections)
{
    public static Transcript Read(string path)
    {
        List<TranscriptSection> sections = [];
        List<TranscriptExchange> exchanges = [];
        List<string> request = [], answer = [], outcome = [];
        foreach (string line in File.ReadAllLines(path).Append("== end"))
        {
            if (answer.Count > 0 && !line.StartsWith('<'))
            {
                exchanges.Add(TranscriptExchange.Of(request, answer));
                (request, answer) = ([], []);
            }

            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                if (sections.Count > 0)
                {
                    sections[^1] = sections[^1] with { Exchanges = exchanges, Outcome = outcome };
                }

                sections.Add(new(line[3..], [], []));
                (exchanges, outcome) = ([], []);
            }
            else if (line.StartsWith("=> ", StringComparison.Ordinal))
            {
                outcome.Add(line[3..]);
            }
            else if (line.StartsWith('>') || line.StartsWith('<'))
            {
                (line[0] == '>' ? request : answer).Add(line.Length > 1 ? line[2..] : "");
            }
        }

        return new(sections[..^1]);
    }
}

/// <summary>One thing that is done, such as <c>send photo.png</c>.</summary>
public sealed record TranscriptSection(string Deed, IReadOnlyList<TranscriptExchange> Exchanges, IReadOnlyList<string> Outcome);

/// <summary>A request as it must come, and its answer.</summary>
public sealed record TranscriptExchange(string Line, IReadOnlyList<(string Name, string Value)> Headers, string Body, int Status, IReadOnlyList<(string Name, string Value)> AnswerHeaders, string AnswerBody)
{
    public static TranscriptExchange Of(IReadOnlyList<string> request, IReadOnlyList<string> answer)
    {
        (var headers, string body) = Parts(request);
        (var more, string said) = Parts(answer);
        return new(request[0], headers, body, int.Parse(answer[0], System.Globalization.CultureInfo.InvariantCulture), more, said);
    }

    // A body begins after an empty line, or with a brace where there is none.
    private static (IReadOnlyList<(string, string)> Headers, string Body) Parts(IReadOnlyList<string> lines)
    {
        List<(string, string)> headers = [];
        int at = 1;
        for (; at < lines.Count && lines[at].Length > 0 && lines[at][0] is not ('{' or '['); at++)
        {
            string[] pair = lines[at].Split(": ", 2);
            headers.Add((pair[0], pair[1]));
        }

        StringBuilder body = new();
        body.AppendJoin('\n', lines.Skip(at < lines.Count && lines[at].Length == 0 ? at + 1 : at));
        return (headers, body.ToString());
    }
}
