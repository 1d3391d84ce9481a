# SPDX-FileCopyrightText: 2026 LLMRoofline developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Groups of accelerators and whole requests on the command line, figures by hand."""

import csv
import io
import os
import subprocess
import unittest

CLI = os.environ["LLMROOFLINE_CLI"]


def run(*args):
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run([CLI, *map(str, args)], capture_output=True, text=True, env=environment, timeout=60)


def rows(*args):
    done = run(*args, "--format", "csv")
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(io.StringIO(done.stdout)))


class Groups(unittest.TestCase):
    def test_tensor_parallel_divides_and_communicates(self):
        one = {r["op"]: r for r in rows("operators", "--gpu", "a100-sxm4-80gb")}
        four = {r["op"]: r for r in rows("operators", "--gpu", "4xa100-sxm4-80gb:tp=4")}
        for name in ("q_proj", "fused_attention", "gate_proj", "down_proj", "lm_head"):
            self.assertAlmostEqual(float(four[name]["flops"]) * 4 / float(one[name]["flops"]), 1, 12)
        for name in ("attn_norm", "mlp_add"):
            self.assertEqual(four[name]["bytes"], one[name]["bytes"])
        reduce = four["all_reduce"]
        message = 32 * 8192 * 2
        self.assertEqual(reduce["bound"], "link")
        self.assertEqual(int(reduce["count"]), 160)
        self.assertAlmostEqual(float(reduce["bytes"]), 1.5 * message)
        self.assertAlmostEqual(float(reduce["time_s"]) / (1.5 * message / 300e9), 1, 12)
        total = sum(int(r["count"]) * float(r["time_s"]) for r in four.values() if r["op"] != "total")
        self.assertAlmostEqual(float(four["total"]["time_s"]) / total, 1, 12)

    def test_degrees_of_every_side_that_names_none(self):
        common = rows("mesh", "--tp", "4", "--batch", "32", "--seq", "4096")
        named = rows("mesh", "--gpu", "4xa100-sxm4-80gb", "--gpu", "4xh20-96gb:tp=4", "--batch", "32", "--seq", "4096")
        self.assertEqual(common, named)
        self.assertEqual((common[0]["fits_a"], common[0]["fits_b"]), ("1", "1"))

    def test_a_refused_group_leaves_the_others(self):
        for command in ("estimate", "rank"):
            done = run(command, "--gpu", "h200-sxm5", "--gpu", "5xh200-sxm5:tp=5", "--model", "llama-3.1-8b",
                       "--format", "csv")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("5xh200-sxm5:tp=5: heads 32 does not divide evenly by tp 5", done.stderr)
            first = list(csv.DictReader(io.StringIO(done.stdout)))[0]
            self.assertEqual(first["gpu"], "h200-sxm5")
            self.assertGreater(float(first["output_tokens_per_s"]), 0)

    def test_what_memory_does_not_hold_at_once_waits(self):
        def asked(batch, *args):
            return rows("estimate", "--gpu", "rtx-3090", "--model", "llama-3.1-8b", "--batch", batch, "--input", 2000,
                        "--output-tokens", 100, *args)[0]

        for args in ((), ("--batching", "closed-loop")):
            many = asked(1000, *args)
            held = int(many["max_batch"])
            self.assertEqual((many["fits"], many["in_flight"]), ("0", str(held)))
            few = asked(held, *args)
            self.assertEqual((few["fits"], few["in_flight"]), ("1", str(held)))
            self.assertAlmostEqual(float(many["output_tokens_per_s"]) / float(few["output_tokens_per_s"]), 1, delta=0.01)
            self.assertAlmostEqual(float(many["total_s"]) / float(few["total_s"]) / (1000 / held), 1, delta=0.01)
        table = run("estimate", "--gpu", "rtx-3090", "--model", "llama-3.1-8b", "--batch", 1000, "--input", 2000,
                    "--output-tokens", 100).stdout
        self.assertIn(f"rtx-3090: memory holds {held} of the 1000 requests at once, the others wait", table)

    def test_how_many_each_of_two_groups_holds(self):
        row = rows("estimate", "--gpu", "h100-sxm5", "--decode-gpu", "l40s", "--model", "llama-3.1-8b", "--max-batch",
                   "--input", 4000, "--output-tokens", 1000)[0]
        prefill, decode = int(row["prefill_max_batch"]), int(row["decode_max_batch"])
        self.assertGreater(prefill, decode)  # 80 GB for the prompts alone, 48 for everything
        self.assertEqual((int(row["max_batch"]), row["binds"]), (decode, "memory"))
        none = rows("estimate", "--gpu", "rtx-4090", "--model", "llama-3.1-70b", "--max-batch")[0]
        self.assertEqual((none["max_batch"], none["binds"]), ("0", "weights"))

    def test_cards_beyond_a_bridged_pair(self):
        for gpu in ("4xrtx-3090", "4xa40", "4xh100-pcie", "4xrtx-3090:pp=4"):
            row = rows("estimate", "--gpu", gpu, "--model", "qwen2.5-32b", "--batch", 1)[0]
            self.assertGreater(float(row["output_tokens_per_s"]), 0, gpu)
        table = run("estimate", "--gpu", "4xrtx-3090", "--model", "qwen2.5-32b", "--batch", 1).stdout
        self.assertIn("bridges join 2 of them; beyond these PCIe 4, 32 GB/s in one direction", table)

    # 1,536 columns of an expert are 12 blocks of 128.
    def test_blocks_of_scales_are_not_divided(self):
        done = run("estimate", "--gpu", "8xh200-sxm5:tp=8", "--gpu", "8xh200-sxm5:tp=8,ep=8", "--model", "minimax-m2",
                   "--batch", 1, "--format", "csv")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("8xh200-sxm5:tp=8: blocks of 128 in moe_intermediate_size 12 does not divide evenly by tp 8",
                      done.stderr)

    def test_least_experts_are_a_bound_whatever_tokens_choose(self):
        def step(*args):
            return rows("operators", "--gpu", "h200-sxm5", "--model", "qwen3-30b-a3b", "--batch", 64, *args)

        read = {how: next(float(row["weight_bytes"]) for row in step("--experts-read", how)
                          if row["op"] == "experts_up_proj") for how in ("least", "expected", "all")}
        self.assertAlmostEqual(read["least"] / (8 * 2048 * 768 * 2), 1, 12)
        self.assertAlmostEqual(read["all"] / (128 * 2048 * 768 * 2), 1, 12)
        self.assertAlmostEqual(read["expected"] / read["all"], 1 - (1 - 8 / 128) ** 64, 12)
        text = run("estimate", "--gpu", "h200-sxm5", "--model", "qwen3-30b-a3b").stdout
        self.assertIn("for tokens that choose experts alike and each on its own", text)
        self.assertIn("A bound, not a prediction.", run("estimate", "--gpu", "h200-sxm5", "--model", "qwen3-30b-a3b",
                                                        "--experts-read", "least").stdout)

    def test_what_is_beyond_the_context_is_said(self):
        done = run("estimate", "--gpu", "h200-sxm5", "--model", "llama-3.1-8b", "--input", 131_000, "--output-tokens",
                   100)
        self.assertIn("131100 tokens of prompt and output are beyond its context of 131072", done.stderr)
        self.assertEqual(run("estimate", "--gpu", "h200-sxm5", "--model", "llama-3.1-8b").stderr, "")

    def test_a_mesh_in_words_marks_what_does_not_fit(self):
        text = run("mesh", "--gpu", "rtx-4090", "--gpu", "h200-sxm5", "--model", "llama-3.1-8b", "--batch", "1,256",
                   "--seq", "128,16384").stdout
        self.assertRegex(text, r"(?m)^ *1 +\d\.\d{3} +\d\.\d{3}$")
        self.assertRegex(text, r"(?m)^ *256 +\d\.\d{3} +\d\.\d{3}ab$")
        self.assertIn("does not fit the memory of A, of B", text)

    # 61 and 78 layers of 576 elements and an index key of 128, in 16 bit.
    def test_the_cache_of_a_token_holds_index_keys_and_says_up_to_where(self):
        models = {row["id"]: row["kv_bytes_per_token"] for row in rows("models")}
        self.assertEqual((models["deepseek-v3.2"], models["glm-5"]), ("85888", "109824"))
        source = next(row["source"] for row in rows("models", "gemma-3-27b") if row["key"] == "kv_bytes_per_token")
        self.assertIn("up to 1024 tokens", source)

    def test_how_many_fit(self):
        def batches(*args):
            done = run("estimate", "--model", "llama-3.1-8b", "--input", "1000", "--output-tokens", "500", *args,
                       "--format", "csv")
            self.assertEqual(done.returncode, 0, done.stderr)
            return list(csv.DictReader(io.StringIO(done.stdout)))
        row = batches("--gpu", "h100-sxm5", "--max-batch")[0]
        most = int(row["max_batch"])
        # 131,072 bytes a token, in 1,500 tokens a sequence; what is over is less than one of them.
        self.assertEqual(float(row["kv_bytes"]), most * 1500 * 131072)
        left = float(row["capacity_bytes"]) - float(row["memory_bytes"])
        self.assertTrue(0 <= left < 1500 * 131072, left)
        self.assertEqual(row["binds"], "memory")
        for batch, fits in ((most, "1"), (most + 1, "0")):
            self.assertEqual(batches("--gpu", "h100-sxm5", "--batch", batch)[0]["fits"], fits)
        self.assertEqual(batches("--gpu", "t4", "--max-batch")[0]["binds"], "weights")

    def test_stages_may_differ_by_a_layer(self):
        done = run("estimate", "--gpu", "16xh200-sxm5:tp=8,pp=2,node=8,net=50", "--model", "deepseek-r1")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertNotIn("divide", done.stdout + done.stderr)

    def test_what_does_not_divide_is_refused_with_the_reason(self):
        for group, words in (
            ("8xh20-96gb:tp=3", "tp 3"),
            ("h20-96gb:tp=5", "heads 64 does not divide evenly by tp 5"),
            ("h20-96gb:pp=81", "pp: found 81, expected 1 to 80 stages"),
            ("h20-96gb:ep=8", "has no experts"),
            ("4xh20-69gb:tp=4", "expected perhaps h20-96gb"),
            ("4xh20-96gb:tq=4", "unknown key tq"),
        ):
            done = run("mesh", "--gpu", group)
            self.assertEqual(done.returncode, 1, group)
            self.assertIn(words, done.stderr)
            self.assertEqual(done.stdout, "")

    def test_nodes_need_a_network(self):
        # Replicas do not talk to one another.
        apart = rows("mesh", "--gpu", "16xh20-96gb:tp=8,dp=2", "--batch", "8", "--seq", "128")
        self.assertGreater(float(apart[0]["perf_a"]), 0)
        across = run("mesh", "--gpu", "16xh20-96gb:tp=16", "--batch", "8", "--seq", "128")
        self.assertIn("no rate between nodes", across.stdout)
        joined = rows("mesh", "--gpu", "16xh20-96gb:tp=16,net=50", "--batch", "8", "--seq", "128")
        self.assertGreater(float(joined[0]["perf_a"]), 0)

    def test_overlap_and_topology(self):
        plain = rows("mesh", "--tp", "8", "--batch", "512", "--seq", "4096")[0]
        beside = rows("mesh", "--tp", "8", "--batch", "512", "--seq", "4096", "--overlap")[0]
        self.assertGreater(float(beside["perf_a"]), float(plain["perf_a"]))
        in_switch = rows("mesh", "--tp", "8", "--batch", "512", "--seq", "4096", "--all-reduce", "in-network")[0]
        self.assertEqual(in_switch["perf_a"], "")  # the A100's switch does not reduce
        self.assertGreater(float(in_switch["perf_b"]), float(plain["perf_b"]))

    def test_tf32_only_when_chosen(self):
        types = ["--weights", "fp32", "--activations", "fp32", "--kv-cache", "fp32", "--batch", "1024", "--seq", "128"]
        plain = {r["op"]: r for r in rows("operators", *types)}
        chosen = {r["op"]: r for r in rows("operators", *types, "--tf32")}
        self.assertAlmostEqual(float(plain["up_proj"]["attainable_flops_per_s"]), 19.5e12)
        self.assertAlmostEqual(float(chosen["up_proj"]["attainable_flops_per_s"]), 156e12)


class Requests(unittest.TestCase):
    def test_published_throughput(self):
        for batch, input_, output, eight, sixteen in (
            (256, 128, 128, 8928, 7312),
            (32, 128, 2048, 2782, 1970),
            (32, 2048, 128, 788, 635),
            (16, 2048, 2048, 1164, 796),
        ):
            for kv, want in (("int8", eight), ("fp16", sixteen)):
                row = rows("estimate", "--formulas", "published", "--model", "llama-2-7b", "--gpu", "a100-sxm4-80gb",
                           "--kv-cache", kv, "--batch", batch, "--input", input_, "--output-tokens", output)[0]
                self.assertEqual(round(float(row["output_tokens_per_s"])), want)

    def test_a_row_a_gpu_and_its_sums(self):
        found = rows("estimate", "--gpu", "4xa100-sxm4-80gb", "--gpu", "8xh20-96gb:tp=4,pp=2", "--gpu", "h100-sxm5")
        self.assertEqual(list(found[0]), ["gpu", "ttft_s", "tpot_s", "decode_s", "total_s", "output_tokens_per_s",
                                          "memory_bytes", "fits", "types", "weights_bytes", "kv_bytes",
                                          "state_bytes", "activation_bytes", "reserve_bytes", "max_batch", "least",
                                          "in_flight"])
        self.assertEqual([r["gpu"] for r in found], ["4xa100-sxm4-80gb:tp=4", "8xh20-96gb:tp=4,pp=2", "h100-sxm5"])
        for row in found:
            self.assertAlmostEqual(float(row["tpot_s"]) * 256 / float(row["decode_s"]), 1, 12)
            self.assertAlmostEqual((float(row["ttft_s"]) + float(row["decode_s"])) / float(row["total_s"]), 1, 12)
        self.assertEqual([r["fits"] for r in found], ["1", "1", "0"])

    # What a verdict, the parts of memory, the greatest batch and a suggestion say is one account.
    def test_one_account_of_memory(self):
        load = ("--input", "19999", "--output-tokens", "1", "--prefill-chunk", "0")
        for gpu, model in (("rtx-3090", "llama-3.1-8b"), ("h100-sxm5", "llama-3.1-70b"), ("l4", "qwen3-32b"),
                           ("rtx-4090", "qwen3-30b-a3b"), ("h200-sxm5", "deepseek-v3")):
            row = rows("estimate", "--gpu", gpu, "--model", model, "--batch", "2", *load)[0]
            parts = sum(float(row[part + "_bytes"]) for part in ("weights", "kv", "state", "activation", "reserve"))
            self.assertAlmostEqual(parts / float(row["memory_bytes"]), 1, 12)
            self.assertEqual(row["fits"] == "1", int(row["max_batch"]) >= 2)
            self.assertEqual(row["fits"] == "1", row["least"] == "")
            if row["least"]:
                self.assertNotEqual(row["least"], gpu)
                tried = rows("estimate", "--gpu", row["least"], "--model", model, "--batch", "2", *load)[0]
                self.assertEqual(tried["fits"], "1", tried)
                self.assertGreater(float(tried["output_tokens_per_s"]), 0)
            most = int(row["max_batch"])
            for batch, fits in ((most, "1"), (most + 1, "0")):
                if batch > 0:
                    again = rows("estimate", "--gpu", gpu, "--model", model, "--batch", batch, *load)[0]
                    self.assertEqual((again["fits"], again["max_batch"]), (fits, row["max_batch"]))

    # What engines take besides is in the account unless somebody says otherwise, and it is said.
    def test_the_reserve_is_there_by_default_and_can_be_set(self):
        request = ("--gpu", "h100-sxm5", "--model", "llama-3.1-8b")
        usual, without = (rows("estimate", *request, *more)[0] for more in ((), ("--memory-reserve", "0")))
        self.assertEqual((float(usual["reserve_bytes"]), float(without["reserve_bytes"])), (1e9, 0))
        self.assertAlmostEqual(float(usual["memory_bytes"]) - float(without["memory_bytes"]), 1e9, delta=1)
        self.assertIn("1 GB in reserve", run("estimate", *request).stdout)
        self.assertIn("(1)", run("estimate", "--help").stdout.split("--memory-reserve")[1][:200])

    def test_decode_is_the_sum_of_the_steps(self):
        request = ["--gpu", "h20-96gb", "--model", "llama-2-7b", "--batch", "4"]
        row = rows("estimate", *request, "--input", "100", "--output-tokens", "5")[0]
        steps = rows("mesh", *request, "--gpu", "a100-sxm4-80gb", "--seq", "101:105:1")
        self.assertAlmostEqual(sum(4 / float(s["perf_a"]) for s in steps) / float(row["decode_s"]), 1, 12)

    def test_options_change_the_sum_as_they_should(self):
        base = ["estimate", "--gpu", "8xh20-96gb", "--batch", "16", "--input", "4096", "--output-tokens", "128"]
        plain = rows(*base)[0]
        slower_start = rows(*base, "--prefill-chunk", "4")[0]
        self.assertGreater(float(slower_start["ttft_s"]), float(plain["ttft_s"]))
        hit = rows(*base, "--prefix-hit", "0.5")[0]
        self.assertLess(float(hit["ttft_s"]), 0.6 * float(plain["ttft_s"]))
        drafted = rows(*base, "--draft-tokens", "4", "--acceptance", "0.8")[0]
        self.assertLess(float(drafted["tpot_s"]), float(plain["tpot_s"]))
        loop = rows(*base, "--batching", "closed-loop")[0]
        self.assertGreater(float(loop["tpot_s"]), float(plain["tpot_s"]))
        self.assertLess(float(loop["ttft_s"]), float(plain["ttft_s"]))
        apart = rows(*base, "--decode-gpu", "8xh200-sxm5")[0]
        self.assertLess(float(apart["decode_s"]), float(plain["decode_s"]))

    # DeepSeek-V3 drafts with its one module: it needs the module's 11.6e9 parameters, and its projection in 16 bit on each
    # accelerator. A round of 2 tokens for 8 sequences hits 102 of 256 experts in 58 layers where a step hits 57, 2.55e9
    # parameters each, besides 17e9 others, and 6.7e9 bytes of the module: (17 + 260 + 7)/2 over 17 + 147 is 0.87; what
    # the links take, half of it, makes it less.
    def test_a_models_own_modules_draft(self):
        base = ("estimate", "--gpu", "8xh200-sxm5:tp=8", "--model", "deepseek-v3", "--batch", "8", "--input", "1000",
                "--output-tokens", "200")
        plain = rows(*base)[0]
        drafted = rows(*base, "--draft", "mtp", "--acceptance", "1")[0]
        share = float(drafted["tpot_s"]) / float(plain["tpot_s"])
        self.assertGreater(share, 0.82)
        self.assertLess(share, 0.88)
        more = 8 * (float(drafted["weights_bytes"]) - float(plain["weights_bytes"]))
        self.assertGreater(more, 11.6e9)
        self.assertLess(more, 13.5e9)
        self.assertGreater(float(drafted["kv_bytes"]) / float(plain["kv_bytes"]), 62 / 61 - 1e-9)
        self.assertGreater(float(drafted["ttft_s"]), float(plain["ttft_s"]))
        one = rows(*base, "--draft", "mtp", "--draft-tokens", "1", "--acceptance", "1")[0]
        self.assertEqual(one, drafted)
        none = run("estimate", "--model", "llama-3.1-8b", "--draft", "mtp")
        self.assertEqual(none.returncode, 1)
        self.assertIn("multi-token prediction", none.stderr)
        both = run(*base, "--draft", "mtp", "--draft-cost", "0.1")
        self.assertEqual(both.returncode, 1)
        self.assertIn("--draft-cost does not go with --draft mtp", both.stderr)

    def test_rank_puts_the_best_first(self):
        for by, key, sign in (("throughput", "output_tokens_per_s", -1), ("latency", "total_s", 1),
                              ("energy", "joule_per_token", 1), ("cost", "usd_per_token_per_s", 1)):
            found = [r for r in rows("rank", "--by", by, "--model", "llama-2-7b") if r["rank"]]
            self.assertGreater(len(found), 5)
            for fits in ("1", "0"):
                values = [sign * float(r[key]) for r in found if r["fits"] == fits]
                self.assertEqual(values, sorted(values))
        few = rows("rank", "--gpu", "t4", "--gpu", "h100-sxm5", "--model", "llama-2-7b")
        self.assertEqual([r["gpu"] for r in few], ["h100-sxm5", "t4"])

    def test_meshes_over_requests(self):
        args = ["mesh", "--model", "llama-2-7b", "--metric", "throughput", "--x", "batch", "--y", "output",
                "--batch", "1,16", "--input", "100", "--output-tokens", "10,50"]
        cells = rows(*args)
        self.assertEqual([(c["batch"], c["input"], c["output"]) for c in cells],
                         [("1", "100", "10"), ("16", "100", "10"), ("1", "100", "50"), ("16", "100", "50")])
        one = rows("estimate", "--model", "llama-2-7b", "--batch", "16", "--input", "100", "--output-tokens", "50")
        self.assertEqual(cells[3]["value_a"], one[0]["output_tokens_per_s"])
        self.assertEqual(run("mesh", "--metric", "total", "--x", "input", "--y", "input").returncode, 2)
        self.assertEqual(run("mesh", "--view", "step", "--metric", "ttft").returncode, 2)
        self.assertEqual(run("mesh", "--view", "nothing").returncode, 2)

    def test_the_view_is_named(self):
        args = ["mesh", "--batch", "8", "--input", "1024,2048", "--output-tokens", "64,128", "--format", "csv"]
        by_view = run(*args, "--view", "request")
        self.assertEqual(by_view.returncode, 0, by_view.stderr)
        self.assertEqual(by_view.stdout, run(*args, "--metric", "throughput").stdout)
        methods = run("mesh", "--view", "disagreement", "--batch", "1,64", "--seq", "4096", "--format", "csv")
        self.assertEqual(methods.returncode, 0, methods.stderr)
        lines = methods.stdout.splitlines()
        self.assertEqual(lines[0].split(",")[:7], ["batch", "seq", "agree", "ratio_operator_exact", "ratio_global_exact",
                                                   "ratio_operator_published", "ratio_global_published"])
        self.assertEqual(len(lines), 3)
        for line in lines[1:]:
            fields = line.split(",")
            above = {float(ratio) > 1 for ratio in fields[3:7]}
            self.assertEqual(fields[2], "differ" if len(above) == 2 else "a" if above == {True} else "b")


if __name__ == "__main__":
    unittest.main()
