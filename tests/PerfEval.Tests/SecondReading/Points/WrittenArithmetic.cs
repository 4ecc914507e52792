namespace PerfEval.Tests.SecondReading.Points;

/// <summary>Computes again what a sentence shows: <c>475人次 of 500人次: 10 × 475/500 = 9.5</c>.</summary>
public sealed class WrittenArithmetic
{
    private readonly string _text;
    private int _at;

    private WrittenArithmetic(string text) => _text = text;

    /// <summary>Returns what the sentence says was earned, and what its arithmetic comes to; the same where it shows none.</summary>
    public static (Quotient Said, Quotient Computed) Of(string sentence)
    {
        string shown = sentence[(sentence.LastIndexOf(": ", StringComparison.Ordinal) + 2)..];
        string[] sides = shown.Split(" = ");
        Quotient said = Quotient.Parse(sides[^1]);
        return (said, sides.Length == 1 ? said : new WrittenArithmetic(sides[0]).Whole());
    }

    private Quotient Whole()
    {
        Quotient value = Sum();
        return _at == _text.Length
            ? value
            : throw new FormatException($"'{_text}' is not understood at {_at}.");
    }

    private Quotient Sum()
    {
        Quotient value = Product();
        while (Take(" + ") is var isPlus && (isPlus || Take(" − ")))
        {
            value = isPlus ? value + Product() : value - Product();
        }

        return value;
    }

    private Quotient Product()
    {
        Quotient value = Factor();
        while (Take(" × ") is var isTimes && (isTimes || Take("/")))
        {
            value = isTimes ? value * Factor() : value / Factor();
        }

        return value;
    }

    private Quotient Factor()
    {
        if (Take("("))
        {
            Quotient inside = Sum();
            return Take(")") ? inside : throw new FormatException(_text);
        }

        int from = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] is '.' or '-'))
        {
            _at++;
        }

        return Quotient.Parse(_text[from.._at]);
    }

    private bool Take(string sign)
    {
        bool isThere = string.CompareOrdinal(_text, _at, sign, 0, sign.Length) == 0;
        _at += isThere ? sign.Length : 0;
        return isThere;
    }
}
