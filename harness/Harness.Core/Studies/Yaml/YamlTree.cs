using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using EventScalar = YamlDotNet.Core.Events.Scalar;

namespace Harness.Studies.Yaml;

/// <summary>
/// One YAML file as a tree of nodes. The parser's events are stepped through one by one: YamlDotNet has no limit of depth
/// and its object model recurses, so nothing behind its parser is used.
/// </summary>
internal sealed class YamlTree
{
    /// <summary>How many lists and blocks may stand in one another.</summary>
    public const int MostDepth = 40;

    /// <summary>How many events (values, beginnings and ends) a file may have.</summary>
    public const int MostEvents = 200_000;

    // A file with more keys that occur twice than a reader is shown problems is refused at the last of them.
    private const int MostRepeated = 1_000;

    private readonly string file;
    private readonly Stack<OpenNode> open = new();
    private readonly List<Problem> repeated = [];
    private Node? root;
    private int documents;

    private YamlTree(string file) => this.file = file;

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its name, for the places.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="problems">What is wrong: one refusal, or a good many keys that occur twice.</param>
    /// <returns>The tree; null when the file is refused.</returns>
    public static Node? Read(string file, byte[] bytes, out IReadOnlyList<Problem> problems)
    {
        string text = PlainText.Decode(file, bytes, out Problem? refusal);
        YamlTree tree = new(file);
        refusal ??= tree.Parse(text);
        problems = refusal is null ? tree.repeated : [refusal];
        return refusal is null ? tree.root : null;
    }

    private Problem? Parse(string text)
    {
        Scanner scanner = new(new StringReader(text));
        Parser parser = new(scanner);
        for (int events = 0; ; events++)
        {
            try
            {
                if (!parser.MoveNext())
                {
                    break;
                }
            }
            catch (YamlException refused)
            {
                return Malformed.Because(refused, file, scanner.CurrentPosition, open);
            }
            catch (InvalidOperationException)
            {
                // Thrown without a place by the scanner where a plain text meets a bracket left open, and by the parser after "...".
                return Malformed.Here(file, scanner.CurrentPosition, open);
            }
            catch (ArgumentException)
            {
                // Thrown without a place for "\UFFFFFFFF" and "\uD800\uD800" in quotes, for the tag "!<>" and for "%TAG !" without a prefix.
                return Malformed.Here(file, scanner.CurrentPosition, open);
            }

            ParsingEvent current = parser.Current!;
            Words? refusal = events < MostEvents ? Take(current) : ProblemWords.TooManyParts();
            if (refusal is not null)
            {
                return Problem(At(current.Start), refusal);
            }
        }

        return root is null or Scalar { IsMissing: true } ? Problem(new Place(file, 1, 1), ProblemWords.EmptyFile()) : null;
    }

    private Words? Take(ParsingEvent current) => current switch
    {
        DocumentStart => ++documents > 1 ? ProblemWords.SecondDocument() : null,
        AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false } when open.TryPeek(out OpenNode? parent) && parent.WantsSecret => ProblemWords.SecretWritten(),
        AnchorAlias alias => ProblemWords.Alias(alias.Value.Value),
        NodeEvent { Anchor.IsEmpty: false } node => ProblemWords.Anchor(node.Anchor.Value),
        NodeEvent { Tag.IsEmpty: false } node => ProblemWords.Tag(node.Tag.Value.Replace("tag:yaml.org,2002:", "!!", StringComparison.Ordinal)),
        EventScalar scalar => Take(scalar),
        SequenceStart start => Open(start.Start, isBlock: false, start.Style == SequenceStyle.Flow),
        MappingStart start => Open(start.Start, isBlock: true, start.Style == MappingStyle.Flow),
        SequenceEnd or MappingEnd => Add(open.Pop().Close()),
        _ => null,
    };

    private Words? Take(EventScalar scalar) => PlainText.IndexOfUnseen(scalar.Value) is >= 0 and int at
        ? ProblemWords.Unseen(scalar.Value[at])
        : Add(new Scalar(At(scalar.Start), scalar.Value, scalar.Style == ScalarStyle.Plain));

    private Words? Open(Mark start, bool isBlock, bool inBrackets)
    {
        if (open.TryPeek(out OpenNode? parent) && parent.WantsKey)
        {
            return ProblemWords.KeyIsNoText();
        }

        open.Push(new OpenNode(At(start), isBlock, inBrackets));
        return open.Count > MostDepth ? ProblemWords.TooDeep() : null;
    }

    private Words? Add(Node node)
    {
        if (!open.TryPeek(out OpenNode? parent))
        {
            root = node;
        }
        else if (!parent.WantsKey)
        {
            parent.Take(node);
        }
        else if (node is not Scalar { IsMissing: false } key)
        {
            return ProblemWords.KeyIsNoText();
        }
        else if (parent.TakeKey(key) is { } line)
        {
            Words twice = ProblemWords.KeyTwice(key.Text, line);
            repeated.Add(Problem(key.Place, twice));
            return repeated.Count < MostRepeated ? null : twice;
        }

        return null;
    }

    private Place At(Mark mark) => new(file, (int)mark.Line, (int)mark.Column);

    private static Problem Problem(Place place, Words what) => new(place.File, place.Line, place.Column, "", what, null);
}
