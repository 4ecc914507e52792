using PerfEval.Cli;

return CommandLine.Run(args, Terminal.OfProcess());
