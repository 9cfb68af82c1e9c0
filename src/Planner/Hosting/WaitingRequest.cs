namespace LamRobot.Planner.Hosting;

/// <summary>A request that waits for its batch.</summary>
internal sealed class WaitingRequest<TRequest, TResult> : IDisposable
{
    private readonly TaskCompletionSource<TResult> source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration registration;

    public WaitingRequest(TRequest request, CancellationToken cancellationToken)
    {
        Request = request;
        CancellationToken = cancellationToken;
        registration = cancellationToken.UnsafeRegister(static (state, token) => ((WaitingRequest<TRequest, TResult>)state!).source.TrySetCanceled(token), this);
    }

    public TRequest Request { get; }

    public CancellationToken CancellationToken { get; }

    public Task<TResult> Task => source.Task;

    public void Answer(TResult result)
    {
        source.TrySetResult(result);
        Dispose();
    }

    public void Fail(Exception exception)
    {
        source.TrySetException(exception);
        Dispose();
    }

    public void Dispose() => registration.Dispose();
}
