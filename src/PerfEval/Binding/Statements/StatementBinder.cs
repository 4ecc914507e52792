using PerfEval.Binding.Keys;
using PerfEval.Diagnostics;
using PerfEval.Quantities;
using PerfEval.Statements;
using PerfEval.Text;
using PerfEval.Yaml;

namespace PerfEval.Binding.Statements;

/// <summary>Binds a file of declared figures.</summary>
internal sealed class StatementBinder
{
    private static readonly LocalizedText ANumber = new("a number", "数");

    private readonly Findings _findings;

    private StatementBinder(Findings findings) => _findings = findings;

    /// <summary>Binds a file.</summary>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>What it declares; null if the file has errors.</returns>
    public static StatementSet? Bind(string name, byte[] bytes, Findings findings)
    {
        if (
            DocumentReader.Read(
                name,
                bytes,
                StatementShapes.Statements,
                StatementShapes.Schema,
                findings
            )
            is not { } fields
        )
        {
            return null;
        }

        StatementSet set = new StatementBinder(findings).Bind(fields);
        return findings.HasErrors ? null : set;
    }

    private StatementSet Bind(Fields fields)
    {
        string? unit = fields.Text("unit");
        Dictionary<string, SourcedText> ids = new(StringComparer.Ordinal);
        List<Figure> figures = Figures(fields, "figures", "", unit, ids);
        return new StatementSet
        {
            Id = SharedBinder.Id(fields, [], _findings).Value,
            RuleBook = fields.Words("rulebook"),
            Period = fields.Text("period"),
            Figures = figures,
            Tables = Tables(fields, unit, ids),
            Same = [.. Same(fields)],
            Prices = [.. fields.List("prices").OfType<YamlScalar>().Select(name => name.Words)],
            Accepted = SharedBinder.Accepted(fields, _findings),
        };
    }

    private List<Figure> Figures(
        Fields fields,
        string key,
        string above,
        string? unit,
        Dictionary<string, SourcedText> ids
    )
    {
        List<Figure> figures = [];
        foreach (YamlNode node in fields.List(key))
        {
            if (Fields.Of(node, StatementShapes.Figure, _findings) is not { } figure)
            {
                continue;
            }

            string id = SharedBinder.Id(figure, ids, _findings).Value;
            string path = above.Length == 0 ? id : $"{above}/{id}";
            string? own = figure.Text("unit") ?? unit;
            // Parts, and what is singled out, are siblings: one name means one of them.
            Dictionary<string, SourcedText> below = new(StringComparer.Ordinal);
            figures.Add(
                new Figure
                {
                    Path = path,
                    Name = figure.Localized("name"),
                    Unit = own,
                    Value = Number(figure, "value"),
                    Parts = Figures(figure, "parts", path, own, below),
                    OfWhich = Figures(figure, "ofWhich", path, own, below),
                    Change = figure.Child("change", StatementShapes.Change) is { } change
                        ? ChangeOf(change)
                        : null,
                    Sum = figure.Words("sum"),
                    Counts = [.. Counts(figure)],
                    Tolerance = Tolerance(figure),
                    Source = SharedBinder.Source(figure),
                    Place =
                        figure.Words("value")?.Place ?? figure.Words("id")?.Place ?? figure.Place,
                    Accepted = SharedBinder.Accepted(figure, _findings),
                }
            );
        }

        return figures;
    }

    private Change ChangeOf(Fields change)
    {
        SourcedText? word = change.Words("word");
        if (word is not null && !Change.Words.ContainsKey(word.Value))
        {
            _findings.Add(
                Catalogue.NotOneOf,
                word.Place,
                [
                    ("text", word.Value),
                    ("key", "word"),
                    .. Suggestion.For(word.Value, Change.Words.Keys),
                    ("values", string.Join(", ", Change.Words.Keys)),
                ]
            );
            word = null;
        }

        return new Change(
            Percent(change, "rate"),
            Number(change, "amount"),
            Number(change, "prior"),
            word,
            change.Text("from"),
            change.Place
        );
    }

    private IEnumerable<StatedCount> Counts(Fields figure)
    {
        foreach (YamlNode node in figure.List("counts"))
        {
            if (
                Fields.Of(node, StatementShapes.Count, _findings) is { } count
                && Number(count, "says") is { } says
                && count.Words("of") is { } of
            )
            {
                yield return new StatedCount(says, of);
            }
        }
    }

    private IEnumerable<IReadOnlyList<SourcedText>> Same(Fields fields)
    {
        foreach (IReadOnlyList<SourcedText> names in Rows(fields, "same"))
        {
            if (names.DistinctBy(name => name.Value, StringComparer.Ordinal).Count() > 1)
            {
                yield return names;
            }
            else
            {
                _findings.Add(
                    Catalogue.SameNeedsTwo,
                    names.Count > 0 ? names[0].Place : fields.Place
                );
            }
        }
    }

    private static Rational Tolerance(Fields figure)
    {
        if (
            figure.Child("tolerance", StatementShapes.Tolerance) is not { } tolerance
            || Number(tolerance, "to") is not { } to
        )
        {
            return Rational.Zero;
        }

        if (to.Value.Sign < 0)
        {
            tolerance.AddNotA(
                "to",
                to.Text,
                new LocalizedText("a number, not below 0", "不小于 0 的数")
            );
        }

        return to.Value;
    }

    private List<FigureTable> Tables(
        Fields fields,
        string? unit,
        Dictionary<string, SourcedText> ids
    )
    {
        List<FigureTable> tables = [];
        foreach (
            (YamlScalar key, YamlNode node) in fields.Node("tables") is YamlMapping map
                ? map.OnceEach(_findings)
                : []
        )
        {
            if (Fields.Of(node, StatementShapes.Table, _findings) is not { } table)
            {
                continue;
            }

            if (!ids.TryAdd(key.Value, key.Words))
            {
                _findings.Add(
                    Catalogue.DuplicateId,
                    key.Place,
                    ("id", key.Value),
                    ("other", ids[key.Value].Place.ToString())
                );
            }

            tables.Add(TableOf(key, table, table.Text("unit") ?? unit));
        }

        return tables;
    }

    private FigureTable TableOf(YamlScalar key, Fields fields, string? unit)
    {
        List<SourcedText> columns =
        [
            .. fields.List("columns").OfType<YamlScalar>().Select(column => column.Words),
        ];
        List<IReadOnlyList<SourcedText>> rows = [];
        foreach (IReadOnlyList<SourcedText> row in Rows(fields, "rows"))
        {
            if (row.Count == columns.Count)
            {
                rows.Add(row);
                continue;
            }

            _findings.Add(
                Catalogue.RowOfOtherLength,
                row.Count > 0 ? row[0].Place : fields.Place,
                ("cells", row.Count),
                ("columns", columns.Count)
            );
        }

        var table = new FigureTable
        {
            Id = key.Value,
            Columns = columns,
            Rows = rows,
            Unit = unit,
            Place = key.Place,
            Accepted = SharedBinder.Accepted(fields, _findings),
        };
        return table with
        {
            Products = [.. Terms(fields, "product", table)],
            RowSums = [.. Terms(fields, "rowSums", table)],
            Limits = [.. Limits(fields, table)],
            Price = PriceOf(fields, table, unit),
        };
    }

    private IEnumerable<(SourcedText, SourcedText[])> Terms(
        Fields fields,
        string key,
        FigureTable table
    )
    {
        if (fields.Node(key) is not YamlMapping map)
        {
            yield break;
        }

        foreach ((YamlScalar of, YamlNode terms) in map.OnceEach(_findings))
        {
            SourcedText[] named = terms is YamlSequence list
                ? [.. list.Items.OfType<YamlScalar>().Select(term => term.Words)]
                : [];
            if (named.Length < 2)
            {
                _findings.AddWrongKind(of.Value, Kinds.Of(ValueKind.List), terms);
            }
            else if (AreColumns(table, [of.Words, .. named]))
            {
                yield return (of.Words, named);
            }
        }
    }

    private IEnumerable<LimitOfTable> Limits(Fields fields, FigureTable table)
    {
        if (fields.Node("atMost") is not YamlMapping map)
        {
            yield break;
        }

        (YamlScalar Key, YamlNode Value)[] entries = [.. map.OnceEach(_findings)];
        SourcedText? by = entries
            .Where(entry => entry.Key.Value == "by")
            .Select(entry => (entry.Value as YamlScalar)?.Words)
            .FirstOrDefault();
        if (by is null)
        {
            _findings.Add(
                Catalogue.MissingKey,
                map.Place,
                ("key", "by"),
                ("node", new LocalizedText("atMost", "atMost（限额）")),
                ("example", "project")
            );
            yield break;
        }

        foreach ((YamlScalar column, YamlNode value) in entries)
        {
            if (
                column.Value != "by"
                && value is YamlScalar limit
                && AreColumns(table, [column.Words, limit.Words, by])
            )
            {
                yield return new LimitOfTable(column.Words, limit.Words, by);
            }
        }
    }

    private PriceOfTable? PriceOf(Fields fields, FigureTable table, string? unit)
    {
        if (
            fields.Child("price", StatementShapes.Price) is not { } price
            || price.Words("of") is not { } of
            || price.Words("per") is not { } per
            || price.Words("to") is not { } step
            || !AreColumns(table, [of, per])
        )
        {
            return null;
        }

        if (StepIn(step, unit) is { } to)
        {
            return new PriceOfTable(of, per, to, step);
        }

        price.AddNotA("to", step, new LocalizedText("an amount of money, above 0", "大于0的金额"));
        return null;
    }

    // 1元 is 0.0001 of 万元.
    private static Rational? StepIn(SourcedText step, string? unit) =>
        Notation.Tokens.QuantityReader.TryRead(step.Value, out Quantity amount)
        && amount.Value.Sign > 0
            ? amount.Unit is null
                ? amount.Value
                : unit is not null && Units.Of(unit) is var wanted && amount.Unit.ConvertsTo(wanted)
                    ? amount.Unit.Convert(amount.Value, wanted)
                    : null
            : null;

    private bool AreColumns(FigureTable table, IEnumerable<SourcedText> columns)
    {
        bool all = true;
        foreach (SourcedText column in columns.Where(column => table.IndexOf(column.Value) < 0))
        {
            all = false;
            _findings.AddUnknown(
                Catalogue.UnknownFigure,
                column.Place,
                column.Value,
                table.Columns.Select(known => known.Value)
            );
        }

        return all;
    }

    private IEnumerable<IReadOnlyList<SourcedText>> Rows(Fields fields, string key)
    {
        foreach (YamlNode node in fields.List(key))
        {
            if (node is YamlSequence row && row.Items.All(cell => cell is YamlScalar))
            {
                yield return [.. row.Items.Cast<YamlScalar>().Select(cell => cell.Words)];
            }
            else
            {
                _findings.AddWrongKind(key, Kinds.Of(ValueKind.List), node);
            }
        }
    }

    private static StatedNumber? Number(Fields fields, string key)
    {
        if (fields.Words(key) is not { } words || Folding.IsBlank(words.Value))
        {
            return null;
        }

        if (StatedNumber.Of(words) is { } number)
        {
            return number;
        }

        fields.AddNotA(key, words, ANumber);
        return null;
    }

    private static StatedNumber? Percent(Fields fields, string key)
    {
        if (fields.Words(key) is not { } words)
        {
            return null;
        }

        string folded = Folding.Fold(words.Value).Trim();
        if (
            folded.EndsWith('%')
            && StatedNumber.Of(words with { Value = folded[..^1] }) is { } number
        )
        {
            return number with { Text = words };
        }

        fields.AddNotA(key, words, new LocalizedText("a percent", "百分比"));
        return null;
    }
}
