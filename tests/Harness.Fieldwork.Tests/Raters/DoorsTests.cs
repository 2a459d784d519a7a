using FsCheck;
using FsCheck.Fluent;
using Harness.Raters;
using Harness.Studies;
using NodaTime;
using Rated = Harness.Testing.Rated;

namespace Harness.Fieldwork.Tests.Raters;

public sealed class DoorsTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1), Hour = TimeSpan.FromHours(1);

    private readonly TemporaryFolder folder = TemporaryFolder.InMemory();
    private readonly HandTime time = new(Rated.Noon.ToDateTimeOffset());
    private readonly RatingBook book;

    public DoorsTests() => book = RatingBook.Open(folder.At(RatingBook.FileName), time);

    public void Dispose()
    {
        book.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_link_opens_once()
    {
        string token = Invite("Zoé Martin");
        string session = book.Redeem(token).ShouldNotBeNull();

        book.Redeem(token).ShouldBeNull();
        book.Of(session).ShouldBe(new("zoe-martin", "Zoé Martin", Role.Rater, Language.Fr, null));
        book.Of(token).ShouldBeNull();
        book.Redeem(session).ShouldBeNull();
        book.Redeem("").ShouldBeNull();
        book.Of(new string('x', 100_000)).ShouldBeNull();
    }

    [Fact]
    public void A_link_is_unguessable_fits_an_address_and_is_not_in_the_file()
    {
        string[] tokens = [.. Enumerable.Range(0, 20).Select(i => Invite($"r{i}"))];
        tokens.ShouldBeUnique();
        tokens.ShouldAllBe(token => token.Length == 43 && token.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-' || letter == '_'));
        string session = book.Redeem(tokens[0])!;

        string file = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(folder.At(RatingBook.FileName)));

        file.ShouldNotContain(tokens[1]);
        file.ShouldNotContain(session);
        file.ShouldContain("r1");
    }

    [Fact]
    public void A_link_is_too_old_after_its_time()
    {
        string token = Invite("ann"), other = Invite("ben");
        time.Pass((24 * Hour) - Minute);
        book.Redeem(token).ShouldNotBeNull();
        time.Pass(Minute);
        book.Redeem(other).ShouldBeNull();
    }

    [Fact]
    public void Inviting_again_ends_the_older_link_and_keeps_the_session()
    {
        string session = book.Redeem(Invite("ann"))!, older = Invite("ann"), newer = Invite("ann");

        book.Redeem(older).ShouldBeNull();
        book.Redeem(newer).ShouldNotBeNull();
        book.Of(session).ShouldNotBeNull();
        book.Accounts.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_session_that_nobody_uses_ends_after_two_hours_and_one_in_use_after_twelve()
    {
        string idle = book.Redeem(Invite("ann"))!, used = book.Redeem(Invite("ben"))!;
        for (int hour = 1; hour < 12; hour++)
        {
            time.Pass(Hour);
            book.Of(used).ShouldNotBeNull();
            (hour == 2 ? book.Of(idle) : null).ShouldBeNull();
        }

        time.Pass(Hour);
        book.Of(used).ShouldBeNull();
    }

    [Fact]
    public void Who_signs_out_is_out_and_others_stay()
    {
        string one = book.Redeem(Invite("ann"))!, two = book.Redeem(Invite("ann"))!;
        book.SignOut(one);
        book.SignOut("nobody's");

        book.Of(one).ShouldBeNull();
        book.Of(two).ShouldNotBeNull();
    }

    [Fact]
    public void A_disabled_account_is_refused_at_once_by_every_process_until_it_is_invited_again()
    {
        string session = book.Redeem(Invite("ann"))!, link = Invite("ann");
        using (RatingBook other = RatingBook.Open(folder.At(RatingBook.FileName), time))
        {
            other.Disable("ann");
        }

        book.Of(session).ShouldBeNull();
        book.Redeem(link).ShouldBeNull();
        book.Accounts.ShouldHaveSingleItem().Disabled.ShouldBe(Rated.Noon);
        Should.Throw<ArgumentException>(() => book.Disable("eve"));

        string again = book.Redeem(Invite("ann"))!;
        book.Of(again).ShouldNotBeNull();
        book.Of(session).ShouldBeNull();
    }

    [Fact]
    public void A_name_without_letters_is_refused() => Should.Throw<ArgumentException>(() => Invite(" — "));

    [Fact]
    public void Whatever_happens_a_session_holds_as_the_rules_say()
    {
        Gen<int[]> deeds = Gen.Choose(0, 25).SelectMany(length => Gen.Choose(0, 4).ArrayOf(length));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(deeds.ToArbitrary(), deeds =>
        {
            Disable("ann");
            string session = book.Redeem(Invite("ann"))!;
            (TimeSpan unused, TimeSpan old, bool isOpen) = (TimeSpan.Zero, TimeSpan.Zero, true);
            foreach (int deed in deeds)
            {
                if (deed is 0 or 1)
                {
                    TimeSpan passes = deed == 0 ? 90 * Minute : 121 * Minute;
                    time.Pass(passes);
                    (unused, old) = (unused + passes, old + passes);
                }
                else if (deed == 2)
                {
                    Disable("ann");
                    isOpen = false;
                }
                else if (deed == 3)
                {
                    Invite("ann");
                }

                isOpen &= unused < 2 * Hour && old < 12 * Hour;
                if ((book.Of(session) is not null) != isOpen)
                {
                    return false;
                }

                unused = TimeSpan.Zero;
            }

            return true;
        }));
    }

    private void Disable(string rater)
    {
        if (book.Accounts.Any(account => account.Id == rater))
        {
            book.Disable(rater);
        }
    }

    private string Invite(string name) => book.Invite(name, Role.Rater, Language.Fr, Duration.FromDays(1));
}
