using System.Text.Json;
using LamRobot.Contracts;
using LamRobot.Planner.Text;
using LamRobot.Planner.Validation;
using LamRobot.Planner.Written;
using Microsoft.Extensions.AI;

namespace LamRobot.Planner.Chat;

/// <summary>Plans with a chat model behind an endpoint; what it answers is checked, and repaired by itself once.</summary>
/// <param name="client">The endpoint; it stays the caller's.</param>
/// <param name="options">How it is asked.</param>
/// <param name="time">Measures its patience.</param>
public sealed class ChatPlanner(IChatClient client, ChatPlannerOptions options, TimeProvider time) : IPlanner
{
    private const int Rounds = 2;

    /// <inheritdoc />
    public string Name => "chat";

    /// <inheritdoc />
    public async ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Words.Split(request.Command).Count == 0)
        {
            return PlanOutcome.Ask("What shall I do?", 1);
        }

        List<ChatMessage> talk = [new(ChatRole.System, PlanPrompt.System(request.Manifest)), new(ChatRole.User, PlanPrompt.User(request))];
        var asking = Options(request);
        var problem = "";
        for (var round = 0; round < Rounds; round++)
        {
            var (answer, failure) = await AskAsync(talk, asking, cancellationToken).ConfigureAwait(false);
            if (failure is not null)
            {
                return PlanOutcome.Refused(failure, 1, ResultCode.PlannerUnavailable);
            }

            var reading = WrittenPlan.Read(answer);
            problem = Problem(request, reading);
            if (problem.Length == 0)
            {
                return WrittenOutcome.Of(request, reading, 1);
            }

            talk.Add(new(ChatRole.Assistant, answer));
            talk.Add(new(ChatRole.User, $"This answer cannot be used. {problem} Answer again with one JSON object of the three forms."));
        }

        return PlanOutcome.Refused($"The chat model gave no plan that can be carried out, also when told why: {problem}", 1, ResultCode.PlannerUnavailable);
    }

    private ChatOptions Options(PlanRequest request) => new()
    {
        Temperature = 0,
        MaxOutputTokens = options.MostTokens,
        ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonSerializer.SerializeToElement(PlanSchema.Of(request)), "plan", "A plan, a question or a refusal."),
    };

    private async ValueTask<(string Answer, string? Failure)> AskAsync(List<ChatMessage> talk, ChatOptions asking, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var response = await client.GetResponseAsync(talk, asking, either.Token).ConfigureAwait(false);
            return (response.Text, null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ("", $"The chat endpoint did not answer within {options.Timeout.TotalSeconds:0.#} s.");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Every client has exceptions of its own; whichever it is, there is no plan.
            return ("", $"The chat endpoint could not be asked: {exception.Message}");
        }
    }

    private static string Problem(PlanRequest request, PlanReading reading) =>
        reading.Problem ?? string.Join(' ', PlanValidator.Check(reading.Plan, request.Manifest, request.Observation).Select(problem => problem.Message).Concat(SpokenRule.Violations(request, reading.Plan)));
}
