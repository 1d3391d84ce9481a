# SPDX-FileCopyrightText: 2026 LLMRoofline developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures and figures for others: as they are shown, of the size asked for, or refused in words."""

import os
import re
import struct
import subprocess
import tempfile
import unittest

CLI = os.environ["LLMROOFLINE_CLI"]
WINDOW = os.environ.get("LLMROOFLINE_WINDOW")
HAS_PICTURES = os.environ.get("LLMROOFLINE_HAS_PICTURES") == "1"

# In a comparison's file, over the default one.
SHOWN = """zoom: 1000:8000,4:64
"""


def run(*args, env=None, program=CLI):
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment.update(env or {})
    return subprocess.run([program, *map(str, args)], capture_output=True, text=True, env=environment, timeout=120)


def size_and_density(path):
    with open(path, "rb") as picture:
        data = picture.read()
    size = struct.unpack(">II", data[16:24])
    at = data.index(b"pHYs") + 4
    return size, struct.unpack(">I", data[at:at + 4])[0] * 0.0254


def words(path):
    with open(path, encoding="utf-8") as picture:
        return re.findall(r"<text[^>]*>([^<]*)", picture.read())


class Figures(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def path(self, name):
        return os.path.join(self.folder, name)

    def comparison(self):
        """The default comparison as a file: a picture has it inside."""
        picture = self.path("default.png")
        self.assertEqual(run("mesh", "--png", picture).returncode, 0)
        with open(picture, "rb") as file:
            data = file.read()
        at, text = 8, ""
        while at < len(data):
            length, kind = struct.unpack(">I4s", data[at:at + 8])
            body = data[at + 8:at + 8 + length]
            if kind == b"tEXt" and body.startswith(b"Parameters\0"):
                text = body[11:].decode("latin-1")
            elif kind == b"zTXt" and body.startswith(b"Parameters\0"):
                import zlib
                text = zlib.decompress(body[12:]).decode("latin-1")
            elif kind == b"iTXt" and body.startswith(b"Parameters\0"):
                import zlib
                flag, rest = body[11], body[13:]
                rest = rest.split(b"\0", 2)[2]
                text = (zlib.decompress(rest) if flag else rest).decode("utf-8")
            at += 12 + length
        self.assertTrue(text.startswith("kind: comparison"), text[:80])
        return text

    @unittest.skipUnless(HAS_PICTURES, "a build that draws")
    def test_drawn_as_a_comparison_is_shown(self):
        text = self.comparison().replace("view:\n", SHOWN + "view:\n", 1)
        self.assertIn("zoom", text)
        text = re.sub(r"\n  contours:\n(?:    - .*\n)+", "\n  contours: []\n", text)
        file = self.path("shown.yaml")
        with open(file, "w", encoding="utf-8") as out:
            out.write(text)
        whole, shown = self.path("whole.svg"), self.path("shown.svg")
        self.assertEqual(run("mesh", "--comparison", file, "--svg", whole).returncode, 0)
        done = run("mesh", "--as", file, "--svg", shown)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("32k", words(whole))
        self.assertNotIn("32k", words(shown))
        self.assertTrue(any(line.startswith("Pins: ") for line in words(shown)))
        self.assertNotIn("break-even", words(shown))
        # Another comparison drawn in the same way, and one thing of it otherwise.
        other = run("mesh", "--as", file, "--comparison", file, "--gpu", "h100-sxm5", "--contours", "1", "--svg", shown)
        self.assertEqual(other.returncode, 0, other.stderr)
        self.assertIn("break-even", words(shown))
        self.assertTrue(any("H100" in line for line in words(shown)))
        # Nothing is drawn: that is wrong usage, and a file that is none is refused.
        self.assertEqual(run("mesh", "--as", file).returncode, 2)
        self.assertEqual(run("mesh", "--as", self.path("none.yaml"), "--svg", shown).returncode, 1)

    @unittest.skipUnless(HAS_PICTURES, "a build that draws")
    def test_sizes_of_paper(self):
        picture = self.path("paper.png")
        for args, size, density in ((["17x11cm", "--dpi", "300"], (2008, 1299), 300),
                                    (["page"], (2008, 1535), 300),
                                    (["6x4in", "--dpi", "150"], (900, 600), 150),
                                    (["1500x1001px", "--dpi", "200"], (1500, 1001), 200),
                                    (["800x500", "--scale", "2"], (1600, 1000), 192)):
            done = run("mesh", "--png", picture, "--size", *args)
            self.assertEqual(done.returncode, 0, done.stderr)
            found, dots = size_and_density(picture)
            self.assertEqual(found, size)
            self.assertAlmostEqual(dots, density, delta=0.1)
        svg = self.path("column.svg")
        self.assertEqual(run("roofline", "--svg", svg, "--size", "column").returncode, 0)
        with open(svg, encoding="utf-8") as file:
            self.assertAlmostEqual(float(re.search(r'<svg width="([0-9.]+)mm"', file.read())[1]), 85, delta=0.1)

    def test_sizes_that_are_none(self):
        for args, says in ((["5x4cm"], "8.5 × 5.7 cm"), (["17x11cm", "--scale", "2"], "--dpi"), (["300x200"], "300x200"),
                           (["17cm"], "17cm"), (["nanxnancm"], "nanxnancm"), (["900x900in", "--dpi", "1200"], "900 × 900 in")):
            done = run("mesh", "--png", self.path("none.png"), "--size", *args)
            self.assertEqual(done.returncode, 2, done.stderr)
            self.assertIn(says, done.stderr)
        self.assertEqual(run("mesh", "--dpi", "300").returncode, 2)
        self.assertEqual(os.listdir(self.folder), [])

    @unittest.skipUnless(HAS_PICTURES, "a build that draws")
    def test_without_fonts_nothing_is_drawn(self):
        config = self.path("fonts.conf")
        with open(config, "w") as file:
            file.write('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
                       f"<dir>{self.folder}</dir><cachedir>{self.folder}</cachedir></fontconfig>")
        env = {"FONTCONFIG_FILE": config, "HOME": self.folder}
        done = run("mesh", "--png", self.path("boxes.png"), env=env)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("no font", done.stderr)
        self.assertFalse(os.path.exists(self.path("boxes.png")))
        # Figures need none.
        self.assertEqual(run("mesh", "--format", "csv", "--batch", "1", "--seq", "128", env=env).returncode, 0)
        if WINDOW:
            done = run(env=dict(env, QT_QPA_PLATFORM="offscreen"), program=WINDOW)
            self.assertEqual(done.returncode, 1, done.stderr)
            self.assertIn("no font", done.stderr)

    def test_a_byte_order_mark_on_request(self):
        args = ["mesh", "--format", "csv", "--batch", "1:4:1", "--seq", "128,256"]
        plain = run(*args)
        marked = run(*args, "--bom")
        self.assertTrue(plain.stdout.startswith("batch,"))
        self.assertEqual(marked.stdout, "\ufeff" + plain.stdout)
        file = self.path("marked.csv")
        self.assertEqual(run(*args, "--bom", "-o", file).returncode, 0)
        with open(file, encoding="utf-8") as written:
            self.assertEqual(written.read(), marked.stdout)
        # One that is not written piece by piece.
        listed = run("gpus", "--format", "csv", "--bom")
        self.assertTrue(listed.stdout.startswith("\ufeffid,"))

    @unittest.skipUnless(WINDOW, "a build with the window")
    def test_the_window_refuses_options_that_it_does_not_know(self):
        done = run("--bogus", program=WINDOW)
        self.assertEqual(done.returncode, 2)
        self.assertIn("--bogus", done.stderr)
        self.assertIn("usage", done.stderr)


if __name__ == "__main__":
    unittest.main()
