# SPDX-FileCopyrightText: 2026 LLMRoofline developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A report from outside: one file that holds all it needs, whose meshes can be read and whose figures are the tables'."""

import base64
import csv
import html.parser
import io
import json
import os
import re
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree

CLI = os.environ["LLMROOFLINE_CLI"]
HAS_PICTURES = os.environ.get("LLMROOFLINE_HAS_PICTURES") == "1"
VOID = {"meta", "br", "img", "link", "input", "hr"}


def run(*args, env=None):
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment.update(env or {})
    return subprocess.run([CLI, *map(str, args)], capture_output=True, text=True, env=environment, timeout=120)


class Page(html.parser.HTMLParser):
    """Elements opened and closed in order, references, scripts and the text that is seen."""

    def __init__(self, text):
        super().__init__()
        self.open, self.faults, self.references, self.scripts, self.text = [], [], [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("src", "href", "xlink:href", "action", "poster"):
                self.references.append(value)
        if tag not in VOID:
            self.open.append(tag)
        if tag == "script":
            self.scripts.append("")

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)

    def handle_data(self, data):
        if self.open and self.open[-1] == "script":
            self.scripts[-1] += data
        elif self.open and self.open[-1] != "style":
            self.text.append(data)


def numbers(text):
    raw = base64.b64decode(text)
    return [int.from_bytes(raw[i:i + 2], "little", signed=True) for i in range(0, len(raw), 2)]


class Report(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def path(self, name):
        return os.path.join(self.folder, name)

    def html(self, *args, env=None):
        file = self.path("report.html")
        done = run("report", file, *args, env=env)
        self.assertEqual(done.returncode, 0, done.stderr)
        with open(file, encoding="utf-8") as written:
            return written.read()

    def test_is_one_well_formed_file_that_loads_nothing(self):
        text = self.html()
        page = Page(text)
        self.assertEqual(page.faults, [])
        self.assertEqual(page.open, [])
        self.assertTrue(page.references)
        for reference in page.references:
            self.assertTrue(reference.startswith("data:"), reference)
        for drawing in re.findall(r"<svg.*?</svg>", text, re.S):
            xml.etree.ElementTree.fromstring(drawing)

    def test_says_what_a_reader_asks(self):
        page = Page(self.html())
        text = " ".join(page.text)
        version = run("--version").stdout.split()[1]
        for words in ("Llama 2 70B", "A100", "H20", "is ahead in", "bounds, not predictions", "Pinned points",
                      "Operators of one step on A", "What the figures assume", "Where the figures of", "single source",
                      "LLMRoofline " + version, "Time to first token"):
            self.assertIn(words, text)

    def test_meshes_read_as_the_table_does(self):
        axes = ["--batch", "1,1024", "--seq", "128,32768"]
        page = Page(self.html(*axes))
        meshes = [json.loads(script) for script in page.scripts if script.startswith('{"x"')]
        self.assertEqual(len(meshes), 2)
        for mesh, method in zip(meshes, ("global", "operator")):
            table = run("mesh", *axes, "--method", method, "--format", "csv").stdout
            for row in csv.DictReader(io.StringIO(table)):
                x = min(range(len(mesh["x"])), key=lambda i: abs(mesh["x"][i] - float(row["seq"])))
                y = min(range(len(mesh["y"])), key=lambda i: abs(mesh["y"][i] - float(row["batch"])))
                self.assertAlmostEqual(mesh["x"][x], float(row["seq"]), places=3)
                at = y * len(mesh["x"]) + x
                ratio = 2 ** (numbers(mesh["ratio"])[at] / mesh["ratioSteps"])
                self.assertAlmostEqual(ratio / float(row["ratio"]), 1, delta=5e-4)
                perf = 2 ** (numbers(mesh["a"])[at] / mesh["valueSteps"])
                self.assertAlmostEqual(perf / float(row["perf_a"]), 1, delta=2e-3)
                self.assertEqual(x < mesh["fitsA"][y], row["fits_a"] == "1")

    def test_operators_add_up_to_the_tables_total(self):
        table = run("operators", "--gpu", "4xa100-sxm4-80gb:tp=4", "--batch", "32", "--seq", "4096", "--format", "csv").stdout
        total = list(csv.DictReader(io.StringIO(table)))[-1]
        text = self.html("--gpu", "4xa100-sxm4-80gb:tp=4", "--gpu", "4xh20-96gb:tp=4")
        row = re.search(r'<tr class="total">(.*?)</tr>', text, re.S)[1]
        self.assertIn(f"{float(total['time_s']) * 1e3:.1f}".rstrip("0").rstrip("."), row)

    def test_what_stands_in_files_is_text(self):
        spec = self.path("evil.yaml")
        with open(spec, "w", encoding="utf-8") as file:
            file.write("kind: accelerator\nid: evil\nname: '<img src=x onerror=alert(1)>'\nvendor: '</title><script>'\n"
                       "memory_gb: 80\nbandwidth_gb_s: 2000\nfp16_tflops: 300\nbf16_tflops: 300\nsources:\n  default: '\"><script>alert(2)</script>'\n")
        text = self.html("--gpu", spec)
        page = Page(text)
        self.assertEqual(page.faults, [])
        self.assertEqual(len(page.scripts), 4)
        self.assertNotIn("<img", text)
        self.assertIn("<img src=x onerror=alert(1)>", " ".join(page.text))

    def test_other_views_and_nothing_available(self):
        for args in (["--view", "request"], ["--view", "disagreement"], ["--weights", "fp8", "--activations", "fp8"],
                     ["--formulas", "published", "--phase", "prefill"]):
            page = Page(self.html(*args))
            self.assertEqual(page.faults, [], args)
            seen = " ".join(page.text)
            self.assertNotRegex(seen, r"\bnan\b|\binf\b", args)

    def test_refusals(self):
        for args, status in ((["report"], 2), (["report", self.path("report.txt")], 2), (["report", self.path("report")], 2),
                             (["report", self.path("no/report.html")], 1), (["report", self.path("r.html"), "--gpu", "none"], 1),
                             (["report", self.path("r.html"), "--view", "candidates"], 2)):
            self.assertEqual(run(*args).returncode, status, args)
        self.assertEqual(os.listdir(self.folder), [])

    def test_is_the_same_twice_and_in_every_locale(self):
        first = self.html()
        self.assertEqual(first, self.html(env={"LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8"}))

    def test_as_pages(self):
        file = self.path("report.pdf")
        done = run("report", file)
        if not HAS_PICTURES:
            self.assertEqual(done.returncode, 1)
            self.assertIn("no Qt", done.stderr)
            self.assertEqual(os.listdir(self.folder), [])
            return
        self.assertEqual(done.returncode, 0, done.stderr)
        with open(file, "rb") as pdf:
            data = pdf.read()
        self.assertTrue(data.startswith(b"%PDF"))
        self.assertGreaterEqual(len(re.findall(rb"/Type /Page\b", data)), 2)
        self.assertIn(b"/FontFile", data)


if __name__ == "__main__":
    unittest.main()
