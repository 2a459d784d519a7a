using Harness.Planning;
using Harness.Studies;

namespace Harness.Playbook;

/// <summary>What a rule of a script does in one conversation, worded for it.</summary>
internal sealed class Speaker(Slot slot)
{
    /// <summary>The steps of a reaction, in the order of its keys.</summary>
    public IReadOnlyList<Step> Steps(Reaction reaction)
    {
        List<Step> steps = [];
        if (reaction.Speaks)
        {
            steps.Add(new(false, course => Message(reaction, course)));
        }

        if (reaction.HandOff is { } party)
        {
            steps.Add(new(false, course => new(
                DeedKind.Send, Text: Filled(party.Say.In(slot.Language) ?? ""), On: course.New(party.Channel, party.Handle, party.Party))));
        }

        if (reaction.Log is { } concession)
        {
            steps.Add(new(false, _ => new(DeedKind.Concede, Codes: (long)concession)));
        }

        if (reaction.Task is { } task)
        {
            steps.Add(new(true, _ => new(DeedKind.Task, Text: task.In(slot.Language))));
        }

        if (reaction.End is { } ending)
        {
            steps.Add(new(true, _ => new(DeedKind.End, Codes: (long)ending)));
        }

        return steps;
    }

    private Deed Message(Reaction reaction, Course course)
    {
        Account? onward = reaction.Escalate is { } channel ? slot.Brand.AccountOn(channel) : null;
        Strand on = onward is null ? course.Here : course.New(onward.Channel, onward.Handle, null);
        string? said = reaction.Say?.In(slot.Language) is { } say ? Filled(say) : on.Sent is null ? Opening(onward ?? slot.Account) : null;
        string? order = reaction.Case == true && slot.Case is { } purchase && said?.Contains(purchase.Order, StringComparison.Ordinal) != true ? purchase.Order : null;
        return new(DeedKind.Send, Text: string.Join(' ', new[] { said, order }.OfType<string>()), On: on, Attachment: reaction.Attach);
    }

    /// <summary>The opening once more, for another account of the brand.</summary>
    private string Opening(Account account)
    {
        IReadOnlyList<string> wordings = slot.Complaint.WordingsIn(slot.Language, slot.Drawn?.Level<Tone>(Factor.Tone) ?? Tone.Plain) ?? slot.Complaint.Wordings;
        string text = MessageText.Render(wordings[slot.Wording], slot.Brand, account, slot.Address, slot.Complaint.Hashtag);
        return Cases.Filled(text, slot);
    }

    private string Filled(string text) =>
        Cases.Filled(text.Replace(MessageText.Placeholder, slot.Brand.Name, StringComparison.Ordinal), slot);
}
