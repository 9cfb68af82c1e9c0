// There is one keyboard focus.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
