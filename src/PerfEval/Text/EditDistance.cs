namespace PerfEval.Text;

/// <summary>How many characters have to be inserted, left out or replaced to get from one text to others.</summary>
/// <remarks>
/// 64 characters of the text are compared with one of the other in a single step (Myers, <em>A fast bit-vector algorithm for
/// approximate string matching</em>, 1999, in blocks as Hyyrö has them): a column of the table of distances is words, the bits of
/// which say where the distance rises and where it falls from one row to the next. Not for several threads at once.
/// </remarks>
internal sealed class EditDistance
{
    private const int Bits = 64;

    private readonly int _length;
    private readonly Dictionary<char, ulong[]> _places = [];
    private readonly ulong[] _nowhere;
    private readonly ulong[] _rises;
    private readonly ulong[] _falls;

    /// <summary>Prepares a text.</summary>
    public EditDistance(string text)
    {
        _length = text.Length;
        int blocks = (text.Length + Bits - 1) / Bits;
        (_nowhere, _rises, _falls) = (new ulong[blocks], new ulong[blocks], new ulong[blocks]);
        for (int i = 0; i < text.Length; i++)
        {
            if (!_places.TryGetValue(text[i], out ulong[]? places))
            {
                _places.Add(text[i], places = new ulong[blocks]);
            }

            places[i / Bits] |= 1UL << (i % Bits);
        }
    }

    /// <summary>How many steps it takes to compare the text with another.</summary>
    /// <param name="other">The other text.</param>
    public long StepsTo(string other) => (long)_nowhere.Length * other.Length;

    /// <summary>Returns the distance to another text.</summary>
    public int To(string other)
    {
        if (_length == 0)
        {
            return other.Length;
        }

        Array.Fill(_rises, ulong.MaxValue);
        Array.Fill(_falls, 0UL);
        int distance = _length;
        foreach (char character in other)
        {
            ulong[] places = _places.GetValueOrDefault(character, _nowhere);
            // The first row rises by one from column to column; the last one is the distance.
            int change = 1;
            for (int block = 0; block < places.Length; block++)
            {
                change = Step(block, places[block], change);
            }

            distance += change;
        }

        return distance;
    }

    /// <summary>Goes on by one column in a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="same">Where the character of the column stands in the block.</param>
    /// <param name="above">How the row above the block changes from the column before: -1, 0 or 1.</param>
    /// <returns>How its last row changes.</returns>
    private int Step(int block, ulong same, int above)
    {
        (ulong rises, ulong falls) = (_rises[block], _falls[block]);
        ulong stays = same | falls;
        ulong entered = above < 0 ? same | 1 : same;
        ulong keeps = (((entered & rises) + rises) ^ rises) | entered;
        ulong more = falls | ~(keeps | rises);
        ulong less = rises & keeps;
        bool isLast = block == _nowhere.Length - 1;
        ulong last = 1UL << (isLast ? (_length - 1) % Bits : Bits - 1);
        int change =
            (more & last) != 0 ? 1
            : (less & last) != 0 ? -1
            : 0;
        more = (more << 1) | (above > 0 ? 1UL : 0);
        less = (less << 1) | (above < 0 ? 1UL : 0);
        _rises[block] = less | ~(stays | more);
        _falls[block] = more & stays;
        return change;
    }
}
