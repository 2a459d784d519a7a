using Harness.Findings;
using Harness.Hosting;
using Harness.Studies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Harness.Pages;

/// <summary>Shown in place of a page that is not there or failed; says nothing of the inside.</summary>
internal sealed class ProblemModel(ShownWave wave) : WavePage(wave)
{
    public override Words Title => Response.StatusCode == StatusCodes.Status404NotFound
        ? new("There is no such page", "Cette page n’existe pas")
        : new("This page failed", "Cette page a échoué");

    public string Advice => Response.StatusCode == StatusCodes.Status404NotFound
        ? Language.Pick("The address may be mistyped, or the file is not in the report’s folder.", "L’adresse est peut-être mal écrite, ou le fichier n’est pas dans le dossier du rapport.")
        : Language.Pick("This is a fault of the program; the terminal says more. The journal is untouched.", "C’est un défaut du programme ; le terminal en dit plus. Le journal est intact.");

    /// <summary>Its own address is none.</summary>
    public ActionResult OnGet() =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null && HttpContext.Features.Get<IExceptionHandlerFeature>() is null ? NotFound() : Page();
}
