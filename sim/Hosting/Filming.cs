using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Publishes what cameras see, one picture after the other: what cannot go out in time is left out.</summary>
internal static class Filming
{
    public static async Task FilmAsync(
        IReadOnlyList<string> cameras, Func<string, Func<CameraFrame>> shoot, RobotUplink uplink, TimeSpan interval, TimeProvider time, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(interval, time);
        while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
        {
            foreach (var camera in cameras)
            {
                // Drawn and packed outside the world's lock, so that a stop never waits for a picture.
                var payload = CameraPayload.Write(shoot(camera)());
                await uplink.SendNowAsync(new(uplink.Topics.Camera(camera), payload) { Delivery = MqttDelivery.AtMostOnce, Fleeting = true }, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
