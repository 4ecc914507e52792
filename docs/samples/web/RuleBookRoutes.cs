using NodaTime.Text;
using PerfEval;

namespace WebSample;

/// <summary>The rule books, and what is odd about them.</summary>
internal static class RuleBookRoutes
{
    public static void MapRuleBooks(this IEndpointRouteBuilder app)
    {
        app.MapGet(
                "/rulebooks",
                (IRuleBookCatalog catalog, HttpRequest request) =>
                    catalog.RuleBooks.Select(book => Answer.Of(book, request.Language()))
            )
            .WithSummary("Lists the rule books with their findings");
    }

    private sealed record Answer(
        string Id,
        string Title,
        string From,
        string To,
        IReadOnlyList<Finding> Findings
    )
    {
        public static Answer Of(RuleBook book, Language language) =>
            new(
                book.Id,
                book.Table.Title.In(language),
                LocalDatePattern.Iso.Format(book.Table.Period.From),
                LocalDatePattern.Iso.Format(book.Table.Period.To),
                Finding.All(book.Diagnostics, language)
            );
    }
}
