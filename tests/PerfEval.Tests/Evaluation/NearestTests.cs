using PerfEval.Tests.Support;

namespace PerfEval.Tests.Evaluation;

/// <summary>Who writes a path that does not exist is offered the nearest that does.</summary>
public class NearestTests
{
    private const string Path = "employment/startup-support/error-rate";
    private const string Slip = "employment/startup-support/eror-rate";

    private static readonly EvaluationResult Evaluation = Books.Evaluator.Evaluate(
        RealTable.Book,
        MeasuredResults
            .Read(
                InputSource.FromStream(
                    new MemoryStream(
                        System.Text.Encoding.UTF8.GetBytes(
                            $"subject,indicator,value\n人社局,{Path},0.4%\n财政局,{Path},0.5%\n"
                        )
                    ),
                    "results.csv"
                )
            )
            .Value
    );

    [Fact]
    public void A_grader_offers_the_nearest_indicator_of_the_kind()
    {
        var grader = new Grader(RealTable.Book);
        const string Said =
            $"The rule book has no indicator of numbers '{Slip}'; did you mean '{Path}'?";
        Assert.StartsWith(Said, Refused(() => grader.GradePercent(Slip, 0.4m)), Ordinal);
        Assert.StartsWith(Said, Refused(() => grader.NumbersOf(Slip)), Ordinal);
        Assert.StartsWith(Said, Refused(() => grader.Plan([Path, Slip])), Ordinal);
        Assert.StartsWith(
            "The rule book has no category 'wages/wage-policy/satisfacton'; did you mean 'wages/wage-policy/satisfaction'?",
            Refused(() => grader.GradeLabel("wages/wage-policy/satisfacton", "满意")),
            Ordinal
        );
        Assert.StartsWith(
            "The rule book has no indicator of numbers 'wages/wage-policy/satisfaction'. (",
            Refused(() => grader.NumbersOf("wages/wage-policy/satisfaction")),
            Ordinal
        );
        Assert.StartsWith(
            "The rule book has no indicator of numbers '?'. (",
            Refused(() => grader.NumbersOf("?")),
            Ordinal
        );
    }

    [Fact]
    public void An_evaluator_offers_the_nearest_indicator() =>
        Assert.StartsWith(
            $"The rule book has no indicator '{Slip}'; did you mean '{Path}'?",
            Refused(() => Books.Evaluator.Grade(RealTable.Book, Slip, "0.4%")),
            Ordinal
        );

    [Theory]
    [InlineData("")]
    [InlineData("employment")]
    [InlineData("employment/startup-support")]
    [InlineData(Path)]
    public void A_node_is_found_by_its_path(string path)
    {
        NodeEvaluation node = Evaluation.Subjects[0].GetNode(path);
        Assert.Equal(path, node.Path);
        Assert.Contains(node, Evaluation.Subjects[0].Root.SelfAndBelow());
    }

    [Theory]
    [InlineData(Slip, $"; did you mean '{Path}'?")]
    [InlineData("employmnt", "; did you mean 'employment'?")]
    [InlineData("employment/startup-support/", "; did you mean 'employment/startup-support'?")]
    [InlineData("?", ".")]
    public void The_nearest_node_is_offered_for_one_that_does_not_exist(
        string path,
        string guess
    ) =>
        Assert.StartsWith(
            $"The rule book has no node '{path}'{guess}",
            Refused(() => Evaluation.Subjects[0].GetNode(path)),
            Ordinal
        );

    [Fact]
    public void A_subject_is_found_by_its_name_and_the_nearest_is_offered()
    {
        Assert.Same(Evaluation.Subjects[1], Evaluation.GetSubject("财政局"));
        Assert.StartsWith(
            "The results name no subject '财务局'; did you mean '财政局'?",
            Refused(() => Evaluation.GetSubject("财务局")),
            Ordinal
        );
    }

    [Fact]
    public void Who_injects_an_evaluator_has_all_that_it_can()
    {
        string[] own = [.. Doors(typeof(Evaluator))];
        Assert.NotEmpty(own);
        Assert.Equal(own, Doors(typeof(IEvaluator)));
    }

    private static StringComparison Ordinal => StringComparison.Ordinal;

    private static string Refused(Func<object?> call) =>
        Assert.Throws<ArgumentException>(() => call()).Message;

    private static IEnumerable<string> Doors(Type type) =>
        type.GetMethods(
                System.Reflection.BindingFlags.Public
                    | System.Reflection.BindingFlags.Instance
                    | System.Reflection.BindingFlags.DeclaredOnly
            )
            .Select(method => method.ToString()!)
            .Order(StringComparer.Ordinal);
}
