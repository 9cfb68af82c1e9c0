"""What main.py needs of the board: exchange this file for another one."""
import network, time
from machine import PWM, Pin


class Motors:
    """Two motors on a driver such as the DRV8833: two pins each, one for each way."""
    SPEED = 40000   # of 65535

    def __init__(self):
        self.ways = [[PWM(Pin(pin), freq=1000, duty_u16=0) for pin in pins] for pins in ((25, 26), (27, 14))]

    def drive(self, way):
        for forward, backward in self.ways:
            forward.duty_u16(self.SPEED if way > 0 else 0)
            backward.duty_u16(self.SPEED if way < 0 else 0)

    def stand(self):
        for way in self.ways:
            for pin in way:
                pin.duty_u16(0)


class Lamp:
    def __init__(self):
        self.pin = Pin(2, Pin.OUT, value=0)

    @property
    def on(self):
        return self.pin.value() == 1

    def set(self, on):
        self.pin.value(1 if on else 0)


def join_network(config):
    """Joins the wireless network; an OSError when it is not there within 15 seconds."""
    wireless = network.WLAN(network.STA_IF)
    wireless.active(True)
    if not wireless.isconnected():
        wireless.connect(config.NETWORK, config.NETWORK_PASSWORD)
        for _ in range(150):
            if wireless.isconnected():
                break
            time.sleep_ms(100)
        else:
            raise OSError("the network '%s' is not there" % config.NETWORK)
