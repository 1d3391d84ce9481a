# SPDX-FileCopyrightText: 2026 LLMRoofline developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever the user's locale, every command and every picture has the bytes that it has under C."""

import os
import re
import subprocess
import sys
import tempfile
import unittest

CLI = os.environ["LLMROOFLINE_CLI"]
TESTS_OF_THE_WINDOW = [path for path in os.environ.get("LLMROOFLINE_WINDOW_TESTS", "").split(",") if path]
HAS_PICTURES = os.environ.get("LLMROOFLINE_HAS_PICTURES") == "1"

# A decimal comma; one with a narrow blank between thousands and Latin-1 letters; letters whose case is their own.
COMMA = "de_DE.UTF-8"  # everything; the others once a command and a picture
LOCALES = {"de_DE.UTF-8": ("de_DE", "UTF-8"), "fr_FR.ISO-8859-1": ("fr_FR", "ISO-8859-1"),
           "tr_TR.UTF-8": ("tr_TR", "UTF-8")}

HEADER = ("gpu_id,model_id,framework,framework_version,tp,weight_dtype,act_dtype,kv_dtype,batch_size,batching,"
          "input_len,output_len,phase,metric,value\n")
ROW = "a100-sxm4-80gb,llama-2-7b,TensorRT-LLM,0.8.0,1,fp16,fp16,fp16,%d,static,%d,%d,end_to_end,output_tokens_per_s,%.1f\n"
MEASURED = [(256, 128, 128, 5353.5), (32, 128, 2048, 1518.2), (32, 2048, 128, 547.1), (16, 2048, 2048, 613.7),
            (8, 512, 512, 340.3), (64, 1024, 256, 1010.9)]
SPEC = ("kind: accelerator\nid: ıi-own\nname: I i ı\nvendor: V\nmemory_gb: 80,5\nbandwidth_gb_s: 2000.5\n"
        "fp16_tflops: 300.25\n")

FEW = ["--batch", "1:64:x7", "--seq", "128:4096:x7"]
FEW_REQUESTS = ["--metric", "throughput", "--output-tokens", "16:512:x7", "--input", "128:4096:x7"]
COMMANDS = [
    ["--help"], ["mesh", "--help"], ["gpus"], ["gpus", "h100-sxm5"], ["gpus", "--groups"], ["gpus", "--variants"],
    ["models"], ["models", "deepseek-v3"],
    ["roofline"], ["roofline", "--batch", "3", "--seq", "1000", "--gpu-set", "h20-96gb.fp16_tflops=147.5"],
    ["operators"], ["operators", "--calibration", "tuned"], ["operators", "--method", "global"],
    ["operators", "--formulas", "published"], ["operators", "--weights", "int4", "--activations", "int4", "--gpu", "h100-sxm5"],
    ["mesh", *FEW], ["mesh", *FEW, "--method", "global"], ["mesh", *FEW, "--calibration", "tuned"],
    ["mesh", *FEW_REQUESTS], ["mesh", *FEW, "--view", "disagreement"],
    ["mesh", *FEW, "--weights", "int4", "--activations", "int4", "--gpu", "h100-sxm5"],
    ["estimate"], ["estimate", "--calibration", "tuned"], ["estimate", "--gpu", "8xh100-sxm5:tp=8,lat=0.5"],
    ["rank"], ["rank", "--by", "cost"], ["rank", "--by", "energy"],
    ["validate"], ["validate", "--measurements", "FOLDER/rows.csv"],
    ["calibrate", "--measurements", "FOLDER/rows.csv", "--profile", "p", "-o", "FOLDER/p.yaml", "--quick"],
    ["check", "FOLDER/spec.yaml"], ["check", "FOLDER/none.yaml"], ["gpus", "H100-SXM"], ["gpus", "iNT"],
    ["mesh", "--scale", "1,5"], ["mesh", "--memory-reserve", "0,5"], ["mesh", "--batch", "1,5"],
]
PICTURES = [
    ["roofline"], ["roofline", "--batch", "3", "--seq", "1000"], ["mesh", *FEW], ["mesh", *FEW, "--method", "global"],
    ["mesh", *FEW, "--calibration", "tuned"], ["mesh", *FEW_REQUESTS], ["mesh", *FEW, "--view", "disagreement"],
    ["mesh", *FEW, "--weights", "int4", "--activations", "int4", "--gpu", "h100-sxm5"], ["mesh", *FEW, "--contours", "1.1,1.5,2.25"],
]


class Locale(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = folder.name
        for name, (source, characters) in LOCALES.items():
            # Where the sources of locales are not installed this fails, and so does the test: package `locales`.
            subprocess.run(["localedef", "-i", source, "-f", characters, os.path.join(cls.folder, name)], check=True,
                           capture_output=True, timeout=120)
        with open(os.path.join(cls.folder, "rows.csv"), "w") as file:
            file.write(HEADER + "".join(ROW % row for row in MEASURED) + ROW.replace("fp16,fp16", "fp16,INT8") % MEASURED[0])
        with open(os.path.join(cls.folder, "spec.yaml"), "w") as file:
            file.write(SPEC)

    def environment(self, name):
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "DISPLAY"))}
        # LOCPATH hides the system's own locales, among them C.UTF-8; C alone has no file.
        return dict(kept, LC_ALL=name, LANG=name, LOCPATH=self.folder, XDG_DATA_HOME=os.path.join(self.folder, "data"),
                    QT_HASH_SEED="0")  # by which Qt orders the fonts of a PDF

    def run_under(self, name, command):
        done = subprocess.run([CLI, *[word.replace("FOLDER", self.folder) for word in command]], capture_output=True,
                              env=self.environment(name), timeout=120)
        return done.returncode, done.stdout, done.stderr

    def test_the_locales_are_what_they_are_said_to_be(self):
        for name, point in [("de_DE.UTF-8", ","), ("fr_FR.ISO-8859-1", ","), ("tr_TR.UTF-8", ","), ("C", ".")]:
            said = subprocess.run([sys.executable, "-c", "import locale; locale.setlocale(locale.LC_ALL, '');"
                                   "print(locale.localeconv()['decimal_point'])"], capture_output=True, text=True,
                                  env=self.environment(name), timeout=60)
            self.assertEqual(said.stdout.strip(), point, said.stderr)

    def test_every_command_in_every_format(self):
        for command in COMMANDS:
            for form in [[], ["--format", "csv"], ["--format", "json"]]:
                if form and command[0] in ("--help", "check"):
                    continue
                with self.subTest(command=command, form=form):
                    plain = self.run_under("C", command + form)
                    self.assertIn(plain[0], (0, 1, 2))
                    self.assertGreater(len(plain[1] + plain[2]), 0)
                    for name in [COMMA] if form else LOCALES:
                        self.assertEqual(self.run_under(name, command + form), plain, name)

    def test_a_fit_has_the_same_bytes(self):
        written = {}
        for name in ["C", *LOCALES]:
            path = os.path.join(self.folder, "fitted.yaml")
            status, _, said = self.run_under(name, ["calibrate", "--measurements", "FOLDER/rows.csv", "--skip-bad-rows",
                                                    "--profile", "p", "-o", path, "--quick"])
            self.assertEqual(status, 0, said)
            with open(path, "rb") as file:
                # The day and the time it took are not the locale's.
                written[name] = re.sub(rb"(?m)^ *(fitted|date|seconds)[^\n]*\n", b"", file.read())
        self.assertGreater(len(written["C"]), 1000)
        for name in LOCALES:
            self.assertEqual(written[name], written["C"], name)

    @unittest.skipUnless(HAS_PICTURES, "a build without pictures")
    def test_every_picture(self):
        for command in PICTURES:
            for kind in ["png", "svg", "pdf"]:
                with self.subTest(command=command, kind=kind):
                    drawn = {}
                    names = LOCALES if kind == "svg" else [COMMA]
                    for name in ["C", *names]:
                        path = os.path.join(self.folder, "picture." + kind)
                        # Figures are written behind the picture, when the process has taken Qt's locale.
                        status, figures, said = self.run_under(name, command + ["--" + kind, path, "--format", "csv"])
                        self.assertEqual(status, 0, said)
                        with open(path, "rb") as file:
                            drawn[name] = (re.sub(rb"/CreationDate \(D:\d{14}", b"", file.read()), figures, said)
                    for name in names:
                        self.assertTrue(drawn[name] == drawn["C"], name)

    @unittest.skipUnless(TESTS_OF_THE_WINDOW, "a build without a window")
    def test_the_window_holds_its_tests_under_a_decimal_comma(self):
        for program in TESTS_OF_THE_WINDOW:
            # Of the window those in which figures are typed and read.
            chosen = "*" if "plot" in os.path.basename(program) else "RequestTest.*:MainWindowTest.N*:MainWindowTest.A*"
            done = subprocess.run([program, "--gtest_filter=" + chosen], capture_output=True, text=True, timeout=120,
                                  env=dict(self.environment("de_DE.UTF-8"), QT_QPA_PLATFORM="offscreen"))
            self.assertEqual(done.returncode, 0, done.stdout[-4000:])


if __name__ == "__main__":
    unittest.main()
