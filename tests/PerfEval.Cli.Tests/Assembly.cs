// The command writes where it is told, but cultures and the working directory belong to the process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
