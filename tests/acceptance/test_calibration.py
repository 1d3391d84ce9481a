# SPDX-FileCopyrightText: 2026 LLMRoofline developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calibration from outside: predictions with their intervals, and a fit of one's own."""

import csv
import io
import json
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

    def test_validate_tells_how_far_ratios_lie_off(self):
        # The four rows of an A100 and, at twice the speed, of an H100: four workloads, a pair each.
        path = self.file(HEADER + "".join(GOOD % row for row in ARTICLE) +
                         "".join((GOOD % (*row[:3], 2 * row[3])).replace("a100-sxm4-80gb", "h100-sxm5") for row in ARTICLE))
        predicted = {}
        for row in self.rows("validate", "--measurements", path):
            predicted.setdefault(row["gpu"], []).append(float(row["predicted"]))
        errors = sorted(max(b / a / 2, 2 * a / b) - 1 for a, b in zip(*predicted.values()))
        rows = {row["ratios"]: row for row in self.rows("validate", "--ratios", "--measurements", path)}
        self.assertEqual((rows["all"]["pairs"], rows["all"]["workloads"], rows["all"]["told"]), ("4", "4", "1"))
        self.assertAlmostEqual(float(rows["all"]["median"]), errors[1], places=9)
        self.assertEqual(rows["all"]["winners"], "1")
        self.assertEqual(rows["a100-sxm4-80gb / h100-sxm5"]["median"], rows["all"]["median"])
        self.assertIn("--ratios", self.run_cli("validate", "--left-out", "stack", status=2).stderr)
        self.run_cli("validate", "--ratios", "--measurements", self.file(HEADER + GOOD % ARTICLE[0], "one.csv"), status=1)
        # What the calibration's own fit found of pairs, left out, too.
        own = {row["ratios"]: row for row in self.rows("validate", "--ratios")}
        self.assertIn("leaving out each accelerator, all", own)
        self.assertIn("leaving out each stack, all", own)

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
        # With the rows that it was fitted on, which the window lays over its plots.
        kept = os.path.join(self.folder, "llmroofline", "calibrations", "measurements", "mine.csv")
        with open(path) as given, open(kept) as saved:
            self.assertEqual(saved.read(), given.read())

    def test_a_calibrated_time_is_longer_than_the_bound_in_every_command(self):
        for command in (["operators", "--batch", "16", "--seq", "1024"], ["estimate", "--batch", "16"]):
            args = [*command, "--gpu", "a100-sxm4-80gb", "--model", "llama-2-7b"]
            column = "time_s" if command[0] == "operators" else "total_s"
            bound = float(self.rows(*args)[-1][column])
            self.assertGreater(float(self.rows(*args, "--calibration", "tuned")[-1][column]), bound)
            self.assertEqual(float(self.rows(*args, "--calibration", "none")[-1][column]), bound)
        mesh = ["mesh", "--model", "llama-2-7b", "--batch", "8", "--seq", "512"]
        self.assertLess(float(self.rows(*mesh, "--calibration", "tuned")[0]["perf_a"]), float(self.rows(*mesh)[0]["perf_a"]))

    REQUEST = ["--gpu", "h100-sxm5", "--model", "llama-2-7b", "--batch", "8", "--input", "512", "--output-tokens", "128"]

    def test_every_figure_of_a_calibrated_request_has_its_interval(self):
        plain = self.rows("estimate", *self.REQUEST)[0]
        row = self.rows("estimate", *self.REQUEST, "--calibration", "tuned")[0]
        self.assertEqual(list(row)[:len(plain)], list(plain))
        self.assertEqual(list(plain), ["gpu", "ttft_s", "tpot_s", "decode_s", "total_s", "output_tokens_per_s",
                                       "memory_bytes", "fits", "types", "weights_bytes", "kv_bytes", "state_bytes",
                                       "activation_bytes", "reserve_bytes", "max_batch", "least", "in_flight"])
        for name in ("ttft_s", "tpot_s", "tpot_first_s", "tpot_last_s", "decode_s", "total_s", "output_tokens_per_s",
                     "request_tokens_per_s", "accelerator_tokens_per_s"):
            low, figure, high = (float(row[column]) for column in (name + "_low", name, name + "_high"))
            self.assertLess(low, figure, name)
            self.assertLessEqual(max(figure / low, high / figure), 1.6, name)
            # No time is shorter than the bound, no rate higher.
            if "tokens" not in name and name in plain:
                self.assertGreaterEqual(low, float(plain[name]) * (1 - 1e-12), name)
            elif name in plain:
                self.assertLessEqual(high, float(plain[name]) * (1 + 1e-12), name)
        # The throughput is low where the time is high.
        self.assertAlmostEqual(float(row["output_tokens_per_s_low"]) * float(row["total_s_high"]), 8 * 128, places=6)
        self.assertEqual(row["out_of_range"], "")
        found = json.loads(self.run_cli("estimate", *self.REQUEST, "--calibration", "tuned", "--format", "json").stdout)
        self.assertEqual(found[0]["ttft_s_low"], float(row["ttft_s_low"]))

    def test_what_is_out_of_the_calibrated_range_is_named(self):
        args = ["estimate", *self.REQUEST, "--calibration", "tuned"]
        many = [arg if arg != "8" else "20000" for arg in args]
        self.assertEqual(self.rows(*many)[0]["out_of_range"], "batch")
        self.assertEqual(self.rows(*args, "--software", "TensorRT-LLM 7.7")[0]["out_of_range"], "software version")
        self.assertEqual(self.rows(*args, "--software", "TensorRT-LLM v0.8.0.post1"),
                         self.rows(*args, "--software", "TensorRT-LLM 0.8.0"))
        said = self.run_cli(*["h20-96gb" if arg == "h100-sxm5" else arg for arg in args], "--software", "my own").stdout
        self.assertIn("out of the calibrated range in: accelerator; software", said)
        rows = self.rows("operators", "--gpu", "h20-96gb", "--calibration", "tuned", "--model", "llama-2-7b")
        self.assertEqual(rows[-1]["out_of_range"], "accelerator")

    def test_the_total_of_the_operators_has_its_interval(self):
        args = ["operators", "--gpu", "h100-sxm5", "--model", "llama-2-7b", "--batch", "8", "--seq", "512"]
        self.assertNotIn("time_low_s", self.rows(*args)[0])
        rows = self.rows(*args, "--calibration", "tuned")
        self.assertEqual(rows[0]["time_low_s"], "")
        self.assertLess(float(rows[-1]["time_low_s"]), float(rows[-1]["time_s"]))
        self.assertGreater(float(rows[-1]["time_high_s"]), float(rows[-1]["time_s"]))
        said = self.run_cli(*args, "--calibration", "tuned").stdout
        self.assertIn("90 % interval of the total", said)

    def test_ranks_have_intervals_under_a_calibration_alone(self):
        plain = self.rows("rank", "--model", "llama-2-7b")
        rows = self.rows("rank", "--model", "llama-2-7b", "--calibration", "tuned")
        self.assertEqual(list(rows[0])[:len(plain[0])], list(plain[0]))
        self.assertEqual(len(rows), len(plain))
        by_gpu = {row["gpu"]: row for row in rows}
        width = lambda gpu: float(by_gpu[gpu]["total_s_high"]) / float(by_gpu[gpu]["total_s_low"])
        self.assertLess(width("h100-sxm5"), width("h20-96gb"))  # the one measured, the other not
        self.assertEqual(by_gpu["h100-sxm5"]["out_of_range"], "")
        self.assertEqual(by_gpu["h20-96gb"]["out_of_range"], "accelerator")

    def test_meshes_say_where_the_winner_is_decided(self):
        for mesh in (["mesh", "--model", "llama-2-7b", "--batch", "1,64", "--seq", "128,4096"],
                     ["mesh", "--model", "llama-2-7b", "--metric", "total", "--input", "128,4096", "--output-tokens", "16,256"]):
            plain = self.rows(*mesh)
            rows = self.rows(*mesh, "--calibration", "tuned")
            self.assertEqual(list(rows[0]), list(plain[0])[:-2] + ["ratio_low", "ratio_high", "decided",
                                                                       "types_a", "types_b"])
            self.assertEqual(list(plain[0])[-2:], ["types_a", "types_b"])
            for row in rows:
                low, ratio, high = (float(row[name]) for name in ("ratio_low", "ratio", "ratio_high"))
                self.assertLess(low, ratio)
                self.assertLess(ratio, high)
                self.assertEqual(row["decided"], "0" if low <= 1 <= high else "1")
            same = self.rows(*mesh, "--calibration", "tuned", "--gpu", "h20-96gb", "--gpu", "h20-96gb")
            self.assertTrue(all(row["decided"] == "0" for row in same))
            cells = json.loads(self.run_cli(*mesh, "--calibration", "tuned", "--format", "json").stdout)
            self.assertEqual([int(cell["decided"]) for cell in cells], [int(row["decided"]) for row in rows])

    def test_an_own_fit_starts_from_tuned(self):
        slow = [(b, i, o, v * 0.7) for b, i, o, v in ARTICLE]
        path = self.file(HEADER + "".join(GOOD % row for row in slow))
        out = os.path.join(self.folder, "slow.yaml")
        self.run_cli("calibrate", "--measurements", path, "--profile", "slow", "-o", out)
        with open(out) as text:
            self.assertIn("prior: tuned", text.read())
        for row in self.rows("validate", "--measurements", path, "--calibration", out):
            self.assertLess(abs(float(row["error"])), 0.13)  # of 0.43
        # Another accelerator's figures are tuned's.
        other = ["estimate", *self.REQUEST]
        self.assertEqual(self.rows(*other, "--calibration", out), self.rows(*other, "--calibration", "tuned"))
        alone = os.path.join(self.folder, "alone.yaml")
        self.run_cli("calibrate", "--measurements", path, "--profile", "alone", "-o", alone, "--prior", "none", "--quick")
        self.assertNotEqual(self.rows(*other, "--calibration", alone), self.rows(*other, "--calibration", "tuned"))
        self.assertIn("tuned", self.run_cli("calibrate", "--measurements", path, "--prior", "tund", status=1).stderr)

    def test_a_file_that_is_no_table_of_measurements_is_refused(self):
        done = self.run_cli("validate", "--measurements", self.file(HEADER.replace("value", "value,tp")), status=1)
        self.assertIn("m.csv:1: the column tp is there twice", done.stderr)
        done = self.run_cli("calibrate", "--measurements", self.file(HEADER.replace("weight_dtype,", "")), status=1)
        self.assertIn("the column weight_dtype is missing", done.stderr)
        for text in ("", "\0" * 1000, "a;b\n1;2\n", '"', HEADER + '"a100'):
            done = self.run_cli("validate", "--measurements", self.file(text, "broken.csv"), status=1)
            self.assertIn("broken.csv", done.stderr)
            self.assertEqual(done.stdout, "")

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

    def serve_file(self, name="serve.json", **changes):
        """What vLLM's client saves, with the interval of every token beside it: 2.6 MB."""
        record = {"backend": "openai", "model_id": "meta-llama/Llama-3.1-8B-Instruct", "num_prompts": 160,
                  "max_concurrency": None, "duration": 60.1, "completed": 160, "failed": 0, "total_input_tokens": 163840,
                  "total_output_tokens": 20480, "mean_ttft_ms": 210.5, "mean_tpot_ms": 11.9,
                  "itls": [[0.0119123] * 127] * 1000, "ttfts": [0.2] * 1000, "generated_texts": [""] * 1000}
        return self.file(json.dumps({**record, **changes}), name)

    def test_a_servers_record_is_read_whatever_its_size(self):
        [row] = self.rows("validate", "--measurements", self.serve_file(), "--gpu", "h100-sxm5")
        self.assertEqual((row["model"], row["phase"], float(row["measured"])), ("llama-3.1-8b", "decode", 11.9))
        self.assertEqual(row["reason"], "")

    def test_a_benchmark_says_what_it_is(self):
        for changes, options, says in [
                ({"completed": 3, "failed": 157}, [], "157 of 160 requests failed"),
                ({}, ["--model", "llama-3.1-70b"], "--model is llama-3.1-70b, and the file says"),
                ({"tp": "4"}, ["--tp", "2"], "--tp is 2, and the file says 4"),
                ({"spec_decode_acceptance_length": 2.92}, [], "speculative decoding (2.92)")]:
            with self.subTest(says=says):
                done = self.run_cli("validate", "--measurements", self.serve_file(**changes), "--gpu", "h100-sxm5", *options,
                                    "--format", "csv", status=1)
                self.assertIn(says, done.stdout)
        [row] = self.rows("validate", "--measurements", self.serve_file(mean_tpot_ms=0.0119), "--gpu", "h100-sxm5")
        self.assertIn("lower bound", row["reason"])
        done = self.run_cli("calibrate", "--measurements", self.serve_file(completed=3, failed=157), "--gpu", "h100-sxm5",
                            "--quick", status=1)
        self.assertIn("157 of 160 requests failed", done.stderr)
        done = self.run_cli("validate", "--measurements", self.file("INSERT INTO test (build_commit) VALUES ('a');", "b.sql"),
                            status=1)
        self.assertIn("SQL statements of llama-bench", done.stderr)

    def test_check_knows_benchmarks(self):
        good = self.serve_file()
        bad = self.serve_file("bad.json", completed=3, failed=157)
        done = self.run_cli("check", good)
        self.assertEqual(done.stdout, good + ": vLLM's bench serve, runs: 1, left out: 0\n")
        done = self.run_cli("check", bad, status=1)
        self.assertIn(bad + ":1:1: 157 of 160 requests failed", done.stdout)
        self.assertIn("runs: 1, left out: 1", done.stdout)

    def test_check_lists_the_bad_rows_of_a_measurement_file(self):
        path = self.file(HEADER + "a100-sxm4-80gb,llama-2-7b,x,,1,fp16,,,1,static,1,1,decode,seconds,1\n")
        done = self.run_cli("check", path, status=1)
        self.assertIn(path + ":2:", done.stdout)
        self.assertIn("latency_ms", done.stdout)


if __name__ == "__main__":
    unittest.main()
