using Harness.Findings;
using Harness.Hosting;
using Harness.Studies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Harness.Pages;

/// <summary>Shown in place of a page that is not there, failed or is not for the reader; says nothing of the inside.</summary>
[IgnoreAntiforgeryToken]
internal sealed class ProblemModel(ShownWave wave) : WavePage(wave)
{
    public override Words Title => Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => new("There is no such page", "Cette page n’existe pas"),
        StatusCodes.Status401Unauthorized => new("You have not entered", "Il faut d’abord entrer"),
        StatusCodes.Status403Forbidden => new("This page is not for you", "Cette page ne vous est pas destinée"),
        _ => new("This page failed", "Cette page a échoué"),
    };

    public string Advice => (Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => new Words("The address may be mistyped, or the file is not in the report’s folder.", "L’adresse est peut-être mal écrite, ou le fichier n’est pas dans le dossier du rapport."),
        StatusCodes.Status401Unauthorized => new("Open the invitation link that you were given; for a new one ask whoever runs the study. What you saved is kept. If this browser is signed in already:", "Ouvrez le lien d’invitation que vous avez reçu ; pour en avoir un nouveau, adressez-vous à la personne qui mène l’étude. Ce que vous avez enregistré est conservé. Si ce navigateur est déjà connecté :"),
        StatusCodes.Status403Forbidden => new("Your account does other things. Your own pages:", "Votre compte sert à autre chose. Vos pages :"),
        _ => new("This is a fault of the program; the terminal says more. The journal is untouched.", "C’est un défaut du programme ; le terminal en dit plus. Le journal est intact."),
    }).In(Language);

    /// <summary>Whether the page is there, and not for the reader, who then learns nothing of the wave either.</summary>
    public bool IsRefusal => Response.StatusCode is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden;

    public (string Address, Words Name) Way => IsRefusal ? ("/enter", new("go on", "continuer")) : ("/", StatusModel.Name);

    /// <summary>Its own address is none.</summary>
    public ActionResult OnGet() =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null && HttpContext.Features.Get<IExceptionHandlerFeature>() is null ? NotFound() : Page();
}
