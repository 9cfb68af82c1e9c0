using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using LamRobot.Contracts;
using ModelContextProtocol;

namespace LamRobot.Bridge.Mcp;

/// <summary>Makes the tools of an MCP server actions: they pass the same checks, approvals and journal as a robot's, and what they answer is text, never an order.</summary>
/// <remarks>It starts a server that is a program, and ends it. A connection that broke is made anew before the next action; an action that was sent is never sent again by it. Thread-safe.</remarks>
public sealed class McpActuator : IActuator
{
    private readonly McpServerAddress address;
    private readonly McpActuatorOptions options;
    private readonly TimeProvider time;
    private readonly SemaphoreSlim connecting = new(1, 1);
    private readonly CancellationTokenSource closing = new();
    private readonly Dictionary<string, ActionEffect> worst = new(StringComparer.Ordinal);
    private McpConnection? connection;
    private ToolCatalogue catalogue = ToolCatalogue.Empty;
    private CancellationTokenSource? call;

    /// <summary>Makes an actuator; it knows no tools until <see cref="ConnectAsync"/>.</summary>
    /// <param name="address">The server.</param>
    /// <param name="options">How patient it is, and how much it takes.</param>
    /// <param name="time">Measures the waits.</param>
    /// <exception cref="ValidationException">An option is out of its range.</exception>
    public McpActuator(McpServerAddress address, McpActuatorOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(options);
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        this.address = address;
        this.options = options;
        this.time = time;
    }

    /// <summary>Raised after <see cref="Actions"/> has changed, because the server said so or was connected to anew.</summary>
    public event EventHandler? ActionsChanged;

    /// <inheritdoc />
    public string Id => address.Name;

    /// <inheritdoc />
    public string Kind => "tools";

    /// <summary>What the server calls itself.</summary>
    public string Description { get; private set; } = "";

    /// <inheritdoc />
    public IReadOnlyList<ActionSpec> Actions => catalogue.Actions;

    /// <summary>The tools and parameters that cannot be asked for.</summary>
    public IReadOnlyList<LeftOutTool> LeftOut => catalogue.LeftOut;

    /// <inheritdoc />
    /// <exception cref="IOException">The server cannot be started or reached, or says nothing that can be read.</exception>
    public async ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RequireAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsBroken(exception, cancellationToken))
        {
            throw new IOException($"The MCP server '{Id}' ({address}) cannot be used: {Said(exception)}", exception);
        }
    }

    /// <inheritdoc />
    public async ValueTask<ActionResult> ExecuteAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, closing.Token);
        Volatile.Write(ref call, ending);
        try
        {
            return await CallAsync(step, progress, ending.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new ActionResult(ActionStatus.Stopped, ResultCode.Stopped, $"{Id} was told to give {step.Action} up; how far it got is not known.");
        }
        finally
        {
            Volatile.Write(ref call, null);
        }
    }

    /// <inheritdoc />
    /// <remarks>A soft stop gives the call up and asks the server to do the same; whether it does is the server's to decide, and is not known. An emergency stop ends the connection as well, and with it a server that is a program.</remarks>
    /// <exception cref="TimeoutException">A call was under way; the server does not say whether it gave it up.</exception>
    public async ValueTask StopAsync(StopKind kind, CancellationToken cancellationToken)
    {
        var running = Volatile.Read(ref call);
        try
        {
            await (running?.CancelAsync() ?? Task.CompletedTask).ConfigureAwait(false);
        }
        catch (ObjectDisposedException)
        {
            // The call ended in between.
            running = null;
        }

        if (kind == StopKind.Emergency && Interlocked.Exchange(ref connection, null) is { } open)
        {
            await open.DisposeAsync().ConfigureAwait(false);
        }

        if (running is not null && !(kind == StopKind.Emergency && address.Endpoint is null))
        {
            throw new TimeoutException($"{Id} was asked to give up what it does; whether it did is not known.");
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync().ConfigureAwait(false);

        // After whoever connects now: who comes later sees that it is over.
        await connecting.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            if (Interlocked.Exchange(ref connection, null) is { } open)
            {
                await open.DisposeAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            connecting.Release();
        }
    }

    private async Task<ActionResult> CallAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        McpConnection? open;
        try
        {
            open = await RequireAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsBroken(exception, cancellationToken))
        {
            return ActionResult.Rejection(ResultCode.LinkDown, $"The MCP server '{Id}' is not there: {Said(exception)}");
        }

        if (!catalogue.Tools.TryGetValue(step.Action, out var tool))
        {
            return ActionResult.Rejection(ResultCode.DeviceRejected, $"'{Id}' has no tool {step.Action} any more.");
        }

        return tool.Write(step.Arguments, out var arguments) is { } wrong
            ? ActionResult.Rejection(ResultCode.BadArgument, wrong)
            : await CallAsync(open, tool.Spec, step, arguments, ToolProgress.Of(progress, step.Id, options.MaxDescription), cancellationToken).ConfigureAwait(false);
    }

    private async Task<ActionResult> CallAsync(
        McpConnection open, ActionSpec spec, ActionStep step, Dictionary<string, object?> arguments, ToolProgress? progress, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await open.CallAsync(spec.Name, arguments, progress, cancellationToken).ConfigureAwait(false);
            return ToolAnswer.Read(spec, step.Arguments, answer, options.MaxAnswer);
        }
        catch (McpProtocolException exception)
        {
            var code = exception.ErrorCode is McpErrorCode.InvalidParams or McpErrorCode.MethodNotFound ? ResultCode.DeviceRejected : ResultCode.DeviceFailed;
            return ActionResult.Failure(code, Said(exception));
        }
        catch (JsonException exception)
        {
            return ActionResult.Failure(ResultCode.ProtocolError, Said(exception));
        }
        catch (Exception exception) when (IsBroken(exception, cancellationToken))
        {
            // It was sent: only a look, or the server's promise that twice is as once, allows to send it again.
            await ForgetAsync(open).ConfigureAwait(false);
            return ActionResult.Failure(exception is TimeoutException ? ResultCode.LinkTimeout : ResultCode.LinkDown, $"The connection to '{Id}' broke: {Said(exception)}");
        }
    }

    private async Task<McpConnection> RequireAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref connection) is { IsOver: false } open)
        {
            return open;
        }

        await connecting.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(closing.IsCancellationRequested, this);
            if (Volatile.Read(ref connection) is { IsOver: false } made)
            {
                return made;
            }

            return await OpenAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            connecting.Release();
        }
    }

    private async Task<McpConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref connection, null) is { } old)
        {
            await old.DisposeAsync().ConfigureAwait(false);
        }

        using var patience = new CancellationTokenSource(options.ConnectTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken, closing.Token);
        McpConnection? open = null;
        try
        {
            open = await McpConnection.OpenAsync(address, options, () => _ = ReloadAsync(), time, either.Token).ConfigureAwait(false);
            await ReadAsync(open, either.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            if (open is not null)
            {
                await open.DisposeAsync().ConfigureAwait(false);
            }

            if (exception is OperationCanceledException && patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException($"It said nothing within {options.ConnectTimeout.TotalSeconds:0.#} s.", exception);
            }

            throw;
        }

        Volatile.Write(ref connection, open);
        return open;
    }

    private async Task ReloadAsync()
    {
        await connecting.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            if (Volatile.Read(ref connection) is { IsOver: false } open && !closing.IsCancellationRequested)
            {
                using var patience = new CancellationTokenSource(options.ConnectTimeout, time);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, closing.Token);
                await ReadAsync(open, either.Token).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException || IsBroken(exception, CancellationToken.None))
        {
            // What the server said before stays; the next action finds out whether it is still there.
            return;
        }
        finally
        {
            connecting.Release();
        }
    }

    private async Task ReadAsync(McpConnection open, CancellationToken cancellationToken)
    {
        var tools = await open.ListAsync(options.MaxTools, cancellationToken).ConfigureAwait(false);
        var read = ToolCatalogue.Read(tools, options, worst);
        Description = ForeignText.Line($"Tools of {open.ServerName}.", options.MaxDescription);
        if (!read.Actions.SequenceEqual(catalogue.Actions))
        {
            catalogue = read;
            ActionsChanged?.Invoke(this, EventArgs.Empty);
        }
    }

    private async ValueTask ForgetAsync(McpConnection open)
    {
        if (Interlocked.CompareExchange(ref connection, null, open) == open)
        {
            await open.DisposeAsync().ConfigureAwait(false);
        }
    }

    private string Said(Exception exception) => ForeignText.Line(exception.Message, options.MaxDescription);

    private static bool IsBroken(Exception exception, CancellationToken cancellationToken) =>
        exception is IOException or HttpRequestException or McpException or TimeoutException or JsonException or InvalidOperationException or ArgumentException or Win32Exception or UnauthorizedAccessException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);
}
