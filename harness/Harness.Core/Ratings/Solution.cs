using System.Text.RegularExpressions;
using Harness.Probes;
using Harness.Readings;

namespace Harness.Ratings;

/// <summary>A reply that settles the matter, gives something for it, says what will be done about the thing itself, or tells the customer what to do so that it works.</summary>
internal static partial class Solution
{
    private static readonly Detector[] Known = [.. Detectors.All.Where(detector => detector.Mark is ReplyMarks.Settles or ReplyMarks.Refunds or ReplyMarks.Compensates)];

    /// <summary>The words in which it does, in order; empty where it does not, and where it refuses.</summary>
    public static IReadOnlyList<Quote> Finds(string text) => Detectors.Read(text).HasFlag(ReplyMarks.Refuses) ? [] :
        [.. Known.SelectMany(detector => detector.Finds(text)).Concat(Prose.Of(text).Sources(Offered())).Distinct().OrderBy(quote => quote.Start).ThenBy(quote => quote.Length)];

    [GeneratedRegex(
        """
        (?<! \b (si | if | whether | when | quand | until) \s (\p{L}+ \s){0,2} ) \b (
            (we | they | I | he | she | our \s (\p{L}+ \s)? (team | staff | technician | colleague)s?) (['’]ll | \s (will | can | shall)) (\s (now | gladly | happily | also | then | certainly))? \s
                (replace | repair | exchange | fix | mend | resend | reship | redeliver | deliver | correct | cancel | credit | unlock | reset | reactivate | waive | swap | sort \s (it | this | that) \s out | send \s (you \s)? (a | an | another | your) \s (new | replacement | refund | technician | spare | second) | put \s (it | this | that) \s right)
            | (will | can) \s (now \s)? be \s (replaced | repaired | exchanged | refunded | fixed | delivered | resent | corrected | cancelled | credited | unlocked | reset | restored)
            | (a | your) \s (new | replacement) (\s \p{L}+){1,2} (\s (is \s on \s (its | the) \s way | leaves | left | was \s sent | has \s been \s sent | will \s be \s sent | ships))
            | (restart | reboot | reinstall | reset | unplug | update) \s (the | your | it | once) \b
            | (go \s to | open | tap | click \s on | choose | select | press) \s (the \s | your \s)? (settings | menu | options | account | app | button)
            | (take | bring) \s (it | them) \s back
            | yes ,? \s (that | it | this | you) \s (works | can | will | is \s possible)
            | nous \s (vous \s | le \s | la \s | les \s | y \s)* (remplaçons | remplacerons | réparons | réparerons | échangeons | échangerons | renvoyons | renverrons | réexpédions | relivrons | relivrerons | corrigeons | corrigerons | annulons | annulerons | débloquons | rétablissons | recréditons | recréditerons
                | (envoyons | enverrons | expédions | expédierons) \s (un | une | votre | le | la) \s (nouve(au|l|lle) | autre | remplaçante? | second e? | deuxième | technicien))
            | (nous \s allons | on \s va | je \s vais) (\s vous | \s le | \s la | \s les)* \s (remplacer | réparer | échanger | renvoyer | corriger | annuler | débloquer | rétablir | recréditer)
            | (sera | seront | serez | va \s être) \s (\p{L}+ \s)? (remplacée? | réparée? | échangée? | livrée? | renvoyée? | corrigée? | remboursée? | annulée? | recréditée? | rétablie? | débloquée?) s?
            | une? \s (nouve(au|l|lle) | autre | seconde?) (\s \p{L}+){1,2} \s (part | partira | est \s parti e? | vous \s (sera | est) \s (envoyé | adressé | expédié) e?)
            | (redémarre[rz] | réinstalle[rz] | réinitialise[rz] | débranche[rz] | mette[rz] \s à \s jour) | (un | le) \s redémarrage \s suffit
            | (allez | rendez-vous | cliquez | appuyez) \s (dans | sur) \s (les \s | vos \s | votre \s | le \s | « \s?)? (paramètres | réglages | menu | options | compte | application | bouton)
            | rapporte[rz][\s-] (le | la | les)
            | oui ,? \s (c['’]est | ce \s sera | cela \s est) \s possible | oui ,? \s (cela | ça) \s (marche | fonctionne)
        ) (?! \p{L} )
        """,
        Patterns.Words,
        10_000)]
    private static partial Regex Offered();
}
