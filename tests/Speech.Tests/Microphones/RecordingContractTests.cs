using LamRobot.Perception.Speech;

namespace LamRobot.Speech.Tests.Microphones;

public sealed class RecordingContractTests : MicrophoneContract
{
    protected override Task<(IMicrophone Microphone, Func<Task> PlayAsync)> OpenAsync(float[] sound) =>
        Task.FromResult<(IMicrophone, Func<Task>)>((new ClipAudioSource(new AudioClip(sound, "made", IsTruncated: false), TimeProvider.System), () => Task.CompletedTask));
}
