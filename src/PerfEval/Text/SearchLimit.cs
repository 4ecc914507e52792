namespace PerfEval.Text;

/// <summary>How much is done at most to guess what somebody meant, counted in steps.</summary>
/// <remarks>
/// A text is compared with all that exists, so that many texts that do not exist, in a book of many names, would take their
/// product. Behind the limit nothing is guessed any more. Steps and not time are counted: the same files say the same anywhere.
/// </remarks>
/// <param name="most">How many steps.</param>
internal sealed class SearchLimit(long most)
{
    private const long MostOfOneReading = 1 << 24;
    private const long MostOfOneText = 1 << 17;

    /// <summary>How many steps were taken so far.</summary>
    public long Taken { get; private set; }

    /// <summary>Whether nothing may be done any more.</summary>
    public bool IsReached => Taken >= most;

    /// <summary>A limit for all texts of one reading: some 100 of them in a book of 5,000 indicators, all of them in a small one.</summary>
    public static SearchLimit OfOneReading() => new(MostOfOneReading);

    /// <summary>A limit for a text that is compared with the words of one indicator.</summary>
    public static SearchLimit OfOneText() => new(MostOfOneText);

    /// <summary>Counts steps.</summary>
    public void Take(long steps) => Taken += steps;
}
