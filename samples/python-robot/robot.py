#!/usr/bin/env python3
"""A whole robot for LamRobot: a lamp on wheels that drives between places. Usage: robot.py [HOST [PORT [ID [USER PASSWORD]]]]

Needs paho-mqtt (Debian: python3-paho-mqtt). See docs/wire-protocol.md for what it promises.
"""
import json, sys, threading, time, uuid
import paho.mqtt.client as mqtt

HOST = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
PORT = int(sys.argv[2]) if len(sys.argv) > 2 else 1883
ROBOT = sys.argv[3] if len(sys.argv) > 3 else "rover"
PLACES = ["dock", "door", "desk"]
HOLD = 0.5                   # seconds that "drive_on" goes on without a word that it is still wanted
SESSION = uuid.uuid4().hex   # another at each start: what was told before is forgotten
MANIFEST = {
    "id": ROBOT, "kind": "rover", "description": "A lamp on wheels.",
    "actions": [
        {"name": "go_to", "description": "Drives to a place.", "effect": "idempotent", "timeoutSeconds": 20,
         "parameters": [{"name": "place", "kind": "entity", "entityKinds": ["place"], "required": True, "description": "Where to."}],
         "ensures": [{"subject": ROBOT, "attribute": "at", "value": "{place}"}]},
        {"name": "drive_on", "description": "Drives straight on until it is stopped.", "effect": "reversible", "timeoutSeconds": 60, "holdSeconds": HOLD},
        {"name": "light", "description": "Switches the lamp on or off.", "effect": "idempotent", "timeoutSeconds": 5,
         "parameters": [{"name": "on", "kind": "boolean", "required": True, "description": "On or off."}]}]}


class Robot:
    def __init__(self, client):
        self.client, self.at, self.emergency, self.sequence = client, "dock", False, 0
        self.results, self.running, self.halt, self.held = {}, None, threading.Event(), 0

    def send(self, what, message, retain=False, qos=1):
        self.client.publish(f"lamrobot/{ROBOT}/{what}", json.dumps(message), qos=qos, retain=retain)

    def telemetry(self):
        self.sequence += 1
        entities = [{"id": ROBOT, "name": "Rover", "kind": "robot", "attributes": {"at": self.at}}]
        entities += [{"id": place, "name": place, "kind": "place"} for place in PLACES]
        self.send("telemetry", {"sequence": self.sequence, "moving": self.running is not None, "emergencyStopped": self.emergency, "entities": entities}, qos=0)

    def finish(self, command, status, **fields):
        self.running = None
        self.results[command["id"]] = {"id": command["id"], "status": status, **fields}
        self.telemetry()
        self.send("result", self.results[command["id"]])

    def command(self, command):
        if command["id"] in self.results:                    # told again: say it again, do not do it again
            self.send("result", self.results[command["id"]])
        elif command["id"] == self.running:
            self.held = time.monotonic()
        elif self.emergency or self.running:
            self.finish(command, "rejected", code="device_busy", message="I am stopped or busy.")
        elif command["action"] == "go_to" and command["arguments"].get("place") in PLACES:
            self.running = command["id"]
            self.halt.clear()
            threading.Thread(target=self.drive, args=(command,), daemon=True).start()
        elif command["action"] == "drive_on":
            self.running, self.held = command["id"], time.monotonic()
            self.halt.clear()
            threading.Thread(target=self.drive_on, args=(command,), daemon=True).start()
        elif command["action"] == "light":
            self.finish(command, "succeeded", applied=command["arguments"], effectKnown=True)
        else:
            self.finish(command, "rejected", code="device_rejected", message="I cannot do that.")

    def drive(self, command):
        for tenth in range(1, 11):
            if self.halt.wait(0.05):
                return self.finish(command, "stopped", code="stopped", message="I was stopped on the way.")
            self.send("progress", {"id": command["id"], "message": "driving", "fraction": tenth / 10})
        self.at = command["arguments"]["place"]
        self.finish(command, "succeeded", applied=command["arguments"], effectKnown=True)

    def drive_on(self, command):                             # the dead man's switch: whoever sent it may be gone
        self.telemetry()
        while not self.halt.wait(0.02):
            if (silence := time.monotonic() - self.held) >= HOLD:
                return self.finish(command, "stopped", code="stopped", message=f"I stand: nobody has wanted it for {silence:.2f} s.")
        self.finish(command, "stopped", code="stopped", message="I was stopped on the way.")

    def hold(self, command):
        if command["id"] == self.running:
            self.held = time.monotonic()

    def cancel(self, command):
        if command["id"] == self.running:
            self.halt.set()
        elif command["id"] in self.results:
            self.send("result", self.results[command["id"]])

    def stop(self, stop):
        self.halt.set()
        self.emergency = self.emergency or stop["kind"] == "emergency"
        self.telemetry()
        self.send("stopped", {"id": stop["id"], "kind": stop["kind"]})


def on_connect(client, robot, *_):
    client.subscribe([(f"lamrobot/{ROBOT}/{what}", 1) for what in ("command", "cancel", "hold", "stop", "release")] + [("lamrobot/stop", 1)])
    robot.send("manifest", MANIFEST, retain=True)
    robot.send("status", {"online": True, "protocol": 1, "session": SESSION}, retain=True)
    robot.telemetry()


def on_message(client, robot, message):
    try:
        content = json.loads(message.payload)
        what = message.topic.rsplit("/", 1)[1]
        if what == "command":
            robot.command(content)
        elif what == "stop":
            robot.stop(content)
        elif what == "cancel":
            robot.cancel(content)
        elif what == "hold":
            robot.hold(content)
        elif what == "release":
            robot.emergency = False
            robot.telemetry()
    except (ValueError, KeyError, TypeError) as error:
        print("unreadable:", error, file=sys.stderr)


client = mqtt.Client(client_id=f"robot-{ROBOT}")
robot = Robot(client)
client.user_data_set(robot)
if len(sys.argv) > 5:
    client.username_pw_set(sys.argv[4], sys.argv[5])
client.on_connect, client.on_message = on_connect, on_message
client.will_set(f"lamrobot/{ROBOT}/status", json.dumps({"online": False, "protocol": 1}), qos=1, retain=True)
client.connect(HOST, PORT, keepalive=5)
client.loop_forever()
