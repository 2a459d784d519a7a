using Harness.Fieldwork.Tests.Channels;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs.Hands;

/// <summary>The contract of channels with a person as the channel: what a shopper takes from the task page, says of it and sees is what the journal holds.</summary>
public abstract class HandContract(string channel, string handle) : ChannelContract, IDisposable
{
    private readonly TemporaryFolder folder = TemporaryFolder.InMemory();
    private readonly List<Person> people = [];

    public void Dispose()
    {
        people.ForEach(person => person.Dispose());
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected override ValueTask<Stage> Set()
    {
        Person person = new(folder.At(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{people.Count}.sqlite")), channel, handle);
        people.Add(person);
        return ValueTask.FromResult(new Stage(
            person, person.Opening(Person.Answered), 2, Duration.FromHours(2), person.Opening(Person.Removed), Duration.FromHours(3), () => person.Now, person.Pass)
        {
            Taken = () => person.Posted.Count,
            Upset = person.IsUpsetBy,
            Says = (opening, text) =>
            {
                person.Hear(opening.Slot.Index, text);
                return Task.CompletedTask;
            },
            Rewords = channel == "x" ? person.Reword : null,
        });
    }
}

/// <summary>A person posts on a network where the harness may not, and reads there too.</summary>
public sealed class HandsAssistedTests() : HandContract("x", "@acme");

/// <summary>A person calls and writes down what was said.</summary>
public sealed class HandsByPhoneTests() : HandContract("phone", "01 99 00 12 34");

/// <summary>A person writes letters and opens those that come.</summary>
public sealed class HandsByLetterTests() : HandContract("letter", "12 rue des Lilas, 75000 Paris");
