using Harness.Studies;

namespace Harness.Brandville;

/// <summary>What can be made to go wrong.</summary>
internal enum Fault
{
    /// <summary>Programs are told to wait half a minute.</summary>
    Limited,

    /// <summary>Programs are told that it was too much, and not for how long.</summary>
    LimitedUntold,

    /// <summary>What is written is taken, and the answer says that it failed.</summary>
    FailedAfter,

    /// <summary>What is written is taken, and the connection is cut before the answer.</summary>
    AnswerLost,

    /// <summary>Every fourth request takes three seconds longer.</summary>
    SlowTail,

    /// <summary>Programs read what there was five minutes before.</summary>
    ReadLag,

    /// <summary>The contact form wants to be told by a person what a picture says.</summary>
    Captcha,

    /// <summary>The contact form and the chat have other labels and other names for their fields.</summary>
    PageChanged,
}

/// <summary>What readers are told of them.</summary>
internal static class FaultNames
{
    public static Words Of(Fault fault) => fault switch
    {
        Fault.Limited => new("Too many requests, with Retry-After (429)", "Trop de requêtes, avec Retry-After (429)"),
        Fault.LimitedUntold => new("Too many requests, without Retry-After (429)", "Trop de requêtes, sans Retry-After (429)"),
        Fault.FailedAfter => new("Taken, then answered by an error (503)", "Enregistré, puis une erreur pour réponse (503)"),
        Fault.AnswerLost => new("Taken, then the connection is cut", "Enregistré, puis la connexion est coupée"),
        Fault.SlowTail => new("Every fourth request 3 s slower", "Une requête sur quatre ralentie de 3 s"),
        Fault.ReadLag => new("Programs read five minutes behind", "Les programmes lisent avec cinq minutes de retard"),
        Fault.Captcha => new("A captcha on the contact form", "Un captcha sur le formulaire"),
        Fault.PageChanged => new("Form and chat with other labels", "Formulaire et chat aux libellés modifiés"),
    };
}
