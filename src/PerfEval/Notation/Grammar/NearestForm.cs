using PerfEval.Notation.Tokens;
using PerfEval.Quantities;

namespace PerfEval.Notation.Grammar;

/// <summary>Finds the form that the author of a text that cannot be read may have had in mind.</summary>
internal static class NearestForm
{
    /// <summary>Returns a form with the numbers and the comparison of the text: <c>&gt;= 90% to &lt; 95%</c>.</summary>
    public static string Of(IReadOnlyList<Token> tokens)
    {
        List<(Rational Value, Unit? Unit)> quantities = [];
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Number)
            {
                Token behind = tokens[i + 1].Kind == TokenKind.Mark ? tokens[i + 2] : tokens[i + 1];
                quantities.Add((tokens[i].Value, behind.Unit));
            }
        }

        if (quantities.Count == 2 && quantities[0].Value != quantities[1].Value)
        {
            List<(Rational Value, Unit? Unit)> ends = [.. quantities.OrderBy(end => end.Value)];
            return $">= {ends[0].Value}{ends[0].Unit} to < {ends[1].Value}{ends[1].Unit}";
        }

        string sign = tokens
            .FirstOrDefault(token =>
                token.Kind is TokenKind.Comparison or TokenKind.ComparisonBehind
            )
            .Sense switch
        {
            Sense.MoreThan => ">",
            Sense.AtMost => "<=",
            Sense.LessThan => "<",
            _ => ">=",
        };
        return quantities.Count == 0
            ? $"{sign} 90%"
            : $"{sign} {quantities[0].Value}{quantities[0].Unit}";
    }
}
