// An audit, for a script that goes through many departments: is a filed evaluation what its inputs give?
//   dotnet run docs/samples/audit.cs -- evaluation.json RULEBOOK RESULTS [ROLLUP]
// Exit code 0: it comes out the same, and its seal is intact; 1: it does not; 2: wrong usage; 3: a file is in error.
// Outside of a clone the next line is: #:package PerfEval@0.2.0
#:project ../../src/PerfEval
#:property PublishAot=false
using PerfEval;

if (args is not ([_, _, _] or [_, _, _, _]))
{
    Console.Error.WriteLine("Usage: audit.cs EVALUATION.json RULEBOOK RESULTS [ROLLUP]");
    return 2;
}

try
{
    string? rollUp = args.ElementAtOrDefault(3);
    VerificationResult verified = Verification.Run(args[0], args[1], [args[2]], rollUp).Value;
    VerificationReport.WriteText(verified, Console.Out, Language.English);
    return verified.IsVerified ? 0 : 1;
}
catch (Exception e) when (e is InvalidInputException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 3;
}
