using PerfEval.Diagnostics;
using PerfEval.Import.Grids;
using PerfEval.Import.Headers;
using PerfEval.Import.Tables;
using PerfEval.Text;

namespace PerfEval.Import.Sections;

/// <summary>Finds the sections of duties and of terms in the text around the tables.</summary>
internal sealed class SectionReading
{
    private const int LongestTerm = 40;

    private readonly IReadOnlyList<Block> _blocks;
    private readonly DraftSections _sections;
    private readonly Findings _findings;
    private readonly HashSet<Block.Paragraph> _taken = new(ReferenceEqualityComparer.Instance);
    private readonly int _lastLevel;

    private SectionReading(IReadOnlyList<Block> blocks, DraftSections sections, Findings findings)
    {
        (_blocks, _sections, _findings) = (blocks, sections, findings);
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is Block.Paragraph { HeadingLevel: not null })
            {
                _lastLevel = i;
            }
        }
    }

    /// <summary>Takes the sections of a document.</summary>
    /// <param name="blocks">The document.</param>
    /// <param name="sections">Where offices and terms go.</param>
    /// <param name="findings">Where to say what was assumed.</param>
    public static void Read(IReadOnlyList<Block> blocks, DraftSections sections, Findings findings)
    {
        var reading = new SectionReading(blocks, sections, findings);
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is Block.Paragraph heading && IsHeading(heading))
            {
                reading.Take(heading, i);
            }
        }

        reading.TellTaken();
    }

    private static bool IsHeading(Block.Paragraph paragraph) =>
        HeadingText.MayBe(paragraph.Text) && IsOfSection(paragraph.Text);

    private static bool IsOfSection(string text) =>
        HeadingText.WordIn(text, SectionWords.Duties) is not null
        || HeadingText.WordIn(text, SectionWords.Glossary) is not null;

    private void Take(Block.Paragraph heading, int position)
    {
        List<Block.Paragraph> body = [.. Body(heading, position)];
        int? word = HeadingText.WordIn(heading.Text, SectionWords.Glossary);
        if (word is not null)
        {
            int before = _sections.Terms.Count;
            TakeTerms(body);
            Tell(
                heading,
                word.Value,
                "glossary",
                _sections.TermHeadings,
                _sections.Terms.Count > before
            );
            return;
        }

        word = HeadingText.WordIn(heading.Text, SectionWords.Duties);
        var reading = new OfficeReading(heading);
        reading.Take(ListItem.TreesOf(body));
        // A section within one that was taken is a part of it.
        bool isNew = reading.Taken.Count > 0 && !reading.Taken.Exists(_taken.Contains);
        if (isNew)
        {
            foreach (DraftOffice office in reading.Offices)
            {
                string id = FormattableString.Invariant($"o{_sections.Offices.Count + 1}");
                _sections.Offices.Add(office with { Id = id });
            }

            _taken.UnionWith(reading.Taken);
        }

        Tell(heading, word!.Value, "offices", _sections.OfficeHeadings, isNew);
    }

    private void Tell(
        Block.Paragraph heading,
        int word,
        string key,
        List<string> headings,
        bool isTaken
    )
    {
        if (!isTaken)
        {
            return;
        }

        headings.Add(heading.Text.Trim());
        if (word > 1)
        {
            _findings.Add(
                Catalogue.HeadingBySynonym,
                heading.Place,
                ("heading", heading.Text.Trim()),
                ("role", key)
            );
        }
    }

    private void TellTaken()
    {
        List<Block.Paragraph> taken = [.. _blocks.OfType<Block.Paragraph>().Where(_taken.Contains)];
        foreach (Block.Paragraph paragraph in taken)
        {
            paragraph.Tell?.Invoke(_findings);
        }

        List<Block.Paragraph> made = [.. taken.Where(one => one.ListNumber is not null)];
        if (made.Count > 0)
        {
            _findings.Add(
                Catalogue.AutomaticNumbers,
                made[0].Place,
                ("count", made.Count),
                ("first", made[0].Text),
                ("last", made[^1].Text)
            );
        }
    }

    // The paragraphs up to the next heading like this one.
    private IEnumerable<Block.Paragraph> Body(Block.Paragraph heading, int position)
    {
        string? style = StyleOf(heading);
        bool hasLevels = heading.HeadingLevel is not null && _lastLevel > position;
        bool isPlain = style is null && !hasLevels;
        foreach (Block block in _blocks.Skip(position + 1))
        {
            if (block is not Block.Paragraph paragraph)
            {
                if (isPlain)
                {
                    yield break;
                }

                continue;
            }

            bool isEnd =
                hasLevels ? paragraph.HeadingLevel <= heading.HeadingLevel
                : style is not null ? StyleOf(paragraph) == style
                : HeadingText.MayBe(paragraph.Text)
                    && (StyleOf(paragraph) is null || IsOfSection(paragraph.Text));
            if (isEnd)
            {
                yield break;
            }

            yield return paragraph;
        }
    }

    private static string? StyleOf(Block.Paragraph paragraph) =>
        ListNumber.Of(paragraph.Text)?.Style is { } style ? $"{paragraph.ListDepth} {style}" : null;

    private void TakeTerms(List<Block.Paragraph> body)
    {
        DraftTerm? open = null;
        foreach (Block.Paragraph paragraph in body.Where(one => !Folding.IsBlank(one.Text)))
        {
            ListNumber? number = ListNumber.Of(paragraph.Text);
            string text = (number?.Name ?? paragraph.Text).Trim();
            int colon = text.AsSpan().IndexOfAny('：', ':');
            if (colon > 0 && colon <= LongestTerm && colon < text.Length - 1)
            {
                open = new DraftTerm(
                    text[..colon].Trim(),
                    text[(colon + 1)..].Trim(),
                    new GridCell(paragraph.Text, paragraph.Place)
                );
                _sections.Terms.Add(open);
                _taken.Add(paragraph);
            }
            else
            {
                // An explanation that goes on, or a line that explains nothing.
                open?.Comments.Add(paragraph.Text.Trim());
            }
        }
    }
}
