"""A whole robot for LamRobot on an ESP32: two motors and a lamp, in MicroPython. README.md says how it gets there.

See docs/wire-protocol.md for what it promises.
"""
import asyncio, json, random, time
from umqtt.simple import MQTTClient
import config
from hardware import Lamp, Motors, join_network

ROBOT = config.ROBOT
SESSION = "%x" % random.getrandbits(32)   # another at each start: what was told before is forgotten
LONGEST = 5                               # seconds that one command may drive
MANIFEST = {
    "id": ROBOT, "kind": "rover", "description": "A small rover with a lamp.",
    "actions": [
        {"name": "drive", "description": "Drives forward or backward for some seconds.", "effect": "reversible", "timeoutSeconds": LONGEST + 5,
         "parameters": [
             {"name": "direction", "kind": "choice", "choices": ["forward", "backward"], "required": True, "description": "Which way."},
             {"name": "seconds", "kind": "number", "unit": "s", "minimum": 0.1, "maximum": LONGEST, "required": True, "description": "How long."}]},
        {"name": "light", "description": "Switches the lamp on or off.", "effect": "idempotent", "timeoutSeconds": 5,
         "parameters": [{"name": "on", "kind": "boolean", "required": True, "description": "On or off."}],
         "ensures": [{"subject": ROBOT, "attribute": "light", "value": "{on}"}]}]}


class Robot:
    def __init__(self):
        self.motors, self.lamp = Motors(), Lamp()
        self.inbox, self.results, self.order = [], {}, []
        self.running, self.ends, self.emergency, self.sequence = None, 0, False, 0
        self.client = None

    def send(self, what, message, retain=False, qos=1):
        self.client.publish("lamrobot/%s/%s" % (ROBOT, what), json.dumps(message), retain, qos)

    def telemetry(self):
        self.sequence += 1
        entity = {"id": ROBOT, "name": "Rover", "kind": "robot", "attributes": {"light": "true" if self.lamp.on else "false"}}
        self.send("telemetry", {"sequence": self.sequence, "moving": self.running is not None, "emergencyStopped": self.emergency, "entities": [entity]}, qos=0)

    def finish(self, command, status, **fields):
        self.motors.stand()
        if command is self.running:
            self.running = None
        result = {"id": command["id"], "status": status}
        result.update(fields)
        self.results[command["id"]] = result
        self.order.append(command["id"])
        if len(self.order) > 100:
            del self.results[self.order.pop(0)]
        self.telemetry()
        self.send("result", result)

    def command(self, command):
        arguments = command.get("arguments", {})
        if command["id"] in self.results:                    # told again: say it again, do not do it again
            self.send("result", self.results[command["id"]])
        elif self.running and command["id"] == self.running["id"]:
            pass
        elif self.emergency or self.running:
            self.send("result", {"id": command["id"], "status": "rejected", "code": "device_busy", "message": "I am stopped or busy."})
        elif command["action"] == "drive" and arguments.get("direction") in ("forward", "backward") and 0 < arguments.get("seconds", 0) <= LONGEST:
            self.running = command
            self.ends = time.ticks_add(time.ticks_ms(), int(arguments["seconds"] * 1000))
            self.motors.drive(1 if arguments["direction"] == "forward" else -1)
            self.telemetry()
            self.send("progress", {"id": command["id"], "message": "driving", "fraction": 0})
        elif command["action"] == "light" and arguments.get("on") in (True, False):
            self.lamp.set(arguments["on"])
            self.finish(command, "succeeded", applied=arguments, effectKnown=True)
        else:
            self.finish(command, "rejected", code="device_rejected", message="I cannot do that.")

    def cancel(self, command):
        if self.running and command["id"] == self.running["id"]:
            self.finish(self.running, "stopped", code="stopped", message="I was stopped on the way.")
        elif command["id"] in self.results:
            self.send("result", self.results[command["id"]])

    def stop(self, stop):
        self.emergency = self.emergency or stop["kind"] == "emergency"
        if self.running:
            self.finish(self.running, "stopped", code="stopped", message="I was stopped on the way.")
        self.send("stopped", {"id": stop["id"], "kind": stop["kind"]})
        self.telemetry()

    def release(self, _):
        self.emergency = False
        self.telemetry()

    def hear(self, topic, payload):
        # The client may call this while it publishes: nothing is answered here, but the motors stand at once.
        what = topic.decode().rsplit("/", 1)[1]
        if what == "stop":
            self.motors.stand()
            self.inbox.insert(0, (what, payload))
        else:
            self.inbox.append((what, payload))

    def answer(self):
        while self.inbox:
            what, payload = self.inbox.pop(0)
            try:
                {"command": self.command, "cancel": self.cancel, "stop": self.stop, "release": self.release}[what](json.loads(payload))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                print("unreadable:", error)
                if what == "stop":                           # a stop that cannot be read is an emergency stop
                    self.stop({"id": "", "kind": "emergency"})

    def connect(self):
        client = MQTTClient("robot-" + ROBOT, config.BROKER, config.PORT, config.USER, config.PASSWORD, keepalive=5)
        client.set_callback(self.hear)
        client.set_last_will("lamrobot/%s/status" % ROBOT, json.dumps({"online": False, "protocol": 1}), True, 1)
        client.connect()
        self.client = client
        for what in ("stop", "release", "cancel", "command"):
            client.subscribe("lamrobot/%s/%s" % (ROBOT, what), 1)
        client.subscribe("lamrobot/stop", 1)
        self.send("manifest", MANIFEST, True)
        self.send("status", {"online": True, "protocol": 1, "session": SESSION}, True)
        self.telemetry()

    async def live(self):
        self.connect()
        told = pinged = time.ticks_ms()
        while True:
            self.client.check_msg()
            self.answer()
            now = time.ticks_ms()
            if self.running and time.ticks_diff(self.ends, now) <= 0:
                # It has no odometry: that it drove is what was done, not what was seen.
                self.finish(self.running, "succeeded", applied=self.running["arguments"], effectKnown=False)
            if time.ticks_diff(now, told) >= 500:
                told = now
                self.telemetry()
            if time.ticks_diff(now, pinged) >= 2000:
                pinged = now
                self.client.ping()
            await asyncio.sleep_ms(10)


async def main():
    robot = Robot()
    while True:
        try:
            join_network(config)
            await robot.live()
        except OSError as error:                             # no link, no driving
            robot.motors.stand()
            if robot.running:
                command, robot.running = robot.running, None
                robot.results[command["id"]] = {"id": command["id"], "status": "failed", "code": "link_down", "message": "I stood still because the link was lost."}
                robot.order.append(command["id"])
            print("no link:", error)
            await asyncio.sleep(1)


asyncio.run(main())
