using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Makes the part that hears.</summary>
internal static class SpeechFactory
{
    /// <summary>The model that is used when none is named.</summary>
    public const string DefaultModel = "whisper-base";

    /// <summary>The model that writes words while they are being said.</summary>
    public const string QuickModel = "whisper-tiny.en";

    private const string WhisperCppEnding = ".bin";
    private const string VoiceActivity = "silero-vad";
    private const string StopWordFolder = "stop-word";

    /// <summary>Loads a Whisper model and voice activity detection.</summary>
    /// <param name="store">The models.</param>
    /// <param name="model">A model's name or folder; null for the default one.</param>
    /// <param name="time">Measures how long hearing takes.</param>
    /// <returns>The client; the caller disposes it.</returns>
    /// <exception cref="SetupException">The model is not there.</exception>
    public static WhisperSpeechToTextClient Create(ModelStore store, string? model, TimeProvider time)
    {
        var folder = model is not null && Directory.Exists(model) ? model : store.Require(model ?? DefaultModel);
        try
        {
            return new(new WhisperOptions { ModelFolder = folder, VoiceActivityFolder = store.Require(VoiceActivity) }, time);
        }
        catch (FileNotFoundException exception)
        {
            throw new SetupException($"{folder} is no Whisper model: {exception.Message}", "It needs encoder_model.onnx, decoder_model_merged.onnx, config.json and tokenizer.json.", exception);
        }
    }

    /// <summary>Loads what turns recordings into text: a model in ONNX, or one of whisper.cpp.</summary>
    /// <param name="store">The models.</param>
    /// <param name="model">A model's name, folder or file; null for the default one.</param>
    /// <param name="time">Measures how long hearing takes.</param>
    /// <returns>The transcriber; the caller disposes it.</returns>
    /// <exception cref="SetupException">The model is not there, or this build cannot load it.</exception>
    public static ITranscriber CreateTranscriber(ModelStore store, string? model, TimeProvider time)
    {
        if (model is null || !model.EndsWith(WhisperCppEnding, StringComparison.OrdinalIgnoreCase))
        {
            return Create(store, model, time);
        }

#if WITH_WHISPERNET
        return new Perception.Speech.WhisperNet.WhisperNetTranscriber(model, time);
#else
        throw new SetupException($"{model} is a model of whisper.cpp, which this build does not load.", "Build it with -p:WithWhisperNet=true, or name a model in ONNX.");
#endif
    }

    /// <summary>Loads what finds stop words by their sound.</summary>
    /// <param name="store">The models.</param>
    /// <returns>The model; the caller disposes it.</returns>
    /// <exception cref="SetupException">It is not there.</exception>
    public static StopWordModel StopWords(ModelStore store) => new(store.Require(StopWordFolder), store.Require(QuickModel));
}
