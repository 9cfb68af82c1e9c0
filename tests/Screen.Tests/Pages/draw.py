"""Draws the pages of the tests, 1280 x 800 as a screen shows them, with Chromium, and writes beside each what stands on it.

Usage: python3 draw.py     (needs chromium, fonts-dejavu and fonts-urw-base35; the results are committed)
Each line of a .tsv is one text: x, y of its upper left corner, its size in pixels, the words.
"""
import html
import pathlib
import subprocess

SANS, BOLD, MONO, SERIF = "DejaVu Sans", "DejaVu Sans bold", "DejaVu Sans Mono", "DejaVu Serif"
NIMBUS, NIMBUS_BOLD = "Nimbus Sans", "Nimbus Sans bold"


class Page:
    def __init__(self, name, ground):
        self.name, self.ground, self.parts, self.truth = name, ground, [], []

    def box(self, x, y, width, height, fill, stroke=None):
        self.parts.append(f'<div style="left:{x}px;top:{y}px;width:{width}px;height:{height}px;background:{fill};{f"outline:1px solid {stroke};outline-offset:-1px" if stroke else ""}"></div>')

    def text(self, x, y, size, words, fill="#202020", font=SANS):
        weight, family = ("bold", font[:-5]) if font.endswith(" bold") else ("normal", font)
        self.parts.append(f'<div style="left:{x}px;top:{y}px;font:{weight} {size}px \'{family}\';color:{fill}">{html.escape(words)}</div>')
        self.truth.append((x, y, size, words))

    def save(self):
        page = pathlib.Path(self.name + ".html").resolve()
        page.write_text(f"<meta charset=utf-8><style>body{{margin:0;background:{self.ground}}}div{{position:absolute;white-space:pre}}</style>{''.join(self.parts)}", encoding="utf-8")
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1", "--window-size=1280,800"]
        subprocess.run([*command, f"--screenshot={page.with_suffix('.png')}", page.as_uri()], check=True, stderr=subprocess.DEVNULL)
        page.unlink()
        with open(self.name + ".tsv", "w", encoding="utf-8") as file:
            for line in self.truth:
                file.write("\t".join(map(str, line)) + "\n")


def settings():
    page = Page("settings", "#f6f5f4")
    page.box(0, 0, 1280, 38, "#e1dedb")
    page.text(590, 10, 15, "Settings", font=BOLD)
    page.box(0, 38, 240, 762, "#ffffff")
    for row, words in enumerate(["Network", "Bluetooth", "Background", "Notifications", "Search", "Multitasking", "Applications", "Privacy", "Sharing", "Sound", "Power", "Displays", "Mouse and Touchpad", "Keyboard", "Printers", "Date and Time", "Users", "About"]):
        y = 52 + row * 40
        if words == "Keyboard":
            page.box(8, y - 10, 224, 36, "#3584e4")
        page.text(48, y, 14, words, "#ffffff" if words == "Keyboard" else "#2e3436")
    page.text(300, 70, 20, "Keyboard", font=BOLD)
    page.text(300, 110, 13, "Input sources are the keyboard layouts and input methods that you can type with.", "#5e5c64")
    rows = [("Repeat keys", "Delay 500 ms"), ("Cursor blinking", "Speed 1200 ms"), ("Compose key", "Right Alt"), ("Alternate characters key", "Layout default"), ("View and customise shortcuts", "84 shortcuts"), ("Sticky keys", "Off"), ("Slow keys", "Off"), ("Bounce keys", "Off")]
    for row, (left, right) in enumerate(rows):
        y = 160 + row * 52
        page.box(300, y, 900, 52, "#ffffff", "#d5d0cc")
        page.text(316, y + 18, 14, left)
        page.text(1010, y + 18, 14, right, "#77767b")
    page.box(300, 620, 120, 36, "#3584e4")
    page.text(332, 630, 14, "Apply", "#ffffff")
    page.box(436, 620, 160, 36, "#e1dedb", "#b6b0ab")
    page.text(452, 630, 14, "Reset all to default")
    page.box(612, 620, 120, 36, "#c01c28")
    page.text(640, 630, 14, "Remove", "#ffffff")
    page.text(300, 690, 11, "Changes take effect after you log out. Last saved today at 14:35.", "#77767b")
    page.text(300, 715, 11, "Version 43.6, Debian GNU/Linux 12, 64-bit", "#77767b")
    page.save()


def mail():
    page = Page("mail", "#ffffff")
    page.box(0, 0, 1280, 28, "#f0f0f0")
    for x, words in zip((10, 50, 96, 150, 226, 290, 340), ("File", "Edit", "View", "Message", "Folder", "Tools", "Help")):
        page.text(x, 7, 13, words, font=NIMBUS)
    page.box(0, 28, 220, 772, "#f7f7f9")
    for row, words in enumerate(["Inbox (12)", "Drafts", "Sent", "Archive", "Junk (3)", "Trash", "Receipts 2026", "Robot lab"]):
        page.text(24, 48 + row * 26, 14, words, font=NIMBUS_BOLD if "(" in words else NIMBUS)
    page.box(220, 28, 1060, 26, "#e8e8ec")
    for x, words in ((240, "From"), (460, "Subject"), (1120, "Received")):
        page.text(x, 34, 13, words, font=NIMBUS_BOLD)
    letters = [
        ("Marta Novak", "Measurements of the gripper, second series", "09:12"), ("Jonas Weber", "Re: When does the conveyor stop?", "08:47"),
        ("Payroll", "Your statement for October is ready", "Yesterday"), ("Aiko Tanaka", "Calibration board printed at 98 %, please repeat", "Yesterday"),
        ("Security desk", "Visitor badge 4417 was not returned", "Monday"), ("Lena Fischer", "Lunch on Thursday?", "Monday"),
        ("GitHub", "[lamrobot] Pull request 318 was merged", "Sunday"), ("Oliver Grant", "Invoice 2026-1107 over 1,249.50 EUR", "15 Nov"),
        ("Ines Duarte", "Draft of the safety case, version 0.9", "14 Nov"), ("Library", "Three books are due on 30 November", "13 Nov"),
        ("Tom Becker", "Photos of the new test bench", "12 Nov"), ("Facilities", "Water off in building C from 6 to 8 am", "11 Nov"),
    ]
    for row, (sender, subject, when) in enumerate(letters):
        y = 64 + row * 25
        if row == 3:
            page.box(220, y - 5, 1060, 25, "#cfe3fb")
        font = NIMBUS_BOLD if row < 2 else NIMBUS
        page.text(240, y, 13, sender, font=font)
        page.text(460, y, 13, subject, font=font)
        page.text(1120, y, 13, when, font=font)
    page.box(220, 380, 1060, 1, "#c8c8c8")
    page.text(240, 400, 17, "Calibration board printed at 98 %, please repeat", font=NIMBUS_BOLD)
    page.text(240, 432, 12, "Aiko Tanaka to you, Thursday 26 November 2026, 17:20", "#666666", NIMBUS)
    body = ["Hello,", "the squares of the board measure 24.5 mm instead of 25 mm, so every distance", "that the camera tells is two per cent too long. Please print it again with", "scaling switched off, on stiff paper, and measure one row with the ruler.", "", "The lens itself is fine: the reprojection error was 0.21 pixels.", "", "Best wishes", "Aiko"]
    for row, words in enumerate(body):
        if words:
            page.text(240, 470 + row * 22, 14, words, font=SERIF)
    for x, words in ((240, "Reply"), (330, "Forward"), (440, "Archive"), (550, "Delete")):
        page.box(x, 720, 80, 30, "#f0f0f0", "#bbbbbb")
        page.text(x + 14, 727, 13, words, font=NIMBUS)
    page.text(10, 780, 11, "12 unread, 1,204 total", "#555555", NIMBUS)
    page.save()


def editor():
    page = Page("editor", "#1e1e1e")
    page.box(0, 0, 1280, 32, "#323233")
    for x, words in zip((14, 64, 118, 186, 246), ("File", "Edit", "Select", "Run", "Terminal")):
        page.text(x, 9, 13, words, "#cccccc")
    page.text(560, 9, 13, "spotter.py - workspace", "#cccccc")
    page.box(0, 32, 230, 746, "#252526")
    page.text(16, 44, 11, "EXPLORER", "#bbbbbb")
    for row, words in enumerate(["assets", "docs", "spotter.py", "encoder.py", "voices.json", "README.md", "setup.cfg", "requirements.txt"]):
        page.text(34, 70 + row * 22, 13, words, "#cccccc")
    code = ["import json", "from pathlib import Path", "", "class Spotter:", '    """Finds the stop word in a stream of sound."""', "", "    def __init__(self, path, threshold):",
            "        self.words = json.loads(Path(path).read_text())", "        self.threshold = threshold", "", "    def judge(self, window):", "        scores = self.encode(window)",
            "        best = max(scores, key=scores.get)", "        if scores[best] < self.threshold:", "            return None", "        return best"]
    for row, words in enumerate(code):
        y = 44 + row * 22
        page.text(246, y, 13, str(row + 1), "#858585", MONO)
        if words:
            indent = len(words) - len(words.lstrip())
            page.text(290 + indent * 8, y, 13, words.lstrip(), "#d4d4d4", MONO)
    page.box(230, 560, 1050, 218, "#181818")
    page.text(246, 570, 11, "TERMINAL", "#e7e7e7")
    for row, words in enumerate(["$ python3 spotter.py --wav hello.wav", "loaded 4 words in 0.3 s", "0.82 stop at 1.4 s", "warning: the sound is clipped", "$"]):
        page.text(246, 596 + row * 20, 13, words, "#cccccc", MONO)
    page.box(0, 778, 1280, 22, "#007acc")
    page.text(12, 782, 12, "main", "#ffffff")
    page.text(80, 782, 12, "0 errors, 1 warning", "#ffffff")
    page.text(1010, 782, 12, "Line 12, Column 8", "#ffffff")
    page.text(1150, 782, 12, "UTF-8", "#ffffff")
    page.text(1210, 782, 12, "Python", "#ffffff")
    page.save()


settings()
mail()
editor()
