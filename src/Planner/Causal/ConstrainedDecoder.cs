using System.Text;
using LamRobot.Planner.Causal.Grammar;
using LamRobot.Planner.Causal.Tokens;

namespace LamRobot.Planner.Causal;

/// <summary>Has a model write a text that a grammar allows, token by token; what can only be written in one way is not asked for.</summary>
/// <param name="tokenizer">The model's tokens.</param>
/// <param name="vocabulary">The same by their bytes.</param>
internal sealed class ConstrainedDecoder(ByteLevelTokenizer tokenizer, VocabularyTrie vocabulary)
{
    /// <summary>Writes a text.</summary>
    /// <param name="model">The model, which has read all of the prompt but its last tokens.</param>
    /// <param name="prompt">The prompt's last tokens, one at least.</param>
    /// <param name="start">The grammar's beginning.</param>
    /// <param name="cancellationToken">Ends writing.</param>
    /// <returns>The text; null when the model's context is full before the end.</returns>
    public DecodedText? Decode(INextToken model, IReadOnlyList<int> prompt, TextState start, CancellationToken cancellationToken)
    {
        var (state, pending, written) = (start, new List<int>(prompt), new List<byte>());
        var (logProbability, tokens, asked) = (0.0, 0, 0);
        while (!state.Ended)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Forced(state) is { Count: > 0 } forced)
            {
                var (ids, length) = tokenizer.EncodeBytes([.. forced]);
                pending.AddRange(ids);
                tokens += ids.Count;
                written.AddRange(forced.Take(length));
                state = forced.Take(length).Aggregate(state, (at, value) => at.Next(value)!);
                if (length > 0)
                {
                    continue;
                }
            }

            if (pending.Count > model.Room)
            {
                return null;
            }

            var choice = vocabulary.Choose(state, model.Feed(pending)) ?? throw new InvalidOperationException($"No token goes on after: {Encoding.UTF8.GetString([.. written])}");
            asked++;
            tokens++;
            logProbability += state.Decides ? choice.LogProbability : 0;
            written.AddRange(tokenizer.BytesOf(choice.Token)!);
            pending = [choice.Token];
            state = choice.State;
        }

        return new(Encoding.UTF8.GetString([.. written]), Math.Exp(logProbability), tokens, asked);
    }

    /// <summary>The bytes that can only come next.</summary>
    private static List<byte> Forced(TextState state)
    {
        var bytes = new List<byte>();
        while (state.Only is { } only)
        {
            bytes.Add(only);
            state = state.Next(only)!;
        }

        return bytes;
    }
}
