# SPDX-FileCopyrightText: 2026 LLMRoofline developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calibration from outside: predictions with their intervals, and a fit of one's own."""

import csv
import io
import os
import subprocess
import tempfile
import unittest

CLI = os.environ["LLMROOFLINE_CLI"]
HEADER = ("gpu_id,model_id,framework,framework_version,tp,weight_dtype,act_dtype,kv_dtype,batch_size,batching,"
          "input_len,output_len,phase,metric,value\n")
GOOD = "a100-sxm4-80gb,llama-2-7b,TensorRT-LLM,0.8.0,1,fp16,fp16,fp16,%d,static,%d,%d,end_to_end,output_tokens_per_s,%d\n"
ARTICLE = [(256, 128, 128, 5353), (32, 128, 2048, 1518), (32, 2048, 128, 547), (16, 2048, 2048, 613)]


class Calibration(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        self.folder = self._folder.name

    def run_cli(self, *args, status=0):
        environment = dict(os.environ, XDG_DATA_HOME=self.folder)
        done = subprocess.run([CLI, *map(str, args)], capture_output=True, text=True, env=environment, timeout=120)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done

    def rows(self, *args):
        return list(csv.DictReader(io.StringIO(self.run_cli(*args, "--format", "csv").stdout)))

    def file(self, text, name="m.csv"):
        path = os.path.join(self.folder, name)
        with open(path, "w") as out:
            out.write(text)
        return path

    def test_validate_predicts_each_row_with_its_interval(self):
        path = self.file(HEADER + "".join(GOOD % row for row in ARTICLE))
        rows = self.rows("validate", "--measurements", path)
        self.assertEqual(list(rows[0]), ["row", "gpu", "model", "phase", "metric", "measured", "predicted", "low", "high",
                                         "error", "in_range", "reason"])
        self.assertEqual([row["row"] for row in rows], ["2", "3", "4", "5"])
        for row in rows:
            predicted, measured = float(row["predicted"]), float(row["measured"])
            self.assertLess(abs(predicted / measured - 1), 0.05)
            self.assertAlmostEqual(float(row["error"]), predicted / measured - 1, places=12)
            self.assertLess(float(row["low"]), predicted)
            self.assertGreater(float(row["high"]), predicted)
            self.assertEqual((row["in_range"], row["reason"]), ("1", ""))

    def test_validate_tells_why_a_row_has_no_prediction(self):
        path = self.file(HEADER + GOOD % ARTICLE[0] + "a100-sxm4-80gb,nothing,x,,1,fp16,,,1,static,1,1,decode,latency_ms,1\n"
                         "a100-sxm4-80gb,llama-2-7b,x,,1,fp8,fp8,fp8,1,static,128,1,prefill,latency_ms,9\n")
        rows = self.rows("validate", "--measurements", path)
        self.assertEqual([row["row"] for row in rows], ["2", "3", "4"])
        self.assertIn("nothing", rows[1]["reason"])
        self.assertIn("fp8", rows[2]["reason"])
        self.assertEqual(rows[2]["predicted"], "")

    def test_validate_without_a_file_prints_the_error_table(self):
        rows = {row["what"]: row for row in self.rows("validate")}
        self.assertLess(float(rows["in sample, static"]["median"]), 0.06)
        self.assertLess(float(rows["leaving out each model, static"]["median"]), 0.10)
        self.assertLess(float(rows["leaving out each accelerator, static"]["median"]), 0.15)

    def test_calibrate_lists_bad_rows_and_leaves_them_out_on_request_only(self):
        path = self.file(HEADER + "".join(GOOD % row for row in ARTICLE) + "a100-sxm4-80gb,llama-2-7b,x,,1,fp16,,,0,static,1,1,"
                         "decode,latency_ms,1\n")
        out = os.path.join(self.folder, "mine.yaml")
        done = self.run_cli("calibrate", "--measurements", path, "--profile", "mine", "-o", out, status=1)
        self.assertIn(path + ":6:", done.stderr)
        self.assertIn("batch_size", done.stderr)
        self.assertFalse(os.path.exists(out))
        done = self.run_cli("calibrate", "--measurements", path, "--profile", "mine", "-o", out, "--skip-bad-rows",
                            "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(done.stdout)))
        self.assertEqual([row["row"] for row in rows], ["2", "3", "4", "5"])
        self.run_cli("check", out)
        for row in self.rows("validate", "--measurements", self.file(HEADER + GOOD % ARTICLE[0], "one.csv"),
                             "--calibration", out):
            self.assertLess(abs(float(row["error"])), 0.05)

    def test_a_calibration_saved_among_the_users_is_found_by_its_id(self):
        path = self.file(HEADER + "".join(GOOD % row for row in ARTICLE))
        self.run_cli("calibrate", "--measurements", path, "--profile", "mine", "--quick")
        self.run_cli("estimate", "--gpu", "a100-sxm4-80gb", "--model", "llama-2-7b", "--calibration", "mine")
        done = self.run_cli("estimate", "--calibration", "min", status=1)
        self.assertIn("mine", done.stderr)

    def test_a_calibrated_time_is_longer_than_the_bound_in_every_command(self):
        for command in (["operators", "--batch", "16", "--seq", "1024"], ["estimate", "--batch", "16"]):
            args = [*command, "--gpu", "a100-sxm4-80gb", "--model", "llama-2-7b"]
            column = "time_s" if command[0] == "operators" else "total_s"
            bound = float(self.rows(*args)[-1][column])
            self.assertGreater(float(self.rows(*args, "--calibration", "tuned")[-1][column]), bound)
            self.assertEqual(float(self.rows(*args, "--calibration", "none")[-1][column]), bound)
        mesh = ["mesh", "--model", "llama-2-7b", "--batch", "8", "--seq", "512"]
        self.assertLess(float(self.rows(*mesh, "--calibration", "tuned")[0]["perf_a"]), float(self.rows(*mesh)[0]["perf_a"]))

    def test_a_calibration_is_refused_where_it_says_nothing(self):
        for extra in (["--formulas", "published"], ["--method", "global"]):
            done = self.run_cli("operators", *extra, "--calibration", "tuned", status=1)
            self.assertIn("exact formulas", done.stderr)

    def test_validate_reads_what_llama_bench_prints(self):
        path = self.file('[{"n_prompt": 512, "n_gen": 0, "avg_ts": 5000.0}, {"n_prompt": 0, "n_gen": 128, "avg_ts": 50.0}]',
                         "bench.json")
        rows = self.rows("validate", "--measurements", path, "--gpu", "a100-sxm4-80gb", "--model", "llama-3.1-8b")
        self.assertEqual([row["phase"] for row in rows], ["prefill", "decode"])
        self.assertTrue(all(float(row["low"]) < float(row["predicted"]) < float(row["high"]) for row in rows))
        done = self.run_cli("validate", "--measurements", self.file('{"a": 1}', "other.json"), status=1)
        self.assertIn("llama-bench", done.stderr)

    def test_check_lists_the_bad_rows_of_a_measurement_file(self):
        path = self.file(HEADER + "a100-sxm4-80gb,llama-2-7b,x,,1,fp16,,,1,static,1,1,decode,seconds,1\n")
        done = self.run_cli("check", path, status=1)
        self.assertIn(path + ":2:", done.stdout)
        self.assertIn("latency_ms", done.stdout)


if __name__ == "__main__":
    unittest.main()
