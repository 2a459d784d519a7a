using System.Globalization;
using Harness.Channels;
using Harness.Channels.Web;
using Harness.Findings;
using Harness.Hosting;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;
using Harness.Runs.Hands;
using Harness.Studies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;

namespace Harness.Pages.Assist;

/// <summary>One thing to be done by hand: what to say, and a form to say what became of it.</summary>
[IgnoreAntiforgeryToken]
internal sealed class TaskModel(ShownWave wave, HandDesk desk) : WavePage(wave)
{
    private static readonly Duration Slack = Duration.FromMinutes(5);
    private TaskForm? form;
    private int number;

    /// <summary>How a call went.</summary>
    public static IReadOnlyList<(string Key, Words Words)> Outcomes { get; } =
    [
        ("person", new("a person", "une personne")), ("machine", new("a machine", "une machine")), ("nobody", new("nobody", "personne")),
    ];

    public override Words Title => Task is { } task ? TaskWords.Title(task) : new("Nothing to do", "Rien à faire");

    public HandTask? Task { get; private set; }

    /// <summary>What is wrong with what was filled in; null when nothing is.</summary>
    public Words? Trouble { get; private set; }

    /// <summary>What stands where the message should; null unless it differs from the plan.</summary>
    public string? Shown { get; private set; }

    public IReadOnlyList<WordDifference> Differences => WordDifference.Between(Task!.Text, Shown!);

    public Slot Slot => Wave.Slots[number];

    public string Token { get; } = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));

    public string? Who => Request.Query["who"].ToString() is { Length: > 0 } who ? who : null;

    public DateTimeZone Zone => Wave.Study.Schedule.Zone;

    public Instant Now => Instant.FromDateTimeOffset(desk.Time.GetUtcNow());

    public bool IsEarly => Now < Task!.From;

    public bool IsCall => Task!.On.Channel == "phone";

    public bool IsForm => Task!.On.Channel == WebChannel.Name;

    /// <summary>What the form of a site asks for; null where none does.</summary>
    public HandForm? Form => desk.Wave!.FormOf(Task!);

    /// <summary>Why a person does it and not the harness; null where people do it anyway.</summary>
    public Words? Because => Task!.Because switch
    {
        SendCause.Captcha => new("The site asks for a person (a captcha). Nothing was sent.", "Le site demande une personne (un captcha). Rien n’a été envoyé."),
        SendCause.PageChanged => new("The page is not as the study describes it; nothing was sent. Correct the form file, too.", "La page n’est pas telle que l’étude la décrit ; rien n’a été envoyé. Corrigez aussi le fichier du formulaire."),
        _ => null,
    };

    public int Rows => Math.Clamp((Task!.Text.Length / 40) + Task.Text.Count(sign => sign == '\n') + 1, 2, 14);

    public string Currency => Wave.Study.Costs is { } costs ? $"({costs.Currency})" : "";

    public string Persona => Slot.Persona.Accounts?.FirstOrDefault(account => account.Channel == Task!.On.Channel)?.Handle ?? Slot.Persona.Handle ?? Slot.Persona.Id;

    public Words AddressTerm => IsCall ? new("Number", "Numéro") : new("To", "À");

    public Words PlaceTerm => IsForm
        ? new("Reference number, or address of the page that shows the message", "Numéro de référence, ou adresse de la page qui montre le message")
        : new("Address of the message (copy it from the post)", "Adresse du message (copiez-la depuis la publication)");

    public Words WhenTerm => IsCall ? new("When you called", "Quand vous avez appelé") : new("When you sent it", "Quand vous l’avez envoyé");

    public string Back => QueryHelpers.AddQueryString("/assist", Query());

    public string FileAddress => $"/assist/{Slot.Probe}/file";

    public string Action(string handler) => QueryHelpers.AddQueryString($"/assist/{Slot.Probe}", new Dictionary<string, string?>(Query(), StringComparer.Ordinal) { ["handler"] = handler });

    public string? Given(string name) => form?[name];

    public string Local(Instant instant) => instant.InZone(Zone).ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    public string Time(Instant instant) => instant.InZone(Zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    public string Clock(Instant instant) => $"{Numerals.Date(instant.InZone(Zone).Date, Language)}, {Time(instant)}";

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Writes.AllowForm(Response);
        string probe = RouteData.Values["probe"]?.ToString() ?? "";
        int found = Wave.Slots.FirstOrDefault(slot => slot.Probe == probe)?.Index ?? -1;
        if (desk.Wave is null || found < 0)
        {
            context.Result = NotFound();
            return;
        }

        number = found;
        form = new(Request.HasFormContentType ? Request.Form : null, Zone);
        Find();
    }

    public ActionResult OnGet() => Page();

    public async Task<ActionResult> OnPostTake(CancellationToken cancellation)
    {
        bool taken = await desk.Wave!.Give(number, form!["who"] ?? "?", cancellation);
        Find();
        Trouble = taken || Task?.Kind == HandTaskKind.Report && desk.Wave.HandOf(number) == form["who"] ? null
            : new("It cannot be taken: somebody has it, its time has passed, or nothing may be sent at present.", "On ne peut pas le prendre : quelqu’un l’a pris, son heure est passée, ou rien ne doit être envoyé en ce moment.");
        return Trouble is null ? Again() : Page();
    }

    public async Task<ActionResult> OnPostSent(CancellationToken cancellation)
    {
        if (Task is not { Kind: HandTaskKind.Report } task)
        {
            return Again();
        }

        if (await Picture.Of(form!.File, cancellation) is not { } pictures)
        {
            return Wrong(new("The file is not a PNG or JPEG picture of at most 16 MB.", "Le fichier n’est pas une image PNG ou JPEG d’au plus 16 Mo."));
        }

        if (form.At("at") is not { } at || at > Now + Slack || at < task.From - Slack)
        {
            return Wrong(new("The time is not between when it was taken and now.", "L’heure n’est pas comprise entre la prise en charge et maintenant."));
        }

        if (IsCall && !Outcomes.Any(outcome => outcome.Key == form["outcome"]))
        {
            return Wrong(new("Say who answered.", "Dites qui a répondu."));
        }

        Posting? standing = form["address"] is { } address ? await desk.Wave!.Read(number, address, cancellation) : null;
        if (standing is { IsOurs: false })
        {
            return Wrong(new($"The message at that address is not from {Persona}.", $"Le message à cette adresse n’est pas de {Persona}."));
        }

        if (standing is { IsAsPlanned: false } && form["differs"] != standing.Text.Trim())
        {
            Shown = standing.Text;
            return Wrong(new("It does not say what was planned. Mend it there and send this again, or say that it stays.", "Il ne dit pas ce qui était prévu. Corrigez-le là-bas et renvoyez ceci, ou dites qu’il reste."));
        }

        Receipt receipt = standing?.Receipt ?? new(form["address"] ?? $"hand {Slot.Probe}", at);
        HandLog log = Log() with { Differs = standing is { IsAsPlanned: false } ? standing.Text : null, Verified = standing is null ? null : true, Attempt = IsCall ? 1 : null };
        bool taken = await desk.Wave!.Return(number, Delivery.Sent(receipt) with { Exhibits = pictures }, log, cancellation);
        if (taken && IsCall)
        {
            await Answered(task, at, cancellation);
        }

        await desk.Wake(number);
        return Again();
    }

    public async Task<ActionResult> OnPostSkip(CancellationToken cancellation)
    {
        if (form!["reason"] is null)
        {
            return Wrong(new("Say why.", "Dites pourquoi."));
        }

        await desk.Wave!.Return(number, Delivery.Refused(SendCause.Skipped), Log() with { Note = form["reason"] }, cancellation);
        await desk.Wake(number);
        return Again();
    }

    public async Task<ActionResult> OnPostNothing(CancellationToken cancellation)
    {
        if (Task is { Kind: HandTaskKind.Look } task)
        {
            await desk.Wave!.See(number, task.On.Number, null, form!["gone"] is null, Log(), cancellation);
            await desk.Wake(number);
        }

        return Again();
    }

    public async Task<ActionResult> OnPostReply(CancellationToken cancellation)
    {
        if (Task is not { Kind: HandTaskKind.Look } task)
        {
            return Again();
        }

        if (await Picture.Of(form!.File, cancellation) is not { } pictures)
        {
            return Wrong(new("The file is not a PNG or JPEG picture of at most 16 MB.", "Le fichier n’est pas une image PNG ou JPEG d’au plus 16 Mo."));
        }

        if (form["said"] is not { } said)
        {
            return Wrong(new("Say what it says.", "Dites ce qu’elle dit."));
        }

        Instant? at = form.At("at");
        if (at > Now + Slack || at < task.On.Sent)
        {
            return Wrong(new("The time is not between our message and now.", "L’heure n’est pas comprise entre notre message et maintenant."));
        }

        SeenReply reply = new(at, said, form["automatic"] is not null, $"hand {form["token"] ?? Token}", null, pictures);
        await desk.Wave!.See(number, task.On.Number, reply, true, Log(), cancellation);
        await desk.Wake(number);
        return Again();
    }

    /// <summary>Whoever answers a call answers at once: what was said is the reply, and a machine's voice an acknowledgement.</summary>
    private async Task Answered(HandTask task, Instant at, CancellationToken cancellation)
    {
        if (form!["outcome"] is "person" or "machine")
        {
            SeenReply reply = new(at, form["said"] ?? "(…)", form["outcome"] == "machine", $"hand {Slot.Probe} call", null);
            await desk.Wave!.See(number, task.On.Number, reply, true, new(form["who"] ?? "?"), cancellation);
        }
    }

    private HandLog Log() => new(form!["who"] ?? "?", form.Number("minutes"), form.Number("cost"), null, form["role"], form["note"]);

    private void Find() => Task = desk.Wave!.TasksOf(number).OrderBy(task => task.Kind == HandTaskKind.Look).ThenBy(task => task.From).FirstOrDefault();

    private PageResult Wrong(Words trouble)
    {
        Trouble = trouble;
        Response.StatusCode = 422;
        return Page();
    }

    private RedirectResult Again() => Redirect(QueryHelpers.AddQueryString($"/assist/{Slot.Probe}", new Dictionary<string, string?>(Query(), StringComparer.Ordinal) { ["who"] = form!["who"] ?? Who }));

    private Dictionary<string, string?> Query()
    {
        Dictionary<string, string?> query = new(StringComparer.Ordinal) { ["who"] = Who };
        if (ReaderLanguage.Chosen(Request) is { } chosen)
        {
            query["lang"] = Wording.Key(chosen);
        }

        return query;
    }
}
