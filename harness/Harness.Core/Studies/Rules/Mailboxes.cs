using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>A mailbox belongs to an e-mail account, and has all that it takes to be opened.</summary>
internal static class Mailboxes
{
    public static void Check(Draft draft, Known known)
    {
        foreach (PersonaAccount account in draft.All<PersonaAccount>().Where(account => account.Mailbox is not null && draft.IsWhole(account) && draft.IsWhole(account.Mailbox)))
        {
            Mailbox mailbox = account.Mailbox!;
            if (account.Channel != "email")
            {
                draft.Report(draft.At(account, nameof(PersonaAccount.Mailbox)), ProblemWords.MailboxElsewhere);
            }
            else if (account.Handle.Split('@') is not [{ Length: > 0 }, { Length: > 0 }])
            {
                draft.Report(draft.At(account, nameof(PersonaAccount.Handle)), () => ProblemWords.NoAddress(account.Handle));
            }

            bool byToken = mailbox.SignIn == MailSignIn.Xoauth2;
            if (byToken != mailbox.Token is not null)
            {
                draft.Report(draft.At(mailbox, byToken ? nameof(Mailbox.SignIn) : nameof(Mailbox.Token)), byToken ? ProblemWords.TokenNeeded : ProblemWords.TokenUseless);
            }

            if (!byToken && account.Secret is null)
            {
                draft.Report(draft.At(account, nameof(PersonaAccount.Mailbox)), ProblemWords.PasswordNeeded);
            }

            if (mailbox.Token is { } token && draft.IsWhole(token))
            {
                Check(draft, token);
            }
        }
    }

    private static void Check(Draft draft, TokenSource token)
    {
        if (token.Refresh.Keeper != SecretKeeper.File)
        {
            draft.Report(draft.At(token, nameof(TokenSource.Refresh)), ProblemWords.RefreshInFile);
        }

        if (!token.Server.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            draft.Report(draft.At(token, nameof(TokenSource.Server)), ProblemWords.TokensInTheClear);
        }
    }
}
