namespace Harness.Studies;

/// <summary>What is said of what people do by hand.</summary>
internal static partial class ProblemWords
{
    public static Words NobodyThere(string channel, string who) => new(
        $"No shift of the rota serves {En(channel)}, where only people can read what {En(who)} answers: it would stay unread. Add the channel to a shift, or leave 'channels' out of one.",
        $"Aucune présence de la rota ne sert {Fr(channel)}, où seules des personnes peuvent lire ce que répond {Fr(who)}{Nb}: nul ne le lirait. Ajoutez le canal à une présence, ou retirez «{Nb}channels{Nb}» de l’une d’elles.");
}
