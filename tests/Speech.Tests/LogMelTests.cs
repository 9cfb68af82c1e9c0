using LamRobot.Perception.Speech;

namespace LamRobot.Speech.Tests;

public sealed class LogMelTests
{
    private const double Tolerance = 1e-4;
    private const int Bands = 80;

    [Theory]
    [InlineData("whisper-base")]
    [InlineData("whisper-tiny.en")]
    public async Task Log_mel_is_the_references_within_a_ten_thousandth(string model)
    {
        var samples = await Models.ReadSamplesAsync(Models.Reference(model, "reference.wav"));
        var expected = Models.ReadFloats(Models.Reference(model, "log_mel.f32"));
        var beyond = Models.ReferenceJson(model).GetProperty("log_mel").GetProperty("beyond").GetSingle();

        var actual = new LogMel(Bands).Compute(samples.Span, 3000);

        for (var band = 0; band < Bands; band++)
        {
            for (var frame = 0; frame < 3000; frame++)
            {
                var reference = frame < 300 ? expected[(band * 300) + frame] : beyond;
                Assert.Equal(reference, actual[(band * 3000) + frame], Tolerance);
            }
        }
    }

    [Fact]
    public void Mel_filters_are_the_references()
    {
        var expected = Models.ReadFloats(Models.Reference("whisper-base", "mel_filters.f32"));
        var filters = new MelFilters(Bands, PowerSpectrum.Bins);
        var actual = new double[expected.Length];
        for (var band = 0; band < Bands; band++)
        {
            var (bin, weights) = filters[band];
            weights.Span.CopyTo(actual.AsSpan((band * PowerSpectrum.Bins) + bin));
        }

        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-8));
    }

    [Fact]
    public void The_folded_transform_gives_the_power_of_the_plain_one()
    {
        var random = new Random(7);
        var samples = Enumerable.Range(0, 400 + (160 * PowerSpectrum.Lanes)).Select(_ => (float)((random.NextDouble() * 2) - 1)).ToArray();
        var power = new System.Numerics.Vector<double>[PowerSpectrum.Bins];
        new PowerSpectrum().Transform(samples, 160, power);

        for (var lane = 0; lane < PowerSpectrum.Lanes; lane++)
        {
            for (var k = 0; k < PowerSpectrum.Bins; k++)
            {
                var sum = System.Numerics.Complex.Zero;
                for (var n = 0; n < 400; n++)
                {
                    var windowed = samples[(lane * 160) + n] * (0.5 - (0.5 * Math.Cos(2 * Math.PI * n / 400)));
                    sum += windowed * System.Numerics.Complex.Exp(new(0, -2 * Math.PI * k * n / 400));
                }

                Assert.Equal(sum.Magnitude * sum.Magnitude, power[k][lane], 1e-8);
            }
        }
    }

    [Fact]
    public void Sound_that_fills_the_window_is_reflected_at_its_end()
    {
        var samples = Enumerable.Range(0, 16000).Select(i => 0.5f * MathF.Sin(i * 0.3f)).ToArray();
        var full = new LogMel(Bands).Compute(samples, 100);
        var cut = new LogMel(Bands).Compute(samples.Concat(new float[1600]).ToArray(), 100);

        Assert.Equal(full, cut);
    }
}
