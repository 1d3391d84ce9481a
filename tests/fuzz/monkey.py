#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 LLMRoofline developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A monkey at the window: random keys, clicks and drags on a display of its own. The window lives, answers within ten
seconds, says nothing on standard error, and ends when it is told to, whatever is open then.

usage: monkey.py PROGRAM [SECONDS [SEED]]
Prints the seed first; the same seed does the same."""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time

WIDTH, HEIGHT = 1600, 1000
KEYS = ["Tab", "shift+Tab", "Return", "Escape", "space", "Up", "Down", "Left", "Right", "Prior", "Next", "Home", "End", "BackSpace",
        "Delete", "ctrl+a", "ctrl+z", "ctrl+shift+z", "ctrl+e", "ctrl+o", "ctrl+s", "ctrl+n", "ctrl+c", "ctrl+v", "alt+f",
        "alt+e", "alt+v", "F1", "F10", "1", "9", "0", "period", "minus", "x", "e"]


def main():
    program = os.path.abspath(sys.argv[1])
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 60
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.SystemRandom().randrange(1 << 32)
    print(f"seed {seed}", flush=True)
    chance = random.Random(seed)
    started = []
    with tempfile.TemporaryDirectory() as folder:
        try:
            return play(program, seconds, chance, folder, started)
        finally:
            for process in reversed(started):
                process.kill()
                process.wait()


def play(program, seconds, chance, folder, started):
    read, write = os.pipe()
    started.append(subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24"],
                                    pass_fds=[write], stderr=subprocess.DEVNULL))
    os.close(write)
    with os.fdopen(read) as display:
        number = display.readline().strip()
    runtime = os.path.join(folder, "run")
    os.mkdir(runtime, 0o700)
    # What it saves, it saves in here.
    environment = dict(os.environ, DISPLAY=":" + number, QT_QPA_PLATFORM="xcb", HOME=folder, XDG_RUNTIME_DIR=runtime,
                       XDG_CONFIG_HOME=os.path.join(folder, "config"), XDG_DATA_HOME=os.path.join(folder, "data"))
    ready = os.path.join(folder, "ready")
    started.append(subprocess.Popen(["openbox", "--startup", f"touch {ready}"], env=environment, stderr=subprocess.DEVNULL))
    while not os.path.exists(ready):
        time.sleep(0.1)
    said = open(os.path.join(folder, "said"), "w+")
    window = subprocess.Popen([program], env=environment, stderr=said, cwd=folder)
    started.append(window)

    def do(*words):
        return subprocess.run(["xdotool", *map(str, words)], env=environment, capture_output=True, text=True, timeout=60).stdout

    time.sleep(3)
    end, done = time.monotonic() + seconds, 0
    while time.monotonic() < end and window.poll() is None:
        done += 1
        kind = chance.random()
        if kind < 0.45:
            do("key", chance.choice(KEYS))
        elif kind < 0.85:
            do("mousemove", chance.randrange(WIDTH), chance.randrange(HEIGHT), "click", chance.choice([1, 1, 1, 1, 3, 4, 5]))
        elif kind < 0.95:
            do("mousemove", chance.randrange(WIDTH), chance.randrange(HEIGHT), "mousedown", 1, "mousemove",
               chance.randrange(WIDTH), chance.randrange(HEIGHT), "mouseup", 1)
        else:
            do("type", chance.choice(["0", "1e9", "-1", "abc", "<img src='/dev/zero'>", "4096", "99999999999"]))
    faults = []
    ended = window.poll()
    if ended is None:
        window.send_signal(signal.SIGTERM)
        try:
            ended = window.wait(timeout=10)
        except subprocess.TimeoutExpired:
            faults.append("did not end within ten seconds of SIGTERM")
    # It may close the window itself.
    if ended not in (None, 0):
        faults.append(f"ended with status {ended}")
    said.seek(0)
    words = said.read()
    if words:
        faults.append("said on standard error:\n" + words)
    print(f"{done} actions" + "".join("\n" + fault for fault in faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
