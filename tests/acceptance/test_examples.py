# SPDX-FileCopyrightText: 2026 LLMRoofline developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The worked examples: what resources/examples/README.md quotes is what its commands print.

`python3 test_examples.py --write` (packaging/developer/write-examples) writes the figures anew.
"""
import os
import pathlib
import re
import shlex
import subprocess
import sys
import unittest

SOURCE = pathlib.Path(os.environ.get("LLMROOFLINE_SOURCE", pathlib.Path(__file__).resolve().parents[2]))
README = SOURCE / "resources" / "examples" / "README.md"
BLOCK = re.compile(r"```console\n(.*?)```", re.S)


def output_of(command):
    words = shlex.split(command)
    assert words[0] == "llmroofline-cli", command
    done = subprocess.run([os.environ["LLMROOFLINE_CLI"], *words[1:]], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, f"{command}\n{done.stderr}"
    return done.stdout


def run_again(block):
    """The block as its commands print it now."""
    text = ""
    for line in block.splitlines():
        if line.startswith("$ "):
            text += f"{line}\n{output_of(line[2:])}"
    return text


class Examples(unittest.TestCase):
    maxDiff = None

    def test_figures_are_what_the_commands_print(self):
        blocks = BLOCK.findall(README.read_text(encoding="utf-8"))
        self.assertGreater(len(blocks), 5)
        for block in blocks:
            with self.subTest(block.splitlines()[0]):
                self.assertEqual(block, run_again(block))

    def test_pictures_are_there(self):
        pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README.read_text(encoding="utf-8"))
        self.assertGreater(len(pictures), 1)
        for picture in pictures:
            self.assertEqual((README.parent / picture).read_bytes()[:4], b"\x89PNG", picture)


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        text = README.read_text(encoding="utf-8")
        text = BLOCK.sub(lambda found: f"```console\n{run_again(found[1])}```", text)
        README.write_text(text, encoding="utf-8")
    else:
        unittest.main()
