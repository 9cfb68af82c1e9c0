using TorchSharp;
using static TorchSharp.torch;

namespace LamRobot.Training.Networks;

/// <summary>The decoder of the Large Action Model: it points at candidates and at words of the command.</summary>
internal sealed class GroundedPointer
{
    public const double Dropout = 0.1;
    private const double CandidateDropout = 0.1;
    private static readonly Scalar Scale = 1 / Math.Sqrt((double)PointerShape.Width);
    private static readonly Scalar Low = -PointerShape.Reach;
    private static readonly Scalar High = PointerShape.Reach;
    private static readonly Scalar None = 0;

    public GroundedPointer(ParameterSet set)
    {
        const int d = PointerShape.Width;
        const int around = (2 * PointerShape.Reach) + 1;
        LinearLayer Square(string name) => LinearLayer.New(set, name, d, d);
        MemoryNorm = NormLayer.New(set, "memory.norm", MiniLm.Width);
        Memory = LinearLayer.New(set, "memory", MiniLm.Width, d);
        RowNorm = NormLayer.New(set, "rows.norm", MiniLm.Width);
        Row = LinearLayer.New(set, "rows", MiniLm.Width, d);
        Role = set.AddZeros("roles", PointerShape.Roles, d);
        Special = set.AddNormal("special", 0.5, PointerShape.SpecialRows, d);
        (PreviousInput, ParameterInput, ActionInput, PointerInput) = (Square("input.previous"), Square("input.parameter"), Square("input.action"), Square("input.pointer"));
        Kind = set.AddNormal("input.kind", 1, PointerShape.Kinds, d);
        (InputNorm, HiddenNorm, StateNorm) = (NormLayer.New(set, "input.norm", d), NormLayer.New(set, "hidden.norm", d), NormLayer.New(set, "state.norm", d));
        Blocks = [.. Enumerable.Range(0, PointerShape.Blocks).Select(i => DecoderBlock.New(set, $"block.{i}"))];
        (BeforeGlance, Glance) = (NormLayer.New(set, "glance.before", d), Attention.New(set, "glance"));
        StepBias = set.AddZeros("bias.step", PointerShape.Reach + 1, PointerShape.Heads);
        (CrossBias, CrossFarBias) = (set.AddZeros("bias.cross", around, PointerShape.Heads), set.AddZeros("bias.cross_far", around, PointerShape.Heads));
        (PointerBias, PointerFarBias) = (set.AddZeros("bias.pointer", around, PointerShape.Kinds), set.AddZeros("bias.pointer_far", around, PointerShape.Kinds));
        (PointerQuery, PointerKey, Context, ChoiceKey) = (Square("pointer.query"), Square("pointer.key"), Square("context"), Square("choice.key"));
        (ChoiceWiden, ChoiceNarrow) = (LinearLayer.New(set, "choice.widen", d, 2 * d), LinearLayer.New(set, "choice.narrow", 2 * d, d));
        (EndQuery, EndKey) = (LinearLayer.New(set, "end.query", 2 * d, d), Square("end.key"));
        EndBias = set.AddZeros("end.bias", PointerShape.Reach + 1, 1);
        Outcome = set.AddZeros("input.outcome", PointerShape.Outcomes, d);
        (CrossUsed, PointerUsed) = (set.AddZeros("used.cross", PointerShape.Heads), set.AddZeros("used.pointer", PointerShape.Kinds, 1));
        (ValueWiden, ValueNarrow) = (LinearLayer.New(set, "value.widen", d, d), LinearLayer.New(set, "value.narrow", d, 1));
        Weights = new(set);
    }

    public NormLayer MemoryNorm { get; }

    public LinearLayer Memory { get; }

    public NormLayer RowNorm { get; }

    public LinearLayer Row { get; }

    /// <summary>What a candidate is [8,d].</summary>
    public Tensor Role { get; }

    public Tensor Special { get; }

    public LinearLayer PreviousInput { get; }

    public LinearLayer ParameterInput { get; }

    public LinearLayer ActionInput { get; }

    public LinearLayer PointerInput { get; }

    public Tensor Kind { get; }

    public NormLayer InputNorm { get; }

    public NormLayer HiddenNorm { get; }

    public NormLayer StateNorm { get; }

    public IReadOnlyList<DecoderBlock> Blocks { get; }

    public NormLayer BeforeGlance { get; }

    /// <summary>Looks at all rows at once: the same words ask for another plan where a robot can do other things, or where other things are.</summary>
    public Attention Glance { get; }

    public Tensor StepBias { get; }

    public Tensor CrossBias { get; }

    public Tensor CrossFarBias { get; }

    public Tensor PointerBias { get; }

    public Tensor PointerFarBias { get; }

    public LinearLayer PointerQuery { get; }

    public LinearLayer PointerKey { get; }

    public LinearLayer Context { get; }

    public LinearLayer ChoiceKey { get; }

    public LinearLayer ChoiceWiden { get; }

    public LinearLayer ChoiceNarrow { get; }

    public LinearLayer EndQuery { get; }

    public LinearLayer EndKey { get; }

    public Tensor EndBias { get; }

    /// <summary>What became of the step before [3,d].</summary>
    public Tensor Outcome { get; }

    /// <summary>How much a head looks at words that were pointed at before [h].</summary>
    public Tensor CrossUsed { get; }

    /// <summary>How much a decision of a kind points at words that were pointed at before [k,1].</summary>
    public Tensor PointerUsed { get; }

    public LinearLayer ValueWiden { get; }

    public LinearLayer ValueNarrow { get; }

    public MeaningWeights Weights { get; }

    /// <summary>Candidate rows [c,d]: the special ones, then one for each candidate.</summary>
    /// <param name="candidates">The candidates.</param>
    /// <param name="training">Whether a part of each candidate's meaning is hidden, so that none is learnt by heart.</param>
    public Tensor Rows(CandidateVectors candidates, bool training)
    {
        var meaning = nn.functional.dropout(candidates.Pooled, CandidateDropout, training);
        return cat([Special, Row.Forward(RowNorm.Forward(meaning)).Plus(Role.Rows(candidates.Roles))]);
    }

    /// <summary>Command vectors [b,s,384] as the memory that the decoder reads [b,s,d].</summary>
    public Tensor Remember(Tensor vectors) => Memory.Forward(MemoryNorm.Forward(vectors));

    public DecoderOutput Decode(EncodedCommands commands, Tensor rows, DecoderSteps steps, bool training)
    {
        var (memory, count) = (commands.Memory, steps.Kind.shape[1]);
        var padding = MiniLm.AttentionBias(commands.Mask);
        var (near, far) = Offsets(steps.Pointer, memory.shape[1]);
        var pointed = memory.gather(1, steps.Pointer.unsqueeze(-1).expand(memory.shape[0], count, PointerShape.Width));
        var input = PreviousInput.Forward(rows.Rows(steps.Previous)).Plus(ParameterInput.Forward(rows.Rows(steps.Parameter)))
            .Plus(ActionInput.Forward(rows.Rows(steps.Action))).Plus(PointerInput.Forward(pointed)).Plus(Kind.Rows(steps.Kind)).Plus(Outcome.Rows(steps.Outcome));
        var hidden = nn.functional.dropout(InputNorm.Forward(input), Dropout, training);
        var used = Used(steps.Pointer, memory.shape[1]);
        var crossBias = CrossBias.Rows(near).Plus(CrossFarBias.Rows(far)).Plus(used.unsqueeze(-1).mul(CrossUsed)).permute(0, 3, 1, 2).Plus(padding);
        var selfBias = HistoryBias(count);
        foreach (var block in Blocks)
        {
            hidden = block.Forward(hidden, memory, selfBias, crossBias, training);
            if (ReferenceEquals(block, Blocks[0]))
            {
                hidden = hidden.Plus(nn.functional.dropout(Glance.Forward(BeforeGlance.Forward(hidden), rows.unsqueeze(0), null), Dropout, training));
            }
        }

        hidden = HiddenNorm.Forward(hidden);
        var byKind = steps.Kind.view(-1, count, 1, 1).expand(-1, -1, memory.shape[1], 1);
        var pointerBias = PointerBias.Rows(near).Plus(PointerFarBias.Rows(far)).gather(3, byKind).squeeze(3).Plus(used.mul(PointerUsed.Rows(steps.Kind)));
        var pointer = PointerQuery.Forward(hidden).matmul(PointerKey.Forward(memory).transpose(1, 2)).Times(Scale).Plus(padding.squeeze(1)).Plus(pointerBias);
        var attention = pointer.softmax(-1);
        var state = StateNorm.Forward(hidden.Plus(Context.Forward(attention.matmul(memory))));
        var choice = Choose(state, rows).Plus(Links(attention, commands, steps.Kind));
        return new(pointer, choice.Exclude(steps.Allowed.logical_not()), state, Judge(hidden));
    }

    /// <summary>Where a span ends, for steps that start at the given tokens [b,t]: logits [b,t,s].</summary>
    public Tensor End(EncodedCommands commands, Tensor state, Tensor start)
    {
        var memory = commands.Memory;
        var first = memory.gather(1, start.unsqueeze(-1).expand(memory.shape[0], start.shape[1], PointerShape.Width));
        var offset = TensorMath.Positions(memory.shape[1]).view(1, 1, -1).Minus(start.unsqueeze(-1));
        var bias = EndBias.Rows(offset.clamp(None, High)).squeeze(-1);
        var logits = EndQuery.Forward(cat([state, first], -1)).matmul(EndKey.Forward(memory).transpose(1, 2)).Times(Scale).Plus(bias);
        return logits.Exclude(offset.lt(None)).Plus(MiniLm.AttentionBias(commands.Mask).squeeze(1));
    }

    private static (Tensor Near, Tensor Far) Offsets(Tensor pointer, long length)
    {
        var positions = TensorMath.Positions(length).view(1, 1, -1);
        Tensor From(Tensor origin) => positions.Minus(origin.unsqueeze(-1)).clamp(Low, High).add(High, TensorMath.Unscaled);
        return (From(pointer), From(pointer.cummax(1).values));
    }

    /// <summary>1 for each word [b,t,s] that was pointed at before or at a step's beginning; the first word stands for none.</summary>
    private static Tensor Used(Tensor pointer, long length)
    {
        using var fixedWeights = no_grad();
        var marks = zeros(pointer.shape[0], pointer.shape[1], length).scatter_(2, pointer.unsqueeze(-1), ones(pointer.shape[0], pointer.shape[1], 1)).cumsum(1).clamp_max(TensorMath.Unscaled);
        return cat([zeros_like(marks.narrow(2, 0, 1)), marks.narrow(2, 1, length - 1)], 2);
    }

    /// <summary>Judges what was decided so far without teaching the layers below.</summary>
    private Tensor Judge(Tensor hidden) => ValueNarrow.Forward(ValueWiden.ForwardGelu(hidden.detach())).squeeze(-1);

    private Tensor HistoryBias(long count)
    {
        var steps = TensorMath.Positions(count);
        var back = steps.unsqueeze(1).Minus(steps.unsqueeze(0));
        return StepBias.Rows(back.clamp(None, High)).permute(2, 0, 1).unsqueeze(0).Exclude(back.lt(None));
    }

    private Tensor Choose(Tensor state, Tensor rows) =>
        ChoiceNarrow.Forward(ChoiceWiden.ForwardGelu(state)).matmul(ChoiceKey.Forward(rows).t()).Times(Scale);

    /// <summary>The features at the words pointed at, weighed by kind; the last one is divided by the clause's length to be a cosine.</summary>
    private Tensor Links(Tensor attention, EncodedCommands commands, Tensor kind)
    {
        var (batch, count, length) = (attention.shape[0], attention.shape[1], attention.shape[2]);
        var seen = attention.matmul(commands.Features.view(batch, length, -1)).view(batch, count, -1, PointerShape.Features);
        var clause = attention.matmul(commands.Raw);
        var norm = clause.mul(clause).sum(-1, keepdim: true).add(TensorMath.Tiny, TensorMath.Unscaled).sqrt();
        var divisor = cat([ones(batch, count, PointerShape.Features - 1), norm], -1);
        return seen.matmul(Weights.Value.Rows(kind).div(divisor).unsqueeze(-1)).squeeze(-1);
    }
}
