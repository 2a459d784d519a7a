using System.Text.RegularExpressions;
using Harness.Probes;
using Harness.Readings;

namespace Harness.Ratings;

/// <summary>A reply that says that the message arrived, that somebody will look at it, and nothing else but courtesies.</summary>
internal static partial class Acknowledgement
{
    /// <summary>Words that may stand in a sentence beside what makes it an acknowledgement, an apology or a courtesy.</summary>
    private const int BesideAcknowledgement = 4, BesideApology = 6, BesideCourtesy = 2;

    private const ReplyMarks Substance = ReplyMarks.AsksBack | ReplyMarks.LinkInstead | ReplyMarks.HandsOver | ReplyMarks.AsksOrderNumber | ReplyMarks.AsksContact | ReplyMarks.AsksPhoto
        | ReplyMarks.AsksProof | ReplyMarks.Redirects | ReplyMarks.Refuses | ReplyMarks.Compensates | ReplyMarks.Refunds | ReplyMarks.Settles | ReplyMarks.Blames | ReplyMarks.AsksForPublicity;

    /// <summary>The words that acknowledge; empty where the reply has none, or says more.</summary>
    public static IReadOnlyList<Quote> Finds(string text)
    {
        Prose prose = Prose.Of(text);
        return Patterns.Link().IsMatch(Patterns.Joined(text)) || (Detectors.Read(text) & Substance) != ReplyMarks.None || Solution.Finds(text).Count > 0
            || !Sentence().Matches(prose.Text).All(sentence => IsEmpty(sentence.Value)) ? []
            : [.. prose.Sources(Acknowledges()).Concat(prose.Sources(Thanks())).OrderBy(quote => quote.Start)];
    }

    private static bool IsEmpty(string sentence)
    {
        int beside = Acknowledges().IsMatch(sentence) ? BesideAcknowledgement : Detectors.Read(sentence).HasFlag(ReplyMarks.Apology) ? BesideApology : BesideCourtesy;
        bool said = beside != BesideCourtesy || Thanks().IsMatch(sentence) || Courtesy().IsMatch(sentence);
        string other = Courtesy().Replace(Thanks().Replace(Acknowledges().Replace(sentence, " "), " "), " ");
        return !Denies().IsMatch(sentence) && Word().Count(other) <= (said ? beside : 0);
    }

    [GeneratedRegex(@"[^.!?…\n]+", Patterns.Words, 10_000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\p{L}[\p{L}'’-]*", Patterns.Words, 10_000)]
    private static partial Regex Word();

    [GeneratedRegex(
        """
        \b (
            (we | I) (['’]ve | \s have) (\s \p{L}+ly | \s now)? \s (received | got | noted | registered | logged | recorded) (\s (it | this | your \s \p{L}+))?
            | (we | I) \s (confirm \s receipt | acknowledge \s receipt | received) (\s of)? \s your \s \p{L}+
            | your \s (\p{L}+ \s)? (message | request | e?-?mail | complaint | enquiry | inquiry | query | feedback | case | ticket | report) \s (has \s (now \s)? been | was | is) \s (\p{L}+ \s)? (received | registered | logged | recorded | noted | processed | reviewed | handled | forwarded | passed \s on)
            | (will | shall | ['’]ll) (\s be)? (\s (now | soon | shortly | \p{L}+ly))? \s (get \s back \s to | come \s back \s to | reply \s to | respond \s to | be \s in \s touch | in \s touch | contact | look \s into | looking \s into | get \s in \s touch \s with) (\s (you | it | this))? (\s (as \s soon \s as (\s we \s can | \s possible) | shortly | soon))?
            | (are | is) \s (currently \s)? (looking | checking) \s into \s (it | this | your \s \p{L}+)
            | (nous | on | je) \s ((l | vous) ['’\s])? ( (avons | a | ai) \s | ai \s )? (bien \s)? (reçu | enregistré | pris \s note | pris \s en \s compte) (\s (de \s)? (votre | vos | ta) \s \p{L}+)?
            | j['’](ai) \s (bien \s)? (reçu | pris \s note | enregistré) (\s (de \s)? (votre | vos) \s \p{L}+)?
            | (votre | vos) \s (message | demande | réclamation | courriel | e-?mail | mail | dossier | requête | signalement | remarque | commentaire) s? \s (nous \s)? (a | est | ont | sont) \s (bien \s)? (été \s)? (bien \s)? (reçue? | enregistrée? | prise? \s en \s compte | transmise? | parvenue? | en \s cours (\s de \s traitement)? | traitée?) s?
            | (nous \s)? (revenons | reviendrons | reviendra | reviens | reviendrai | revient) (\s (\p{L}+ment | vite | bientôt))? \s vers \s vous
            | (vous \s)? (répondrons | recontacterons | recontactera | contactera | contacterons | répondra | recontacte | recontactons | tiendrons \s informée?s?) \b
            | (dans \s les | au \s plus \s) (\s? (meilleurs | plus \s brefs) \s délais | vite | tôt)
            | (nous \s)? (prenons \s (bonne \s)? note | accusons \s (bonne \s)? réception) (\s de \s (votre | vos) \s \p{L}+)?
        ) (?! \p{L} )
        """,
        Patterns.Words,
        10_000)]
    private static partial Regex Acknowledges();

    [GeneratedRegex(
        """
        \b (
            thank(s | \s you) (\s \p{L}+ly | \s (so | very) \s much | \s a \s lot)? \s for \s ((contacting | messaging | writing \s to | writing | reaching \s out \s to | reaching \s out | getting \s in \s touch \s with | getting \s in \s touch | letting) (\s us)? (\s know)? | your \s (message | e?-?mail | request | enquiry | inquiry | query | feedback | patience | comment | note | tweet))
            | merci (\s (beaucoup | bien | encore))? \s (pour | de) \s ((votre | vos | ton) \s (message | courriel | e-?mail | mail | demande | retour | commentaire | patience | remarque | sollicitation | confiance) s? | nous \s avoir \s (contactée?s? | écrit | sollicitée?s? | alertée?s? | prévenus?) | (votre | l['’]) \s? intérêt)
        ) (?! \p{L} )
        """,
        Patterns.Words,
        10_000)]
    private static partial Regex Thanks();

    [GeneratedRegex(@"\b (cannot | can \s not | \p{L}+n['’]t | unable | unfortunately | not \s possible | malheureusement | impossible | ne \s (pouvons | pourrons | sommes))\b", Patterns.Words, 10_000)]
    private static partial Regex Denies();

    [GeneratedRegex(
        """
        \b (
            hi (\s there)? | hello | hey | dear | good \s (morning | afternoon | evening) | bonjour | bonsoir | salut | (chère? | madame | monsieur)
            | thank(s | \s you) (\s (so | very) \s much | \s a \s lot | \s again)? | merci (\s (beaucoup | bien | encore | à \s vous))?
            | (best | kind | warm) \s regards | regards | sincerely | cheers | (bien \s)? cordialement | (bonne | belle | excellente) \s (journée | soirée) | (à \s (très \s)? bientôt) | have \s an? \s \p{L}+ \s (day | evening | weekend)
            | please \s bear \s with \s us | (nous \s vous \s)? remercions (\s de \s votre \s (patience | compréhension))?
        ) \b
        """,
        Patterns.Words,
        10_000)]
    private static partial Regex Courtesy();
}
