using PerfEval.Import.Grids;
using PerfEval.Import.Sections;

namespace PerfEval.Import.Drafts;

/// <summary>Writes what the text around the tables says of offices and terms.</summary>
/// <param name="lines">Where to.</param>
/// <param name="ids">The ids that somebody gave.</param>
/// <param name="commentOf">What is said behind a text; null for nothing.</param>
/// <param name="language">The language of comments.</param>
internal sealed class SectionsYaml(
    YamlLines lines,
    DraftIds ids,
    Func<GridCell, string?> commentOf,
    Language language
)
{
    /// <summary>Writes all of it, its keys at the margin.</summary>
    public void Write(DraftSections sections)
    {
        if (sections.Offices.Count > 0)
        {
            Begin("offices", sections.OfficeHeadings);
            lines.Indent = 4;
            foreach (DraftOffice office in sections.Offices)
            {
                Write(office);
            }
        }

        if (sections.Terms.Count > 0)
        {
            Begin("glossary", sections.TermHeadings);
            lines.Indent = 4;
            foreach (DraftTerm term in sections.Terms)
            {
                foreach (string comment in term.Comments)
                {
                    lines.Comment(comment);
                }

                (string key, string text) = SourceYaml.Of(term.Cell);
                lines.Entry(
                    $"term: {YamlScalar.Flow(term.Term)}, text: {YamlScalar.Flow(term.Text)}, source: {{{key}: {YamlScalar.Flow(text)}}}",
                    commentOf(term.Cell)
                );
            }
        }

        lines.Indent = 0;
    }

    private void Begin(string key, List<string> headings)
    {
        lines.Indent = 0;
        lines.Empty();
        foreach (string heading in headings)
        {
            lines.Comment(heading);
        }

        lines.Key(key);
    }

    private void Write(DraftOffice office)
    {
        lines.BeginEntry();
        foreach (string comment in office.Comments)
        {
            lines.Comment(comment);
        }

        lines.Key("id", ids.Of(office.Id));
        lines.Key(
            "name",
            YamlScalar.Block(office.Name),
            office.IsHeading ? NoName : commentOf(office.Cell)
        );
        lines.Mapping(
            "source",
            SourceYaml.Of(office.Cell) is var (key, text) ? [(key, text, null)] : []
        );
        if (office.Duties.Count == 0)
        {
            return;
        }

        lines.Key("duties");
        lines.Indent += 4;
        foreach (DraftDuty duty in office.Duties)
        {
            foreach (string comment in duty.Comments)
            {
                lines.Comment(comment);
            }

            string number = YamlScalar.Number(duty.Number ?? "1");
            lines.Entry(
                $"number: {number}, text: {YamlScalar.Flow(duty.Text)}",
                duty.Number is null ? NoNumber : commentOf(duty.Cell)
            );
        }

        lines.Indent -= 4;
    }

    private string NoName =>
        language == Language.Chinese
            ? "原文未写明科室，以标题代替"
            : "the text names no office here: its heading stands for the name";

    private string NoNumber =>
        language == Language.Chinese ? "原文没有序号" : "no number is printed";
}
