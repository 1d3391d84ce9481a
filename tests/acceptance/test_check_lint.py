# SPDX-FileCopyrightText: 2026 LLMRoofline developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""`check` on suspicious figures: where it says so, why, and with which exit status."""

import glob
import os
import subprocess
import tempfile
import unittest

CLI = os.environ["LLMROOFLINE_CLI"]
SPECS = os.path.join(os.path.dirname(__file__), "..", "..", "hardware_specs")

L40S = """kind: accelerator
id: mine
name: Mine
vendor: NVIDIA
architecture: Ada Lovelace
memory_gb: 48
memory_type: GDDR6
bandwidth_gb_s: 864
fp32_tflops: 91.6
fp16_tflops: 733
bf16_tflops: 362.05
fp8_tflops: 733
int8_tops: 733
sm_count: 142
interconnect: PCIe
link_gb_s: 32
pcie_gen: 4
"""
RIGHT = L40S.replace("fp16_tflops: 733", "fp16_tflops: 362.05")


def run(*args):
    return subprocess.run([CLI, *map(str, args)], capture_output=True, text=True, timeout=30)


def indented(text):
    """As the value of a key in another file."""
    return "".join("  " + line + "\n" for line in text.splitlines() if not line.startswith("kind"))


class CheckLint(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)

    def file(self, text, name="mine.yaml"):
        path = os.path.join(self._folder.name, name)
        with open(path, "w", encoding="utf-8") as out:
            out.write(text)
        return path

    def test_suspicious_is_no_fault_unless_strict(self):
        path = self.file(L40S)
        for strict, status in (((), 0), (("--strict",), 1)):
            done = run("check", *strict, path)
            self.assertEqual(done.returncode, status, done.stdout + done.stderr)
            self.assertEqual(done.stderr, "")
            lines = done.stdout.splitlines()
            self.assertEqual(len(lines), 2, done.stdout)
            for line in lines:
                self.assertTrue(line.startswith(path + ":10:14: suspicious: fp16_tflops: 733"), line)
            self.assertIn("sparsity", lines[0])
            self.assertIn("5.04 GHz", lines[1])

    def test_right_figures_pass_strictly(self):
        done = run("check", "--strict", self.file(RIGHT))
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))
        shipped = glob.glob(os.path.join(SPECS, "*.yaml"))
        self.assertGreaterEqual(len(shipped), 112)
        done = run("check", "--strict", *shipped)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))

    def test_every_sort_of_figure_at_its_place_in_the_order_of_the_file(self):
        text = (RIGHT.replace("memory_gb: 48", "memory_gb: 51.5").replace("link_gb_s: 32", "link_gb_s:   64")
                .replace("fp8_tflops: 733\n", "").replace("bandwidth_gb_s: 864", "bandwidth_gb_s: 86"))
        path = self.file(text)
        lines = run("check", path).stdout.splitlines()
        places = [":5:15: suspicious: fp8_tflops is missing", ":6:12: suspicious: memory_gb: 51.5",
                  ":8:17: suspicious: bandwidth_gb_s: 86", ":15:14: suspicious: link_gb_s: 64 GB/s for PCIe"]
        self.assertEqual(len(lines), len(places), lines)
        for line, place in zip(lines, places):
            self.assertTrue(line.startswith(path + place), line)

    def test_a_reason_in_the_source_accepts_the_figure(self):
        path = self.file(L40S + "sources:\n  fp16_tflops: \"data sheet; checked 733: an engineering sample\"\n")
        self.assertEqual((run("check", "--strict", path).returncode, run("check", path).stdout), (0, ""))
        path = self.file(L40S + "sources:\n  fp16_tflops: \"data sheet\"\n")
        self.assertEqual(run("check", "--strict", path).returncode, 1)

    def test_faults_and_suspicions_of_several_files(self):
        fault = self.file(L40S.replace("memory_gb: 48", "memory_gb: much"), "fault.yaml")
        odd = self.file(L40S, "odd.yaml")
        right = self.file(RIGHT, "right.yaml")
        done = run("check", odd, right, fault)
        self.assertEqual(done.returncode, 1)
        lines = done.stdout.splitlines()
        self.assertEqual(len(lines), 3, lines)
        self.assertIn("odd.yaml:10:14: suspicious: ", lines[0])
        self.assertIn("fault.yaml:6:12: memory_gb", lines[2])
        self.assertNotIn("suspicious", lines[2])

    def test_accelerators_inside_a_comparison(self):
        text = ("kind: comparison\nversion: 1\nmodel: llama-2-70b\na: a100-sxm4-80gb\nb:\n" + indented(L40S) +
                "others:\n  - h100-sxm5\n  - " +
                indented(indented(L40S.replace("id: mine", "id: other"))).lstrip())
        path = self.file(text, "pair.yaml")
        done = run("check", path)
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)
        lines = done.stdout.splitlines()
        self.assertEqual(len(lines), 4, lines)
        for line in lines[:2]:
            self.assertTrue(line.startswith(path + ":14:16: suspicious: fp16_tflops: 733"), line)
        for line in lines[2:]:
            self.assertTrue(line.startswith(path + ":32:18: suspicious: fp16_tflops: 733"), line)
        self.assertEqual(run("check", "--strict", path).returncode, 1)
        # Only a name: the catalog's specifications are not this file's matter.
        named = self.file("kind: comparison\nversion: 1\nmodel: llama-2-70b\na: l40s\nb: dgx-spark-gb10\n", "named.yaml")
        self.assertEqual(run("check", "--strict", named).stdout, "")

    def test_spec_without_architecture_gets_the_rules_for_any(self):
        spec = ("kind: accelerator\nid: mine\nname: Mine\nvendor: Me\nmemory_gb: 80\nbandwidth_gb_s: 2000\n"
                "fp16_tflops: 300\n")
        self.assertEqual(run("check", "--strict", self.file(spec)).returncode, 0)
        done = run("check", self.file(spec + "fp8_tflops: 1200\n"))
        self.assertIn("mine.yaml:8:13: suspicious: fp8_tflops: 1200 is 4 times fp16_tflops", done.stdout)

    # The shipped specification of the part that a short one names tells what the short one cannot.
    def test_short_spec_of_a_known_part(self):
        start = "kind: accelerator\nid: mine\nname: NVIDIA H100 80GB HBM3\nvendor: NVIDIA\nmemory_gb: 80\n"
        done = run("check", self.file(start + "bandwidth_gb_s: 3350\nfp16_tflops: 989\nlink_gb_s: 450\n"))
        self.assertEqual((done.returncode, done.stdout), (0, ""))
        done = run("check", self.file(start + "bandwidth_gb_s: 3.35\nfp16_tflops: 1979\nlink_gb_s: 900\n"))
        lines = done.stdout.splitlines()
        self.assertEqual(len(lines), 3, done.stdout)
        self.assertIn("mine.yaml:6:17: suspicious: bandwidth_gb_s: 3.35 GB/s", lines[0])
        self.assertIn("TB/s", lines[0])
        self.assertIn("mine.yaml:7:14: suspicious: fp16_tflops: 1979 is about twice the 989 of h100-sxm5", lines[1])
        self.assertIn("sparsity", lines[1])
        self.assertIn("mine.yaml:8:12: suspicious: link_gb_s: 900 GB/s is about twice the 450 of h100-sxm5", lines[2])
        self.assertEqual(run("check", "--strict", self.file(start + "bandwidth_gb_s: 3.35\n")).returncode, 1)

    def test_advertised_rate_that_counts_compression(self):
        spec = ("kind: accelerator\nid: mine\nname: VR200\nvendor: NVIDIA\nmemory_gb: 288\n"
                "bandwidth_gb_s: 22000\nfp4_tflops: 50000\n")
        done = run("check", self.file(spec))
        self.assertIn("fp4_tflops: 50000 is the advertised rate of Rubin, which counts adaptive compression; "
                      "expected the dense one, 35000", done.stdout)

    # On standard error, and the command goes on: standard output holds the figures alone.
    def test_overrides_and_files_that_are_computed_with(self):
        load = ("--model", "llama-3.1-8b", "--batch", "1", "--format", "csv")
        for override, words in (("fp16_tflops=1979", "sparsity"), ("bandwidth_gb_s=3.35", "TB/s"),
                                ("link_gb_s=900", "both directions")):
            done = run("estimate", "--gpu", "h100-sxm5", "--gpu-set", "h100-sxm5." + override, *load)
            self.assertEqual(done.returncode, 0, done.stderr)
            lines = done.stderr.splitlines()
            self.assertTrue(lines and all(line.startswith("--gpu-set h100-sxm5." + override + ": suspicious: ")
                                          for line in lines), done.stderr)
            self.assertIn(words, done.stderr)
            self.assertNotIn("suspicious", done.stdout)
        done = run("estimate", "--gpu", "h100-sxm5", "--gpu-set", "h100-sxm5.bandwidth_gb_s=4000", *load)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        done = run("estimate", "--gpu", self.file(L40S), *load)
        self.assertEqual(done.returncode, 0)
        self.assertIn("mine: suspicious: fp16_tflops: 733", done.stderr)


if __name__ == "__main__":
    unittest.main()
