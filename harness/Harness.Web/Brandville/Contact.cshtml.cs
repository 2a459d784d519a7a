using System.Security.Cryptography;
using Harness.Findings;
using Harness.Studies;
using Microsoft.AspNetCore.Http;

namespace Harness.Brandville;

/// <summary>The contact form of a brand, and what became of what was sent by it.</summary>
internal sealed class ContactModel(TownHall hall) : DoorPage(hall)
{
    private const long MostOfFile = 5 * 1024 * 1024;
    private const int MostOfFileName = 100;

    public override Door Door => Door.Form;

    public override Words Title => Matter is null ? new($"Contact {Brand.Name}", $"Contacter {Brand.Name}") : new($"Message received · {Brand.Name}", $"Message reçu · {Brand.Name}");

    /// <summary>The riddle of a page with a captcha; null on one without.</summary>
    public Captcha? Captcha => Hall.Faults[Fault.Captcha] ? Captcha.Number(Hall.Written) : null;

    /// <summary>A label: another one where the page was changed.</summary>
    public string Label(string field) => (field, IsChanged) switch
    {
        ("name", false) => Language.Pick("Your name", "Votre nom"),
        ("name", true) => Language.Pick("How may we call you?", "Comment vous appelez-vous ?"),
        ("email", false) => Language.Pick("E-mail address", "Adresse e-mail"),
        ("email", true) => Language.Pick("Where can we write to you?", "Où pouvons-nous vous écrire ?"),
        ("order", false) => Language.Pick("Order number (optional)", "Numéro de commande (facultatif)"),
        ("order", true) => Language.Pick("Purchase, if any", "Achat concerné, s’il y en a un"),
        ("message", false) => Language.Pick("Your message", "Votre message"),
        ("message", true) => Language.Pick("Tell us everything", "Dites-nous tout"),
        ("attachment", false) => Language.Pick("Attachment (optional, at most 5\u00A0MB)", "Pièce jointe (facultative, 5\u00A0Mo au plus)"),
        ("attachment", true) => Language.Pick("Add a picture (5\u00A0MB)", "Ajouter une image (5\u00A0Mo)"),
        ("send", false) => Language.Pick("Send", "Envoyer"),
        _ => Language.Pick("Pass it on", "Transmettre"),
    };

    public static string Address(Brand brand) => $"/brands/{brand.Id}/contact";

    protected override async Task<Matter?> Take()
    {
        IFormFile? file = Request.Form.Files.FirstOrDefault(file => file.Length > 0);
        string? text = Visitor.Text(Given("message"));
        Mistake = text is null ? Language.Pick($"Write a message of at most {Numerals.Count(Visitor.MostLetters, Language)} characters.", $"Écrivez un message de {Numerals.Count(Visitor.MostLetters, Language)} caractères au plus.")
            : string.IsNullOrWhiteSpace(Given("name")) ? Language.Pick("Give your name.", "Indiquez votre nom.")
            : Given("email")?.Contains('@', StringComparison.Ordinal) != true ? Language.Pick("Give an e-mail address, such as name@example.org.", "Indiquez une adresse e-mail, telle que nom@exemple.org.")
            : file?.Length > MostOfFile ? Language.Pick("The attachment is longer than 5\u00A0MB.", "La pièce jointe dépasse 5\u00A0Mo.")
            : Captcha is not null && !Captcha.Solves(Given("riddle"), Given("captcha")) ? Language.Pick("Type the letters of the picture.", "Recopiez les lettres de l’image.")
            : null;
        if (Mistake is not null)
        {
            return null;
        }

        string name = Visitor.Name(Given("name"));
        return Hall.Matter(Hall.Write(new(Door.Form, Visitor.Of(Door.Form, name), text!)
        {
            To = Brand,
            Language = Language,
            Label = Given("order"),
            Enclosure = file is null ? null : await Enclosed(file),
        }));
    }

    private async Task<Enclosure> Enclosed(IFormFile file)
    {
        await using Stream bytes = file.OpenReadStream();
        string name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        return new(name.Length > MostOfFileName ? name[..MostOfFileName] : name, file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, HttpContext.RequestAborted)));
    }
}
