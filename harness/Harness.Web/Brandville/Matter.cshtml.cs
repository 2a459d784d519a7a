using Harness.Findings;
using Harness.Studies;
using Microsoft.AspNetCore.Mvc;

namespace Harness.Brandville;

/// <summary>Everything said so far about one matter.</summary>
internal sealed class MatterModel(TownHall hall) : TownPage(hall)
{
    public override Words Title => new($"Matter {Matter.Reference}", $"Affaire {Matter.Reference}");

    public Matter Matter { get; private set; } = null!;

    public TalkView Talk => new(this, Matter, new("What was said", "Ce qui s’est dit"));

    /// <summary>How it stands.</summary>
    public string State => Matter switch
    {
        { Brand: null } => Language.Pick("addressed to no brand", "adressé à aucune marque"),
        _ when Matter.Closed <= Now => Language.Pick("closed", "close"),
        _ when Matter.Answer(Now) is { } answer => Language.Pick("answered after ", "répondu après ") + Numerals.Time(answer.At - Matter.Opening.At, Language),
        _ => Language.Pick("no answer by a person yet", "pas encore de réponse d’une personne"),
    };

    public static string Address(Matter matter) => "/matters/" + matter.Reference;

    public ActionResult OnGet(string reference)
    {
        if (Hall.Matter(reference) is not { } matter)
        {
            return NotFound();
        }

        Matter = matter;
        return Page();
    }
}
