using NodaTime;
using PerfEval.Diagnostics;
using PerfEval.Excel.Sheets;
using PerfEval.Results;
using PerfEval.Text;
using PerfEval.Text.Origins;

namespace PerfEval.Excel.Forms;

/// <summary>Reads the sheet of a form that somebody filled in; nothing that stands in it is dropped in silence.</summary>
internal sealed class FormReader
{
    // The title, and how to fill in the form.
    private const int LinesOfWords = 2;

    private readonly ReadSheet _sheet;
    private readonly CellReading _reading;
    private readonly Findings _findings;
    private readonly int _headingRow;
    private readonly HashSet<int> _columns = [];

    private int? _nameColumn;

    // The columns from which something is read.
    private readonly List<(string Key, int Column)> _keys = [];

    private FormReader(ReadSheet sheet, CellReading reading, Findings findings, int headingRow)
    {
        (_sheet, _reading, _findings) = (sheet, reading, findings);
        _headingRow = headingRow;
    }

    /// <summary>Returns the row of a sheet's headings; null if it is no form.</summary>
    public static int? HeadingRowOf(ReadSheet sheet) =>
        sheet
            .Cells.FirstOrDefault(cell =>
                cell.Kind == CellKind.Text && FormHeadings.Path.Is(cell.Text)
            )
            ?.Row;

    /// <summary>Reads a form.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="headingRow">The row of its headings.</param>
    /// <param name="reading">How its cells are read.</param>
    /// <param name="findings">Where to say what is wrong with the form as a whole.</param>
    /// <returns>What was filled in; null if the form as a whole cannot be used.</returns>
    public static ResultSet? Read(
        ReadSheet sheet,
        int headingRow,
        CellReading reading,
        Findings findings
    )
    {
        int before = findings.ErrorCount;
        var form = new FormReader(sheet, reading, findings, headingRow);
        // Who assessed changes no grade: what is wrong with it is told beside what is wrong with the rows.
        var ofRows = new Findings();
        ResultSet facts = form.ReadFacts(ofRows);
        form.ReadHeadings();
        List<Measurement> measurements = [.. form.ReadRows(ofRows)];
        if (findings.ErrorCount > before)
        {
            // Whoever mends the form wants to know all that is wrong with it.
            findings.AddAll(ofRows.InOrder());
            return null;
        }

        return facts with
        {
            Measurements = ItemRows.Gather(measurements, ofRows),
            Diagnostics = ofRows.InOrder(),
        };
    }

    private ResultSet ReadFacts(Findings ofAssessor)
    {
        Dictionary<string, SourcedText> facts = new(StringComparer.Ordinal);
        List<ReadCell> unknown = [];
        List<(string Key, int Column, SourcedText Text)> funds = [];
        foreach (
            IGrouping<int, ReadCell> row in _sheet
                .Cells.Where(cell => cell.Row < _headingRow)
                .GroupBy(cell => cell.Row)
        )
        {
            // A label, and what it is about in the next cell; of money in as many as there are lines.
            ReadCell label = row.First();
            if (FormHeadings.Find(FormHeadings.Funds, label.Text) is { } money)
            {
                funds.AddRange(
                    from cell in row.Skip(1)
                    let words = _reading.Read(
                        cell,
                        money.Key == "funds" ? CellUse.Words : CellUse.Number,
                        ofAssessor
                    )
                    where words is not null
                    select (money.Key, cell.Column, words)
                );
                continue;
            }

            ReadFact(label, facts, unknown);
            foreach (ReadCell cell in row.Where(cell => cell.Column > label.Column + 1))
            {
                ReportStray(cell, _findings);
            }
        }

        ReportUnknown(
            unknown,
            FormHeadings.Facts,
            [.. FormHeadings.Facts.Where(fact => !facts.ContainsKey(fact.Key))],
            Catalogue.UnknownFact
        );
        SourcedText? asOf = facts.GetValueOrDefault("asOf");
        return new ResultSet
        {
            RuleBook = facts.GetValueOrDefault("rulebook"),
            Subject = facts.GetValueOrDefault("subject")?.Value,
            Claimed = Claim.Of(
                facts.GetValueOrDefault(FormHeadings.TotalClaim[0].Key),
                facts.GetValueOrDefault(FormHeadings.TotalClaim[1].Key)
            ),
            AsOf = asOf is null ? null : ReadDay(asOf),
            AsOfPlace = asOf?.Place ?? default,
            Assessor = ReadAssessor(
                facts.GetValueOrDefault("assessor")?.Value,
                facts.GetValueOrDefault("role"),
                ofAssessor
            ),
            AssessorPlace =
                facts.GetValueOrDefault("role")?.Place
                ?? facts.GetValueOrDefault("assessor")?.Place
                ?? default,
            Project = ProjectFacts.Of(facts.GetValueOrDefault),
            Funds = FundsHead.Read(funds, ofAssessor),
            Measurements = [],
        };
    }

    private void ReadFact(
        ReadCell label,
        Dictionary<string, SourcedText> facts,
        List<ReadCell> unknown
    )
    {
        ReadCell? value = _sheet.At(label.Row, label.Column + 1);
        if (
            FormHeadings.Find(
                [.. FormHeadings.Facts, .. FormHeadings.Project, .. FormHeadings.TotalClaim],
                label.Text
            )
            is not { } fact
        )
        {
            if (value is not null)
            {
                unknown.Add(label);
            }
            else if (label.Row > LinesOfWords || label.Column > 1)
            {
                ReportStray(label, _findings);
            }
        }
        else if (_reading.Read(value, UseOf(fact.Key), _findings) is { } words)
        {
            if (!facts.TryAdd(fact.Key, words))
            {
                ReportTwice(label, facts[fact.Key].Place);
            }
        }
    }

    private LocalDate? ReadDay(SourcedText words)
    {
        if (WrittenDate.Read(words.Value) is { } day)
        {
            return day;
        }

        DateFault fault = DateFault.Of(words);
        _findings.Add(fault.Wording, words.Place, [.. fault.Arguments]);
        return null;
    }

    private static Assessor? ReadAssessor(string? name, SourcedText? role, Findings findings)
    {
        if (role is null)
        {
            return name is null ? null : new Assessor(name, AssessorRole.Self);
        }

        if (FormHeadings.Find(FormHeadings.Roles, role.Value) is { } known)
        {
            return new Assessor(name, Enum.Parse<AssessorRole>(known.Key, ignoreCase: true));
        }

        findings.Add(
            Catalogue.NotOneOf,
            role.Place,
            [
                ("text", role.Value),
                ("key", FormHeadings.Facts[^1].Text),
                .. Suggestion.For(
                    role.Value,
                    FormHeadings.Roles.SelectMany(known =>
                        known.Text.Texts.Select(text => text.Value)
                    )
                ),
                ("values", All(FormHeadings.Roles)),
            ]
        );
        return null;
    }

    private void ReadHeadings()
    {
        IReadOnlyList<FormHeading> headings =
        [
            FormHeadings.Path,
            .. FormHeadings.Filled,
            .. FormHeadings.Scored,
        ];
        List<ReadCell> unknown = [];
        foreach (ReadCell cell in _sheet.Cells.Where(cell => cell.Row == _headingRow))
        {
            FormHeading? known =
                cell.Kind == CellKind.Text ? FormHeadings.Find(headings, cell.Text) : null;
            if (known is null && !FormHeadings.IsDescriptive(cell.Text))
            {
                unknown.Add(cell);
            }
            else if (known is not null && ColumnOf(known.Key) is { } other)
            {
                ReportTwice(cell, _reading.PlaceOf(_headingRow, other));
            }
            else if (known is not null)
            {
                _keys.Add((known.Key, cell.Column));
            }

            if (cell.Kind == CellKind.Text && FormHeadings.IsName(cell.Text))
            {
                _nameColumn ??= cell.Column;
            }

            _columns.Add(cell.Column);
        }

        ReportUnknown(
            unknown,
            headings,
            [.. headings.Where(heading => ColumnOf(heading.Key) is null)],
            Catalogue.UnknownColumn
        );
    }

    private IEnumerable<Measurement> ReadRows(Findings findings)
    {
        List<MergedColumn> merged =
        [
            .. _keys.Select(known => new MergedColumn(_sheet.Merged, known.Column)),
        ];
        foreach (
            IGrouping<int, ReadCell> row in _sheet
                .Cells.Where(cell => cell.Row > _headingRow)
                .GroupBy(cell => cell.Row)
        )
        {
            IEnumerable<CellRange> ranges = merged
                .Select(column => column.At(row.Key))
                .OfType<CellRange>()
                .Distinct();
            var ofRow = new Findings();
            Measurement? measurement = ReadRow(row.Key, [.. row], ranges, ofRow);
            Tell(ofRow, measurement, row.Key, findings);
            if (measurement is not null)
            {
                yield return measurement;
            }
        }
    }

    // Names the indicator of a row in what is found about its result; what stands beside the form is of no indicator.
    private void Tell(Findings ofRow, Measurement? measurement, int row, Findings findings)
    {
        foreach (Diagnostic finding in ofRow.InOrder())
        {
            findings.Add(
                finding.Code != Codes.PE1003.Id
                && measurement?.Indicator.Value is { } path
                && NameIn(row) is { } name
                    ? finding with
                    {
                        Path = path,
                        ResultOf = new LocalizedText(name.Value),
                    }
                    : finding
            );
        }
    }

    private Measurement? ReadRow(
        int row,
        List<ReadCell> cells,
        IEnumerable<CellRange> merged,
        Findings findings
    )
    {
        Work.Count(cells.Count + _keys.Count);
        int before = findings.ErrorCount;
        foreach (ReadCell cell in cells.Where(cell => !_columns.Contains(cell.Column)))
        {
            ReportStray(cell, findings);
        }

        // Of merged cells only the first holds anything, whatever is seen.
        foreach (CellRange range in merged)
        {
            findings.Add(
                Catalogue.CellIsMerged,
                _reading.PlaceOf(row, range.FirstColumn),
                ("range", range.Text)
            );
        }

        Dictionary<string, SourcedText?> words = _keys.ToDictionary(
            known => known.Key,
            known => _reading.Read(_sheet.At(row, known.Column), UseOf(known.Key), findings),
            StringComparer.Ordinal
        );
        if (words.GetValueOrDefault(FormHeadings.Indicator) is not { } indicator)
        {
            if (findings.ErrorCount == before && words.Values.Any(word => word is not null))
            {
                findings.Add(Catalogue.CsvNoIndicator, _reading.PlaceOf(cells[0]));
            }

            return null;
        }

        SourcedText? value = Cell("value");
        var measurement = new Measurement
        {
            Indicator = indicator,
            Place = value?.Place ?? PlaceOfValue(row) ?? indicator.Place,
        };
        return findings.ErrorCount > before
            ? measurement with
            {
                IsMalformed = true,
            }
            : measurement with
            {
                Name = NameIn(row),
                Value = value,
                Done = Cell("done"),
                Of = Cell("of"),
                Due = Cell("due"),
                Completed = Cell("completed"),
                NotApplicable = Cell("notApplicable"),
                Computed = ComputedIn(row),
                Evidence = Cell("evidence")?.Value,
                EvidencePlace = Cell("evidence")?.Place ?? measurement.Place,
                Judged = JudgedPoints.Of(Cell("points"), Cell("reason"), Cell("by")),
                Claimed = Claim.Of(Cell("claimed"), Cell("claimedGrade")),
                Target = Cell("target"),
                Note = Cell("note")?.Value,
                Deviation = Cell("deviation")?.Value,
            };

        SourcedText? Cell(string key) => words.GetValueOrDefault(key);
    }

    private string? ComputedIn(int row)
    {
        List<string> cells =
        [
            .. from known in _keys
            where known.Key is "value" or "done" or "of" or "due" or "completed"
            where _sheet.At(row, known.Column) is { IsComputed: true }
            select $"{_sheet.Name}!{CellAddress.Of(row, known.Column)}",
        ];
        return cells.Count == 0 ? null : string.Join(", ", cells);
    }

    // What was done may be a date, which then is that of completion.
    private static CellUse UseOf(string key) =>
        key switch
        {
            "value" or "of" or "points" or "claimed" or "claimed:points" => CellUse.Number,
            "asOf" or "due" or "completed" or "done" => CellUse.Day,
            _ => CellUse.Words,
        };

    private SourcedText? NameIn(int row) =>
        _nameColumn is { } column
        && _sheet.At(row, column) is { Kind: CellKind.Text } cell
        && !string.IsNullOrWhiteSpace(cell.Text)
            ? new SourcedText(cell.Text, _reading.PlaceOf(cell))
            : null;

    private Place? PlaceOfValue(int row) =>
        ColumnOf("value") is { } column ? _reading.PlaceOf(row, column) : null;

    private int? ColumnOf(string key) =>
        _keys.FirstOrDefault(known => known.Key == key) is { Column: > 0 and var column }
            ? column
            : null;

    private void ReportStray(ReadCell cell, Findings findings)
    {
        if (!string.IsNullOrWhiteSpace(cell.Text))
        {
            findings.Add(Catalogue.StrayCell, _reading.PlaceOf(cell), ("text", cell.Text));
        }
    }

    private void ReportTwice(ReadCell cell, Place other) =>
        _findings.Add(
            Catalogue.DuplicateKey,
            _reading.PlaceOf(cell),
            ("key", cell.Text),
            ("other", other.ToString())
        );

    // What is near a heading that stands nowhere else is that heading misspelled, and its column would be lost.
    private void ReportUnknown(
        IEnumerable<ReadCell> cells,
        IReadOnlyList<FormHeading> known,
        IReadOnlyList<FormHeading> missing,
        Wording otherwise
    )
    {
        foreach (ReadCell cell in cells)
        {
            bool isMisspelled = Nearest.To(cell.Text, Words(missing), 1).Any();
            _findings.Add(
                isMisspelled ? Catalogue.MisspelledHeading : otherwise,
                _reading.PlaceOf(cell),
                [
                    ("key", cell.Text),
                    .. Suggestion.For(cell.Text, isMisspelled ? Words(missing) : []),
                    ("keys", All(known)),
                ]
            );
        }
    }

    private static IEnumerable<string> Words(IEnumerable<FormHeading> headings) =>
        headings.SelectMany(heading => heading.Words);

    private static LocalizedText All(IReadOnlyList<FormHeading> headings) =>
        new(
            string.Join(", ", headings.Select(heading => heading.In(Language.English))),
            string.Join("、", headings.Select(heading => heading.In(Language.Chinese)))
        );
}
