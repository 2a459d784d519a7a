namespace Harness.Testing;

/// <summary>Waiting in a test for what another thread will do soon.</summary>
public static class Patience
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static async Task Until(Func<bool> holds)
    {
        long started = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            if (TimeProvider.System.GetElapsedTime(started) > Longest)
            {
                throw new TimeoutException("it did not come about");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }
}
