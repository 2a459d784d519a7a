namespace Harness.Studies;

/// <summary>What is said of mailboxes.</summary>
internal static partial class ProblemWords
{
    public static Words MailHost { get; } = new("a mail server such as smtp.anna.example or smtp.anna.example:587", "un serveur de messagerie tel que smtp.anna.example ou smtp.anna.example:587");

    public static Words MailboxElsewhere() => new(
        "A mailbox belongs to an account on the channel 'email'.",
        $"Une boîte aux lettres va avec un compte du canal «{Nb}email{Nb}».");

    public static Words NoAddress(string found) => new(
        $"{En(found)} is not an e-mail address such as anna@anna.example.",
        $"{Fr(found)} n’est pas une adresse électronique telle que anna@anna.example.");

    public static Words TokenNeeded() => new(
        "To sign in with a token the mailbox needs the key 'token': where do tokens come from?",
        $"Pour s’identifier par un jeton, la boîte demande la clé «{Nb}token{Nb}»{Nb}: d’où viennent les jetons{Nb}?");

    public static Words TokenUseless() => new(
        "A token counts only with 'signIn: xoauth2'.",
        $"Un jeton ne compte qu’avec «{Nb}signIn: xoauth2{Nb}».");

    public static Words PasswordNeeded() => new(
        "The account needs the key 'secret', the place of the mailbox's password.",
        $"Le compte demande la clé «{Nb}secret{Nb}», l’endroit où se trouve le mot de passe de la boîte.");

    public static Words RefreshInFile() => new(
        "A refresh token is replaced now and then and has to be kept: write 'file:' and the name of its file.",
        $"Un jeton de renouvellement est parfois remplacé et doit être conservé{Nb}: écrivez «{Nb}file:{Nb}» et le nom de son fichier.");

    public static Words TokensInTheClear() => new(
        "Tokens are asked for at an address that begins with https://.",
        "Les jetons se demandent à une adresse qui commence par https://.");
}
