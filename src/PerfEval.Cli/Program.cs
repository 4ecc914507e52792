using PerfEval.Cli;
using PerfEval.Cli.Output;

return CommandLine.Run(args, Terminal.OfProcess());
