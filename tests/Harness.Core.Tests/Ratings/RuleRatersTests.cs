using Harness.Ratings;

namespace Harness.Core.Tests.Ratings;

/// <summary>What each rule sees, with the words it rests on, and what it does not.</summary>
public sealed class RuleRatersTests
{
    [Fact]
    public void Every_rule_has_a_name_of_its_own_and_a_legend_in_both_languages()
    {
        RuleRaters.All.Select(rule => rule.Name).ShouldBe(["acknowledgement-only", "question-back", "link-instead", "apology", "concrete-solution"]);
        RuleRaters.All.ShouldAllBe(rule => rule.Legend.En.Length > 0 && rule.Legend.Fr.Length > 0 && rule.Legend.En != rule.Legend.Fr);
    }

    [Theory]
    [InlineData("acknowledgement-only", "Thanks for your message. We have received it and will get back to you.", "Thanks for your message|We have received it|will get back to you")]
    [InlineData("acknowledgement-only", "Hello @julie, we’ve received your request and are looking into it. Kind regards, ^JM", "we’ve received your request|are looking into it")]
    [InlineData("acknowledgement-only", "Thank you for reaching out to us. Sorry for the wait! We’ll be in touch shortly.", "Thank you for reaching out to us|’ll be in touch shortly")]
    [InlineData("acknowledgement-only", "Merci pour votre message. Nous l’avons bien reçu et reviendrons vers vous.", "Merci pour votre message|Nous l’avons bien reçu|reviendrons vers vous")]
    [InlineData("acknowledgement-only", "Bonjour, votre demande a bien été prise en compte et sera traitée dans les meilleurs délais. Cordialement", "votre demande a bien été prise en compte|dans les meilleurs délais")]
    [InlineData("acknowledgement-only", "Bonjour Claire, nous prenons note de votre remarque. Belle journée !", "nous prenons note de votre remarque")]
    [InlineData("acknowledgement-only", "Bonjour, un conseiller reviendra vers vous sous 48 h. Merci de votre patience !", "reviendra vers vous|Merci de votre patience")]
    [InlineData("question-back", "Happy to help! Can you tell us which model or version you have?", "Can you tell us which model or version you have?")]
    [InlineData("question-back", "Désolés. De quel site s’agit-il, et vers quelle heure ? ^JM", "De quel site s’agit-il, et vers quelle heure ?")]
    [InlineData("link-instead", "You will find it here: https://help.example/contact", "https://help.example/contact")]
    [InlineData("link-instead", "Voir https://aide.example/faq", "https://aide.example/faq")]
    [InlineData("apology", "We are sorry for the trouble.", "sorry")]
    [InlineData("apology", "Toutes nos excuses. Le problème est corrigé.", "nos excuses")]
    [InlineData("concrete-solution", "It is fixed now; if it shows up again, restart once and it stays away.", "It is fixed|restart once")]
    [InlineData("concrete-solution", "Take it back with your receipt and they will replace it for you today.", "Take it back|they will replace")]
    [InlineData("concrete-solution", "A new pair leaves today. We have refunded the postage.", "A new pair leaves|We have refunded")]
    [InlineData("concrete-solution", "Yes, that works until the end of the month.", "Yes, that works")]
    [InlineData("concrete-solution", "Please accept a £10 voucher: we are sending you a gift card.", "sending you a gift card")]
    [InlineData("concrete-solution", "Open the settings and choose roaming.", "Open the settings")]
    [InlineData("concrete-solution", "Le problème est corrigé ; s’il revient, un redémarrage suffit.", "Le problème est corrigé|un redémarrage suffit")]
    [InlineData("concrete-solution", "Rapportez-le avec votre ticket, il sera remplacé aujourd’hui.", "Rapportez-le|sera remplacé")]
    [InlineData("concrete-solution", "Cela ne devrait pas arriver : une nouvelle paire part aujourd’hui.", "une nouvelle paire part")]
    [InlineData("concrete-solution", "Nous vous renvoyons le colis dès demain.", "Nous vous renvoyons")]
    [InlineData("concrete-solution", "Oui, c’est possible jusqu’à la fin du mois.", "Oui, c’est possible")]
    [InlineData("concrete-solution", "Nous vous avons remboursée, et allez dans vos réglages pour couper l’option.", "Nous vous avons remboursée|allez dans vos réglages")]
    public void It_holds_by_these_words(string rule, string reply, string words)
    {
        MachineMark mark = Rate(rule, reply);
        mark.Mark.ShouldBe(new Rated(1));
        mark.Because.Select(passage => reply.Substring(passage.Quote.Start, passage.Quote.Length)).ShouldBe(words.Split('|'));
        mark.Because.ShouldAllBe(passage => passage.Reply == 0);
    }

    [Theory]
    [InlineData("acknowledgement-only", "Thanks for your message. It is fixed now.")]
    [InlineData("acknowledgement-only", "We have received your request. Which model is it?")]
    [InlineData("acknowledgement-only", "Thanks for your message, the store in town opens on Sunday and takes it back without a receipt.")]
    [InlineData("acknowledgement-only", "Sorry about that.")]
    [InlineData("acknowledgement-only", "Thanks!")]
    [InlineData("acknowledgement-only", "We have received it, see https://help.example/faq")]
    [InlineData("acknowledgement-only", "We have received your complaint but cannot refund you.")]
    [InlineData("acknowledgement-only", "Merci pour votre message, votre commande est au dépôt de Lyon et part avec le camion de demain matin.")]
    [InlineData("acknowledgement-only", "Merci pour votre message, votre commande part demain.")]
    [InlineData("acknowledgement-only", "Votre demande a été prise en compte : vous serez remboursée.")]
    [InlineData("acknowledgement-only", "Merci de nous envoyer votre numéro de commande en privé.")]
    [InlineData("question-back", "Yes, that works. See https://help.example/?a=b")]
    [InlineData("question-back", "Oui, c’est possible.")]
    [InlineData("link-instead", "Restart once, see https://help.example/restart")]
    [InlineData("link-instead", "We are sorry to hear that your parcel was left with a neighbour again; the carrier explains how to change it at https://help.example/parcels for all future parcels")]
    [InlineData("link-instead", "C’est par ici.")]
    [InlineData("apology", "There is no excuse for waste.")]
    [InlineData("apology", "Merci beaucoup !")]
    [InlineData("concrete-solution", "We cannot replace them.")]
    [InlineData("concrete-solution", "Your shoes are no longer sold.")]
    [InlineData("concrete-solution", "We are following your case. You will have an answer by 8 August.")]
    [InlineData("concrete-solution", "Let us know when they will replace it.")]
    [InlineData("concrete-solution", "Please contact the shop where you bought them.")]
    [InlineData("concrete-solution", "Nous ne pouvons pas les remplacer.")]
    [InlineData("concrete-solution", "Nous suivons votre dossier. Vous aurez une réponse d’ici le 8 août.")]
    [InlineData("concrete-solution", "Pouvez-vous nous envoyer une photo des semelles ?")]
    [InlineData("concrete-solution", "Merci de vous adresser au magasin où vous les avez achetées.")]
    public void It_does_not_hold(string rule, string reply) => Rate(rule, reply).ShouldSatisfyAllConditions(mark => mark.Mark.ShouldBe(new Rated(0)), mark => mark.Because.ShouldBeEmpty());

    [Fact]
    public void Of_several_replies_one_question_is_enough_and_its_place_is_told() =>
        Rate("question-back", "Hello.", "Which model?").Because.ShouldBe([new(1, new(0, 12))]);

    [Fact]
    public void Who_answers_after_an_acknowledgement_did_more_than_acknowledge()
    {
        Rate("acknowledgement-only", "We have received it.", "It is fixed now.").Mark.ShouldBe(new Rated(0));
        Rate("acknowledgement-only", "We have received it.", "🙂", "We will get back to you.").Because.Count.ShouldBe(2);
    }

    [Fact]
    public void Who_gives_a_link_after_an_acknowledgement_gives_it_instead_of_an_answer()
    {
        Rate("link-instead", "We have received it.", "See https://help.example/faq").Because.ShouldBe([new(1, new(4, 24))]);
        Rate("link-instead", "See https://help.example/faq", "Sorry, the shop opens on Sunday and takes it back at the counter on the left.").Mark.ShouldBe(new Rated(0));
    }

    [Fact]
    public void Silence_and_pictures_are_not_rated()
    {
        RuleRaters.All.ShouldAllBe(rule => rule.Rate(Array.Empty<string>()).Mark == new NotRated(MarkReason.NoReply));
        RuleRaters.All.ShouldAllBe(rule => rule.Rate(new[] { "🙂", "" }).Mark == new NotRated(MarkReason.Unreadable));
    }

    [Theory]
    [InlineData("a.a-a'@^www.nos excuse ")]
    [InlineData("we have ")]
    [InlineData("nous vous le la les ")]
    [InlineData("merci pour votre ")]
    [InlineData("si si si ")]
    [InlineData("         ")]
    [InlineData("??")]
    public void Replies_of_any_length_are_judged(string part) => RuleRaters.All.Select(rule => rule.Rate(new[] { string.Concat(Enumerable.Repeat(part, 3_000)) })).ShouldAllBe(mark => mark.Mark != null);

    private static MachineMark Rate(string rule, params string[] replies) => RuleRaters.All.Single(each => each.Name == rule).Rate(replies);
}
