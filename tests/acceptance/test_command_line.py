# SPDX-FileCopyrightText: 2026 LLMRoofline developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line from outside: what it prints, how it refuses, what it leaves behind."""

import csv
import io
import json
import os
import struct
import subprocess
import tempfile
import unittest
import zlib

CLI = os.environ["LLMROOFLINE_CLI"]
HAS_PICTURES = os.environ.get("LLMROOFLINE_HAS_PICTURES") == "1"

SPEC = """kind: accelerator
id: mine
name: Mine
vendor: Me
memory_gb: 80
bandwidth_gb_s: 2000
fp16_tflops: 300
"""


def run(*args, env=None, timeout=30):
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment.update(env or {})
    return subprocess.run([CLI, *map(str, args)], capture_output=True, text=True, env=environment, timeout=timeout)


def rows(*args, **kwargs):
    done = run(*args, "--format", "csv", **kwargs)
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(io.StringIO(done.stdout)))


class CommandLine(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        self.folder = self._folder.name

    def file(self, name, text, mode="w"):
        path = os.path.join(self.folder, name)
        with open(path, mode) as out:
            out.write(text)
        return path

    def refused(self, *args, says=(), status=1):
        done = run(*args)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        for words in says:
            self.assertIn(words, done.stdout + done.stderr)
        return done

    # -- what it prints

    def test_version_and_help_need_no_display(self):
        self.assertEqual(run("--version").returncode, 0)
        for command in ("gpus", "models", "roofline", "operators", "mesh", "check"):
            self.assertEqual(run(command, "--help").returncode, 0)

    def test_wrong_usage_is_2_with_usage_on_stderr(self):
        for args in ([], ["--nonsense"], ["mesh", "--method", "other"], ["mesh", "--batch", "x"], ["check"],
                     ["operators", "--batch", "1,2"]):
            done = run(*args)
            self.assertEqual(done.returncode, 2, args)
            self.assertEqual(done.stdout, "")
            self.assertNotEqual(done.stderr, "")

    def test_catalogs(self):
        gpus = rows("gpus")
        self.assertEqual(list(gpus[0])[:3], ["id", "name", "vendor"])
        by_id = {row["id"]: row for row in gpus}
        self.assertGreaterEqual(len(by_id), 76)
        h20 = by_id["h20-96gb"]
        self.assertEqual((h20["bandwidth_gb_s"], h20["fp16_tflops"], h20["link_gb_s"]), ("4000", "148", "450"))
        self.assertEqual(by_id["mi308x"]["fp16_tflops"], "")
        self.assertEqual(by_id["mi308x"]["remark"], "no rates")
        self.assertEqual(by_id["mi308x"]["status"], "unconfirmed")
        models = {row["id"]: row for row in rows("models")}
        self.assertEqual(models["llama-2-7b"]["total_params"], "6738415616")
        self.assertEqual(models["llama-3.1-70b"]["kv_bytes_per_token"], "327680")
        self.assertEqual(models["deepseek-v3"]["kv_bytes_per_token"], "70272")
        sheet = {row["key"]: row for row in rows("gpus", "a100-sxm4-80gb")}
        self.assertEqual(sheet["fp16_tflops"]["value"], "312")
        self.assertNotEqual(sheet["fp16_tflops"]["source"], "")
        self.assertEqual(sheet["fp16_tflops"]["status"], "confirmed")

    def test_mesh_csv(self):
        done = run("mesh", "--batch", "1,8", "--seq", "128:256:64", "--format", "csv")
        lines = done.stdout.split("\n")
        self.assertEqual(lines[0], "batch,seq,perf_a,perf_b,ratio,fits_a,fits_b,types_a,types_b")
        self.assertEqual([line.split(",")[:2] for line in lines[1:-1]],
                         [[b, s] for b in ("1", "8") for s in ("128", "192", "256")])
        self.assertEqual(lines[-1], "")
        for row in csv.DictReader(io.StringIO(done.stdout)):
            self.assertAlmostEqual(float(row["ratio"]), float(row["perf_a"]) / float(row["perf_b"]), places=12)
            self.assertEqual((row["fits_a"], row["fits_b"]), ("0", "0"))  # 138 GB of weights

    def test_axes(self):
        batches = [row["batch"] for row in rows("mesh", "--batch", "1:1024:x64", "--seq", "128")]
        self.assertEqual((batches[0], batches[-1]), ("1", "1024"))
        self.assertEqual(len(batches), len(set(batches)))
        self.assertEqual([row["batch"] for row in rows("mesh", "--batch", "1:9:3", "--seq", "128")], ["1", "4", "7"])

    def test_missing_rate_is_an_empty_field(self):
        for row in rows("mesh", "--weights", "fp8", "--activations", "fp8", "--kv-cache", "fp8", "--batch", "1,2",
                        "--seq", "128"):
            self.assertEqual(row["perf_a"], "")
            self.assertEqual(row["ratio"], "")
            self.assertGreater(float(row["perf_b"]), 0)
        allowed = rows("mesh", "--weights", "fp8", "--activations", "fp8", "--kv-cache", "fp8", "--batch", "1",
                       "--seq", "128", "--allow-fallback")
        self.assertNotEqual(allowed[0]["ratio"], "")

    def test_operators(self):
        table = rows("operators", "--batch", "32", "--seq", "4096")
        self.assertEqual([row["op"] for row in table],
                         ["attn_norm", "q_proj", "k_proj", "v_proj", "fused_attention", "out_proj", "attn_add",
                          "mlp_norm", "gate_proj", "up_proj", "mlp_act", "down_proj", "mlp_add", "final_norm",
                          "lm_head", "total"])
        total = table[-1]
        self.assertEqual(total["count"], "")
        for column in ("flops", "bytes", "time_s"):
            summed = sum(int(row["count"]) * float(row[column]) for row in table[:-1])
            self.assertAlmostEqual(float(total[column]) / summed, 1, places=12)
        moe = [row["op"] for row in rows("operators", "--model", "deepseek-v3")]
        for name in ("q_a_proj", "q_absorb", "router", "experts_gate_proj", "shared_down_proj", "gate_proj"):
            self.assertIn(name, moe)

    def test_roofline(self):
        table = rows("roofline", "--gpu", "h20-96gb", "--dtype", "fp16", "--batch", "32", "--seq", "4096")
        self.assertEqual(len(table), 1)
        self.assertEqual(float(table[0]["ridge_flops_per_byte"]), 37)
        self.assertAlmostEqual(float(table[0]["attainable_flops_per_s"]), float(table[0]["intensity"]) * 4e12, delta=1e3)

    def test_json(self):
        cells = json.loads(run("mesh", "--batch", "1", "--seq", "128", "--format", "json").stdout)
        self.assertEqual(cells[0]["batch"], 1)
        self.assertEqual(json.loads(run("gpus", "--format", "json").stdout)[0]["id"] != "", True)

    def test_overrides(self):
        base = rows("mesh", "--batch", "1", "--seq", "1024")[0]
        fast = rows("mesh", "--batch", "1", "--seq", "1024", "--gpu-set", "h20-96gb.bandwidth_gb_s=8000")[0]
        self.assertLess(float(fast["ratio"]), float(base["ratio"]))
        several = run("operators", "--set", "heads=48", "--set", "kv_heads=6", "--set", "head_dim=128")
        self.assertEqual(several.returncode, 0, several.stderr)

    def test_numbers_do_not_depend_on_the_locale(self):
        here = run("mesh", "--batch", "1", "--seq", "128", "--format", "csv").stdout
        there = run("mesh", "--batch", "1", "--seq", "128", "--format", "csv",
                    env={"LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8"}).stdout
        self.assertEqual(here, there)

    def test_output_file(self):
        path = os.path.join(self.folder, "out.csv")
        done = run("mesh", "--batch", "1", "--seq", "128", "--format", "csv", "-o", path)
        self.assertEqual((done.returncode, done.stdout), (0, ""))
        with open(path) as written:
            self.assertTrue(written.readline().startswith("batch,seq"))
        self.assertEqual(os.listdir(self.folder), ["out.csv"])

    def test_spec_and_comparison_files(self):
        spec = self.file("mine.yaml", SPEC)
        self.assertEqual(run("mesh", "--gpu", spec, "--batch", "1", "--seq", "128").returncode, 0)
        self.assertEqual(run("check", spec).stdout, "")
        saved = self.file("pair.yaml", "kind: comparison\nversion: 1\nmodel: mixtral-8x7b\na: h100-sxm5\nb: h20-96gb\n"
                          "batch: 1,2\nseq: 512\n")
        table = rows("mesh", "--comparison", saved)
        self.assertEqual([row["batch"] for row in table], ["1", "2"])
        overridden = rows("mesh", "--comparison", saved, "--batch", "4")
        self.assertEqual([row["batch"] for row in overridden], ["4"])

    # -- how it refuses

    def test_unknown_ids_name_the_nearest(self):
        self.refused("mesh", "--gpu", "h20-69gb", says=["h20-69gb", "h20-96gb"])
        self.refused("mesh", "--model", "lama-2-70b", says=["llama-2-70b"])
        self.refused("mesh", "--set", "kv_head=8", says=["kv_head", "kv_heads"])
        self.refused("mesh", "--gpu-set", "h20-96gb.bandwith_gb_s=1", says=["bandwidth_gb_s"])
        self.refused("mesh", "--gpu-set", "b200-sxm.bandwidth_gb_s=1", says=["b200-sxm", "a100-sxm4-80gb, h20-96gb"])
        self.refused("mesh", "--gpu", "rtx-4091", says=["rtx-4090"])
        # What several entries are called is not guessed.
        self.refused("mesh", "--gpu", "h100", says=["h100-sxm5", "h100-pcie"])
        self.refused("mesh", "--model", "llama2", says=["llama-2-7b", "llama-2-70b"])
        named = rows("estimate", "--gpu", "NVIDIA H100 80GB HBM3", "--model", "meta-llama/Llama-3.1-8B-Instruct")
        self.assertEqual(named[0]["gpu"], "h100-sxm5")

    def test_contradictions(self):
        self.refused("mesh", "--set", "kv_heads=7", says=["divide", "64"])
        self.refused("mesh", "--model", "mixtral-8x7b", "--set", "experts_per_token=9", says=["9", "8"])
        self.refused("mesh", "--set", "hidden_size=-1", says=["hidden_size"])
        self.refused("mesh", "--gpu-set", "h20-96gb.bandwidth_gb_s=0", says=["bandwidth_gb_s"])
        self.refused("mesh", "--gpu-set", "h20-96gb.fp16_tflops=.nan", says=["fp16_tflops"])

    def test_not_a_number_is_wrong_usage(self):
        self.refused("mesh", "--memory-reserve", "nan", status=2)

    def test_a_missing_rate_is_the_same_in_every_format(self):
        for form in ("table", "csv", "json"):
            done = run("operators", "--weights", "fp8", "--activations", "fp8", "--format", form)
            self.assertEqual(done.returncode, 0, done.stderr)

    def test_published_formulas_say_what_they_do_not_define(self):
        self.refused("mesh", "--formulas", "published", "--method", "global", "--phase", "prefill",
                     says=["not defined by the published formulas"])
        self.refused("operators", "--formulas", "published", "--model", "mixtral-8x7b",
                     says=["not defined by the published formulas"])

    # What a reader has to stand is in test_hostile; here is where the fault is said to be.
    def test_faults_have_their_place(self):
        value, key = ":6:17: ", ":8:1: "
        faults = {
            "nan": (SPEC.replace("2000", ".nan"), value),
            "negative": (SPEC.replace("2000", "-1"), value),
            "zero": (SPEC.replace("2000", "0"), value),
            "octal": (SPEC.replace("2000", "010"), value),
            "unit": (SPEC.replace("2000", "4.8 TB/s"), value),
            "duplicate": (SPEC + "memory_gb: 81\n", key + ".*memory_gb"),
        }
        for name, (text, place) in faults.items():
            with self.subTest(name):
                path = self.file(name + ".yaml", text)
                for args in (["check", path], ["mesh", "--gpu", path]):
                    done = run(*args)
                    self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
                    self.assertRegex(done.stdout + done.stderr, name + r"\.yaml" + place)

    def test_files_that_are_none(self):
        self.refused("check", self.folder, says=[self.folder])
        self.refused("check", "/dev/zero", says=["/dev/zero"])
        self.refused("check", os.path.join(self.folder, "none.yaml"), says=["none.yaml"])
        os.mkfifo(os.path.join(self.folder, "pipe.yaml"))
        self.refused("check", os.path.join(self.folder, "pipe.yaml"), says=["pipe.yaml"])

    def test_column_counts_characters(self):
        path = self.file("zh.yaml", "kind: accelerator\nid: x\nname: 名字\nvendor: 厂商\nmemory_gb: 1\n"
                         "bandwidth_gb_s: 1\nfp16_tflops: 中文\n")
        self.refused("check", path, says=["zh.yaml:7:14: "])

    def test_unwritable_output_leaves_nothing(self):
        missing = os.path.join(self.folder, "no", "out.csv")
        self.refused("mesh", "--batch", "1", "--seq", "128", "--format", "csv", "-o", missing, says=["out.csv"])
        self.refused("mesh", "--batch", "1", "--seq", "128", "-o", self.folder, says=[self.folder])
        self.assertEqual(os.listdir(self.folder), [])
        self.refused("mesh", "--batch", "1", "--seq", "128", "-o", "/dev/full")

    # -- pictures

    def test_pictures(self):
        path = os.path.join(self.folder, "mesh.png")
        done = run("mesh", "--png", path, "--size", "800x500", "--scale", "2", timeout=60)
        if not HAS_PICTURES:
            self.assertEqual(done.returncode, 1)
            self.assertIn("no Qt", done.stderr)
            self.assertEqual(os.listdir(self.folder), [])
            return
        self.assertEqual(done.returncode, 0, done.stderr)
        with open(path, "rb") as picture:
            data = picture.read()
        self.assertEqual(struct.unpack(">II", data[16:24]), (1600, 1000))
        chunks, at = {}, 8
        while at < len(data):
            length, kind = struct.unpack(">I4s", data[at:at + 8])
            body = data[at + 8:at + 8 + length]
            self.assertEqual(struct.unpack(">I", data[at + 8 + length:at + 12 + length])[0], zlib.crc32(kind + body))
            chunks.setdefault(kind, []).append(body)
            at += 12 + length
        text = b"".join(chunks.get(b"tEXt", []) + chunks.get(b"iTXt", []) + chunks.get(b"zTXt", []))
        for key in (b"Title", b"Software", b"Parameters"):
            self.assertIn(key, text)
        # A picture is the comparison that it shows.
        opened = run("mesh", "--comparison", path, "--format", "csv")
        self.assertEqual(opened.stdout, run("mesh", "--format", "csv").stdout)
        self.refused("mesh", "--comparison", self.file("cut.png", b"\x89PNG\r\n\x1a\n", "wb"), says=["cut.png", "damaged"])
        again = os.path.join(self.folder, "again.png")
        run("mesh", "--png", again, "--size", "800x500", "--scale", "2", timeout=60)
        with open(again, "rb") as picture:
            self.assertEqual(picture.read(), data)
        for option, name, head in (("--svg", "m.svg", b"<?xml"), ("--pdf", "m.pdf", b"%PDF")):
            out = os.path.join(self.folder, name)
            self.assertEqual(run("roofline", option, out, timeout=60).returncode, 0)
            with open(out, "rb") as picture:
                self.assertTrue(picture.read(5).startswith(head))
        self.refused("mesh", "--png", os.path.join(self.folder, "no", "m.png"), says=["m.png"])
        before = sorted(os.listdir(self.folder))
        for args in (["--svg", os.path.join(self.folder, "no", "m.svg")],
                     ["-o", os.path.join(self.folder, "no", "m.csv"), "--format", "csv"]):
            self.refused("mesh", "--png", os.path.join(self.folder, "new.png"), *args)
        self.refused("mesh", "--png", "x.png", "--scale", "nan", status=2)
        self.refused("mesh", "--png", "x.png", "--size", "16384x16384", "--scale", "8", status=2)
        self.refused("mesh", "--png", "x.png", "-o", "x.png", status=2, says=["two outputs"])
        self.assertEqual(sorted(os.listdir(self.folder)), before)

    def test_pictures_of_decisions(self):
        three = ["--gpu", "a100-sxm4-80gb", "--gpu", "h20-96gb", "--gpu", "l40s"]
        views = {
            "service-level": ["--input", "256:4096:x5", "--tpot-ms", "8:100:x5", "--ttft-ms", "2000"],
            "candidates": [*three, "--input", "64:4096:x4", "--output-tokens", "16:256:x3"],
            "pairing": [*three, "--input", "1024", "--output-tokens", "128"],
        }
        for view, options in views.items():
            command = ["mesh", "--model", "llama-3.1-8b", "--view", view, *options]
            path = os.path.join(self.folder, view + ".png")
            done = run(*command, "--png", path, "--size", "800x500", timeout=60)
            if not HAS_PICTURES:
                self.assertEqual(done.returncode, 1)
                continue
            self.assertEqual(done.returncode, 0, done.stderr)
            with open(path, "rb") as picture:
                self.assertEqual(struct.unpack(">II", picture.read(24)[16:24]), (800, 500))
            # A picture is the comparison that it shows.
            figures = run(*command, "--format", "csv")
            self.assertEqual(figures.returncode, 0, figures.stderr)
            opened = run("mesh", "--comparison", path, "--format", "csv")
            self.assertEqual(opened.stdout, figures.stdout, opened.stderr)
            for option, head in (("--svg", b"<?xml"), ("--pdf", b"%PDF")):
                out = os.path.join(self.folder, view + option[2:])
                self.assertEqual(run(*command, option, out, timeout=60).returncode, 0)
                with open(out, "rb") as picture:
                    self.assertTrue(picture.read(5).startswith(head))
        self.refused("mesh", "--view", "pairing", status=2, says=["--format csv or json"])


if __name__ == "__main__":
    unittest.main()
