using PerfEval.Tests.Support;

namespace PerfEval.Tests.Evaluation;

/// <summary>The tree of an evaluation, whose nodes are made when somebody walks there.</summary>
public class TreeTests
{
    private static SubjectEvaluation Evaluated =>
        Books.Evaluator.Evaluate(RealTable.Book, RealTable.Results).Subjects[0];

    [Fact]
    public void Everybody_who_walks_there_finds_the_same_nodes()
    {
        SubjectEvaluation subject = Evaluated;
        var walks = new IReadOnlyList<NodeEvaluation>[8];
        Parallel.For(0, walks.Length, i => walks[i] = [.. subject.Root.SelfAndBelow()]);
        Assert.Equal(1 + 6 + 13 + 40, walks[0].Count);
        Assert.All(
            walks,
            walk => Assert.All(walk.Zip(walks[0]), pair => Assert.Same(pair.Second, pair.First))
        );
    }

    [Fact]
    public void Its_nodes_are_those_of_the_table_in_the_document_s_order() =>
        Assert.Equal(
            RealTable.Book.Table.Nodes.Select(node => node.Path).Prepend(""),
            Evaluated.Root.SelfAndBelow().Select(node => node.Path)
        );

    [Fact]
    public void Its_indicators_are_those_of_the_subject()
    {
        SubjectEvaluation subject = Evaluated;
        Assert.Equal(
            subject.Indicators,
            subject.Root.SelfAndBelow().Select(node => node.Indicator).OfType<IndicatorEvaluation>()
        );
        Assert.All(
            subject.Indicators.Zip(RealTable.Book.Table.Indicators),
            pair => Assert.Same(pair.Second, pair.First.Indicator)
        );
    }
}
