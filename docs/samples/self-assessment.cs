// The year-end self-assessment, for a scheduler:
//   dotnet run docs/samples/self-assessment.cs -- rules/gaoxin-hrss/2019.yaml docs/samples/results.csv report.txt
// Exit code 0: every indicator has a grade; 1: some have none yet; 2: wrong usage; 3: an input is in error.
// Outside of a clone the next line is: #:package PerfEval@0.2.0
#:project ../../src/PerfEval
#:property PublishAot=false
using PerfEval;

if (args is not [var bookPath, var resultsPath, var reportPath])
{
    Console.Error.WriteLine("Usage: self-assessment.cs RULEBOOK RESULTS.csv REPORT.txt");
    return 2;
}

try
{
    var book = RuleBook.Load(bookPath);
    EvaluationResult evaluation = new Evaluator().Evaluate(book, MeasuredResults.Load(resultsPath));
    using StreamWriter report = File.CreateText(reportPath);
    EvaluationReport.WriteText(evaluation, report, Language.Chinese);
    evaluation.Diagnostics.ToList().ForEach(finding => Console.Error.WriteLine(finding));
    int open = evaluation
        .Subjects.SelectMany(subject => subject.Indicators)
        .Count(indicator => indicator.Status is not (Status.Graded or Status.NotApplicable));
    Console.WriteLine($"{reportPath}: {open} indicators have no grade");
    bool hasErrors = evaluation.HasErrors || evaluation.Subjects.Count == 0;
    return hasErrors ? 3
        : open > 0 ? 1
        : 0;
}
catch (Exception e) when (e is InvalidInputException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 3;
}
