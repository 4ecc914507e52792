using PerfEval.Results;
using PerfEval.Tests.SecondReading;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Rules;

/// <summary>The cases beside the published table expect what the second reading says, and cover every ladder.</summary>
public class GaoxinHrss2019CasesTests
{
    [Fact]
    public void What_they_expect_comes_from_the_second_reading()
    {
        string[] paths = [.. RealTable.Book.Table.Indicators.Select(indicator => indicator.Path)];
        string expected = SecondCases.Write(ReferenceTable.Load(), paths);
        string received = Path.ChangeExtension(RealTable.CasesPath, "received.yaml");
        string actual = File.Exists(RealTable.CasesPath)
            ? File.ReadAllText(RealTable.CasesPath)
            : "";
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, expected);
        Assert.Equal(expected, actual);
    }

    // docs/cases.md shows how: with this line.
    [Fact]
    public void All_of_them_are_met() =>
        Assert.All(
            CaseBook.Load(RealTable.CasesPath).Run(),
            result => Assert.Empty(result.Mismatches)
        );

    [Fact]
    public void They_are_535_and_confirmed()
    {
        CaseBook cases = CaseBook.Load(RealTable.CasesPath);
        Assert.Equal(535, cases.Cases.Count);
        Assert.All(cases.Cases, one => Assert.True(one.IsConfirmed));
    }

    [Fact]
    public void They_cover_every_ladder_with_every_grade_it_has_and_every_oddity_in_it()
    {
        List<Expectation> expectations =
        [
            .. CaseBook.Load(RealTable.CasesPath).Cases.SelectMany(one => one.Expectations),
        ];
        foreach (PerfEval.Indicator indicator in RealTable.Book.Table.Indicators)
        {
            Assert.Equal(
                ["excellent", "fair", "good", "poor"],
                expectations
                    .Where(one => one.Indicator.Value == indicator.Path)
                    .Select(one => one.Grade?.Value)
                    .OfType<string>()
                    .Distinct()
                    .Order()
            );
        }

        Assert.Equal(
            ["PE3001", "PE3002", "PE3004", "PE3006", "PE3011", "PE5006"],
            expectations.SelectMany(one => one.Flags!).Select(flag => flag.Value).Distinct().Order()
        );
    }
}
