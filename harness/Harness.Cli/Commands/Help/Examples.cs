namespace Harness.Commands.Help;

/// <summary>The list of examples, in the order of the verbs: each verb has at least one, and each can be typed as it stands.</summary>
internal static class Examples
{
    public static IReadOnlyList<Example> All { get; } =
    [
        new("demo", "replays the Race of 2012 and writes reports/race-2012/report.html", "rejoue la Race de 2012 et écrit reports/race-2012/report.html"),
        new("demo --watch", "the same, played over HTTP, with a page to watch", "de même, jouée par HTTP, avec une page pour regarder"),
        new("init my-study --example own-sla", "begins a study of your own from one that watches over a promise", "commence votre étude à partir d’une qui veille sur une promesse"),
        new("init my-study --example own-desk --desk zammad", "begins with your own help desk, on Zammad", "commence par votre propre service d’assistance, sur Zammad"),
        new("panel import brands.csv -o my-study/panel.yaml", "makes a panel of a table of brands", "fait un panel d’un tableau de marques"),
        new("lint my-study", "says everything that is wrong with the study", "dit tout ce qui ne va pas dans l’étude"),
        new("lint my-study --strict --format github", "the same in a workflow, where warnings fail too", "de même dans un workflow, où les avertissements échouent aussi"),
        new("claims article.md", "holds an article to the rules of our own findings", "soumet un article aux règles de nos propres constats"),
        new("claims ranking.csv --n 20 --format json", "the same for a table of 20 contacts a brand, for a program", "de même pour un tableau de 20 contacts par marque, pour un programme"),
        new("plan race-2012", "shows every message of a study that comes along", "montre chaque message d’une étude fournie"),
        new("plan my-study --format ics > my-study.ics", "writes its calendar, for an agenda", "écrit son calendrier, pour un agenda"),
        new("plan my-study --against earlier.json", "shows what differs from an earlier plan", "montre ce qui diffère d’un plan antérieur"),
        new("run my-study", "plays the study against its simulated brands", "joue l’étude face à ses marques simulées"),
        new("run my-study --live --confirm my-study", "carries it out: writes to the real brands", "la mène pour de bon : écrit aux vraies marques"),
        new("tick my-study --live --confirm my-study", "does once what is due, for cron or a timer", "fait une fois ce qui est dû, pour cron ou une minuterie"),
        new("status reports/my-study --watch", "shows how far the study is, until Ctrl-C", "montre où en est l’étude, jusqu’à Ctrl-C"),
        new("pause reports/my-study", "sends nothing until resume", "n’envoie plus rien jusqu’à resume"),
        new("resume reports/my-study", "goes on", "reprend"),
        new("stop reports/my-study", "sends nothing more and ends the host", "n’envoie plus rien et met fin à l’hôte"),
        new("adopt reports/my-study --study my-study", "takes over a journal that came from a backup", "reprend un journal venu d’une sauvegarde"),
        new("import-mail my-study exported/ --check", "says what each exported mail is, and writes nothing", "dit ce qu’est chaque courriel exporté, sans rien écrire"),
        new("doctor", "says what this machine lacks, and what each channel needs", "dit ce qui manque à cette machine, et ce que demande chaque canal"),
        new("doctor my-study", "says what is missing for the study, channel by channel", "dit ce qui manque à l’étude, canal par canal"),
        new("case p0000001 reports/race-2012", "reads the first conversation of the Race", "lit la première conversation de la Race"),
        new("serve reports/race-2012 --port 8080", "shows a wave in the browser, on port 8080", "montre une vague dans le navigateur, sur le port 8080"),
        new("brandville own-site --day 2s", "opens the simulated brands, a day in two seconds", "ouvre les marques simulées, un jour en deux secondes"),
        new("analyse probes.csv --ratings ratings.csv", "works out the statistics of tables of your own", "calcule les statistiques de vos propres tableaux"),
        new("prove --n 20 --trials 1000", "measures what the intervals cover at 20 messages a brand", "mesure ce que couvrent les intervalles à 20 messages par marque"),
        new("protocols", "judges the same brands by each published protocol", "juge les mêmes marques d’après chaque protocole publié"),
        new("rate begin reports/my-study --per-card 2", "begins a round in which two people judge each reply", "ouvre un tour où deux personnes jugent chaque réponse"),
        new("rate invite anna reports/my-study", "prints the link by which Anna rates", "affiche le lien par lequel Anna évalue"),
        new("rate disable anna reports/my-study", "ends Anna’s access", "met fin à l’accès d’Anna"),
        new("rate status reports/my-study", "says how far the raters are", "dit où en sont les évaluateurs"),
        new("rate export reports/my-study --rater anna -o anna.csv", "writes Anna’s cards into a table", "écrit les cartes d’Anna dans un tableau"),
        new("rate import anna.csv reports/my-study", "takes the filled table back", "reprend le tableau rempli"),
        new("rate judge reports/my-study --endpoint http://127.0.0.1:8000/v1 --model small --key env:MODEL_KEY", "lets a model on this machine judge beside people", "fait juger aussi un modèle de cette machine, à côté des gens"),
        new("report reports/my-study", "writes the documents of a wave anew", "réécrit les documents d’une vague"),
        new("report reports/my-study --format pdf,xlsx", "writes the print and the workbook alone", "écrit seulement l’imprimé et le classeur"),
        new("reply-pack pepsi reports/race-2012", "writes what Pepsi is to see before anything is published", "écrit ce que Pepsi doit voir avant toute publication"),
        new("verify reports/race-2012", "works out every figure of the report anew", "recalcule chaque chiffre du rapport"),
        new("gate my-study", "says whether your promises are kept, for a build to pass or fail", "dit si vos promesses sont tenues, pour qu’une intégration passe ou échoue"),
        new("gate my-study --against before.json --not-enough fail", "the same, held against what was kept before", "de même, en comparant à ce qui a été gardé auparavant"),
        new("gate --latest verdict.json --format github", "says the latest verdict again, for a pull request", "redit le dernier verdict, pour une demande de fusion"),
        new("baseline save my-study --to before.json", "keeps what the gate measures now", "garde ce que la porte mesure aujourd’hui"),
        new("baseline compare my-study --with before.json", "says what became worse since then", "dit ce qui s’est dégradé depuis"),
        new("rubric list", "lists the rubrics that come along", "énumère les grilles fournies"),
        new("rubric show race-2012", "shows what raters were asked in the Race", "montre ce qui est demandé aux évaluateurs de la Race"),
        new("schema study", "prints the JSON Schema of study.yaml", "écrit le JSON Schema de study.yaml"),
        new("completion bash", "prints what completes harness in bash", "écrit ce qui complète harness dans bash"),
    ];

    /// <summary>Those a reader of the help of the program itself begins with.</summary>
    public static IReadOnlyList<Example> First { get; } = [.. All.Where(example => example.Typed is "demo" or "init my-study --example own-sla" or "lint my-study" or "plan my-study" or "run my-study")];

    /// <summary>The examples of a verb.</summary>
    /// <param name="verb">The verb, with those above it; empty for the program itself.</param>
    public static IReadOnlyList<Example> Of(string verb) => verb.Length == 0 ? First : [.. All.Where(example => example.Shows(verb))];
}
