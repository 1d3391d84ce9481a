# SPDX-FileCopyrightText: 2026 LLMRoofline developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window from outside: a display, a window manager, the real program, keys and a picture of the screen."""

import os
import signal
import subprocess
import tempfile
import time
import unittest

PROGRAM = os.environ["LLMROOFLINE_WINDOW"]


def colours(picture):
    """The screen's colours and how many pixels have each."""
    listed = subprocess.run(["convert", picture, "-depth", "8", "-format", "%c", "histogram:info:-"],
                            capture_output=True, text=True, check=True).stdout
    found = {}
    for line in listed.splitlines():
        count, rest = line.split(":", 1)
        start = rest.index("#")
        found[rest[start:start + 7]] = int(count)
    return found


class Window(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.config = os.path.join(self.folder, "config")
        runtime = os.path.join(self.folder, "run")
        os.makedirs(os.path.join(self.config, "llmroofline"))
        os.mkdir(runtime, 0o700)
        with open(os.path.join(self.config, "llmroofline", "llmroofline.ini"), "w") as settings:
            settings.write("[General]\ntheme=light\nlanguage=en\n")
        read, write = os.pipe()
        self.start(["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24"], pass_fds=[write],
                   stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as display:
            number = display.readline().strip()
        # Nothing of the session that runs the tests, which may have no bus.
        os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)
        self.env = dict(os.environ, DISPLAY=":" + number, QT_QPA_PLATFORM="xcb", HOME=self.folder,
                        XDG_CONFIG_HOME=self.config, XDG_DATA_HOME=os.path.join(self.folder, "data"),
                        XDG_RUNTIME_DIR=runtime)
        # It loses a window that opens while it starts, or dies of it.
        started = os.path.join(self.folder, "started")
        self.start(["openbox", "--startup", f"touch {started}"], stderr=subprocess.DEVNULL)
        self.wait_for(lambda: os.path.exists(started))

    def start(self, command, **options):
        process = subprocess.Popen(command, env=getattr(self, "env", None), **options)
        self.addCleanup(self.stop, process)
        return process

    @staticmethod
    def stop(process):
        process.kill()
        process.wait()
        if process.stderr:
            process.stderr.close()

    def xdotool(self, *args):
        return subprocess.run(["xdotool", *map(str, args)], env=self.env, capture_output=True, text=True,
                              timeout=30).stdout.split()

    def wait_for(self, what, seconds=20):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = what()
            if found:
                return found
            time.sleep(0.2)
        self.fail("waited in vain")

    def screen(self):
        picture = os.path.join(self.folder, "screen.png")
        subprocess.run(["import", "-window", "root", picture], env=self.env, check=True)
        return colours(picture)

    def test_opens_follows_keys_and_remembers(self):
        program = self.start([PROGRAM], stderr=subprocess.PIPE, text=True)

        def shown():
            # Rather than to wait for a window that will never come.
            self.assertIsNone(program.poll(), program.poll() is not None and program.stderr.read())
            return self.xdotool("search", "--onlyvisible", "--name", "LLMRoofline")

        window = self.wait_for(shown)[0]
        # B far ahead is a third of the default meshes, in one colour.
        self.wait_for(lambda: max((count for colour, count in self.screen().items()
                                   if int(colour[1:3], 16) > int(colour[5:7], 16) + 60), default=0) > 50000)
        self.xdotool("windowactivate", "--sync", window)
        self.xdotool("key", "--window", window, "ctrl+e")  # exchange: the same region is now A's blue
        self.wait_for(lambda: max((count for colour, count in self.screen().items()
                                   if int(colour[5:7], 16) > int(colour[1:3], 16) + 60), default=0) > 50000)
        session = os.path.join(self.config, "llmroofline", "session.yaml")
        self.wait_for(lambda: os.path.exists(session))
        program.send_signal(signal.SIGTERM)
        self.assertEqual(program.wait(timeout=20), 0)
        self.assertEqual(program.stderr.read(), "")
        with open(session) as saved:
            text = saved.read()
        self.assertLess(text.index("id: h20-96gb"), text.index("id: a100-sxm4-80gb"))

    def test_a_signal_ends_it_whatever_dialog_is_open(self):
        for dialog in ["ctrl+o", "ctrl+1"]:  # a file is asked for; an accelerator is edited
            program = self.start([PROGRAM], stderr=subprocess.PIPE, text=True)
            window = self.wait_for(lambda: self.xdotool("search", "--onlyvisible", "--name", "LLMRoofline"))[0]
            time.sleep(1)
            self.xdotool("windowactivate", "--sync", window)
            self.xdotool("key", "--window", window, "ctrl+e")
            before = len(self.xdotool("search", "--onlyvisible", "--name", "."))
            self.xdotool("key", "--window", window, dialog)
            self.wait_for(lambda: len(self.xdotool("search", "--onlyvisible", "--name", ".")) > before)
            program.send_signal(signal.SIGTERM)
            self.assertEqual(program.wait(timeout=10), 0)
            self.assertEqual(program.stderr.read(), "")
            self.assertTrue(os.path.exists(os.path.join(self.config, "llmroofline", "session.yaml")))

    def test_a_session_that_cannot_be_kept_is_said(self):
        program = self.start([PROGRAM], stderr=subprocess.PIPE, text=True)
        self.wait_for(lambda: self.xdotool("search", "--onlyvisible", "--name", "LLMRoofline"))
        time.sleep(1)
        # A folder takes the session's name while the window is open; one that is there at the start is put aside.
        session = os.path.join(self.config, "llmroofline", "session.yaml")
        if os.path.exists(session):
            os.unlink(session)
        os.mkdir(session)
        program.send_signal(signal.SIGTERM)
        self.assertEqual(program.wait(timeout=10), 1)
        self.assertIn("session.yaml", program.stderr.read())

    def test_it_starts_no_bus(self):
        def buses():
            return set(subprocess.run(["pgrep", "-f", "dbus-launch|dbus-daemon"], capture_output=True, text=True).stdout.split())
        before = buses()
        program = self.start([PROGRAM], stderr=subprocess.PIPE, text=True)
        self.wait_for(lambda: self.xdotool("search", "--onlyvisible", "--name", "LLMRoofline"))
        time.sleep(1)
        self.assertEqual(buses() - before, set())
        program.send_signal(signal.SIGTERM)
        program.wait(timeout=10)

    def test_without_a_display_it_says_so(self):
        for missing in [{}, {"DISPLAY": ":12345"}, {"QT_QPA_PLATFORM": "xcb"}]:
            environment = {key: value for key, value in self.env.items()
                           if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
            done = subprocess.run([PROGRAM], capture_output=True, text=True, timeout=30, env=dict(environment, **missing))
            self.assertEqual(done.returncode, 1)
            self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
            self.assertIn("display", done.stderr)


if __name__ == "__main__":
    unittest.main()
