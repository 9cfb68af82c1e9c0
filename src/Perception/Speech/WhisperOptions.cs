using System.ComponentModel.DataAnnotations;

namespace LamRobot.Perception.Speech;

/// <summary>How speech is turned into text.</summary>
public sealed class WhisperOptions
{
    /// <summary>Folder of the model: encoder_model.onnx, decoder_model_merged.onnx (or decoder_model.onnx and decoder_with_past_model.onnx), config.json, generation_config.json, tokenizer.json (or vocab.json).</summary>
    [Required]
    public required string ModelFolder { get; init; }

    /// <summary>Folder of the voice activity model, silero_vad.onnx; null hears without it, and then makes up words in noise more often.</summary>
    public string? VoiceActivityFolder { get; init; }

    /// <summary>Threads that one sentence may use; default 1.</summary>
    [Range(1, 64)]
    public int Threads { get; init; } = 1;

    /// <summary>Above this probability of "no speech" the text is not believed, 0..1; default 0.6.</summary>
    [Range(0.0, 1.0)]
    public double NoSpeechThreshold { get; init; } = 0.6;

    /// <summary>Below this confidence the words are too uncertain to act on, 0..1; default 0.4.</summary>
    /// <remarks>Of 14 spoken sentences below 0.4 one was heard without an error, of 62 above 0.9 forty-nine (benchmarks/Speech, whisper-base).</remarks>
    [Range(0.0, 1.0)]
    public double MinimumConfidence { get; init; } = 0.4;

    /// <summary>Voice activity from which sound counts as speech, 0..1; default 0.5.</summary>
    [Range(0.0, 1.0)]
    public double SpeechThreshold { get; init; } = 0.5;
}
