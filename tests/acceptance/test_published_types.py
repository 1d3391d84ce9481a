# SPDX-FileCopyrightText: 2026 LLMRoofline developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The types that a checkpoint is published in are what is computed, unless others are chosen; either is said."""

import csv
import io
import json
import os
import subprocess
import tempfile
import unittest

CLI = os.environ["LLMROOFLINE_CLI"]

LLAMA = {"model_type": "llama", "hidden_size": 4096, "intermediate_size": 14336, "num_hidden_layers": 32,
         "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 128256, "torch_dtype": "bfloat16"}


def run(*args):
    return subprocess.run([CLI, *map(str, args)], capture_output=True, text=True, timeout=60)


def rows(*args):
    done = run(*args, "--format", "csv")
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(io.StringIO(done.stdout)))


def one(gpu, model, *args):
    return rows("estimate", "--gpu", gpu, "--model", model, "--batch", "1", "--input", "1", "--output-tokens", "1",
                "--memory-reserve", "0", *args)[0]


class PublishedTypes(unittest.TestCase):
    def config(self, **more):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = os.path.join(folder.name, "config.json")
        with open(path, "w") as out:
            json.dump({**LLAMA, **more}, out)
        return path

    # openai/gpt-oss-120b's files have 65,248,815,744 bytes: one card of 80 GB holds them.
    def test_gpt_oss_fits_one_card(self):
        row = one("h100-sxm5", "gpt-oss-120b")
        self.assertEqual(row["fits"], "1")
        self.assertEqual(row["types"], "bf16/mxfp4/bf16/bf16 published")
        self.assertAlmostEqual(float(row["memory_bytes"]) / 65_248_815_744, 1, delta=0.02)

    # Published in FP8 with 671e9 parameters: its repository runs it on one node of 8 H200.
    def test_deepseek_needs_eight_h200(self):
        self.assertEqual(one("8xh200-sxm5:tp=8", "deepseek-v3")["fits"], "1")
        self.assertEqual(one("4xh200-sxm5:tp=4", "deepseek-v3")["fits"], "0")
        self.assertEqual(one("8xh200-sxm5:tp=8", "deepseek-v3", "--weights", "bf16")["fits"], "0")

    # A checkpoint by its id, by a model and a word, or as what it is: the types are its own, and that is said.
    def test_a_checkpoint_has_its_own_types(self):
        for name in ("nvidia/DeepSeek-R1-0528-FP4", "deepseek-r1-0528:fp4", "DeepSeek-R1-0528:nvfp4"):
            done = run("estimate", "--gpu", "8xb200-sxm:tp=8", "--gpu", "8xh200-sxm5:tp=8", "--model", name, "--format", "csv")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("types as published by nvidia/DeepSeek-R1-0528-FP4", done.stderr)
            self.assertIn("nvfp4/fp8 published", done.stdout)
        refused = run("estimate", "--model", "deepseek-r1-0528:gguf")
        self.assertEqual(refused.returncode, 1)
        self.assertIn("expected one of DeepSeek-R1-0528, DeepSeek-R1-0528-FP4", refused.stderr)

    # 32 layers of 218,103,808 weights in INT4 with an FP16 scale for 128; embedding and head of 128,256 × 4,096 and 65
    # norms in BF16: 5.70e9. GGUF's types quantise embedding and head, too.
    def test_what_stays_in_16_bit_is_counted_so(self):
        matrices, tables, norms = 32 * 218_103_808, 2 * 128_256 * 4096, 65 * 4096

        def weights(*types):
            return float(one("h100-sxm5", "llama-3.1-8b", *types)["memory_bytes"])

        cache = 2 * 2 * 32 * 8 * 128 * 2  # of the prompt's and the generated token
        for types, expected in (("int4", matrices * 4.125 / 8 + 2 * (tables + norms)),
                                ("q4_k_m", (matrices + tables) * 4.85 / 8 + 2 * norms),
                                ("q8_0", (matrices + tables) * 8.5 / 8 + 2 * norms),
                                ("bf16", 2 * (matrices + tables + norms))):
            # Besides there are the activations of one token, below a megabyte.
            self.assertAlmostEqual(weights("--weights", types), expected + cache, delta=1e6, msg=types)

    # total_size of each repository's model.safetensors.index.json, or its files together: what is loaded. DeepSeek's
    # 688,586,727,753 hold a module for further tokens besides (11.5e9 in FP8, embedding and head once more), which no
    # engine loads unless it drafts with it.
    def test_weights_are_those_of_the_published_files(self):
        awq = self.config(tie_word_embeddings=False, quantization_config={
            "quant_method": "awq", "bits": 4, "group_size": 128, "zero_point": True, "version": "gemm"})
        for model, size in (("llama-3.1-8b", 16_060_522_496),     # meta-llama/Llama-3.1-8B
                            ("llama-3.1-70b", 141_107_412_992),   # meta-llama/Llama-3.1-70B
                            ("mistral-7b-v0.1", 14_483_464_192),  # mistralai/Mistral-7B-v0.1
                            ("mixtral-8x7b", 93_405_585_408),     # mistralai/Mixtral-8x7B-v0.1
                            ("qwen2.5-72b", 145_412_407_296),     # Qwen/Qwen2.5-72B
                            ("qwen3-8b", 16_381_470_720),         # Qwen/Qwen3-8B
                            ("qwen3-30b-a3b", 61_064_245_248),    # Qwen/Qwen3-30B-A3B
                            ("qwen3-235b-a22b", 470_187_269_120), # Qwen/Qwen3-235B-A22B
                            ("phi-4", 29_319_014_400),            # microsoft/phi-4
                            ("gpt-oss-20b", 13_761_264_768),      # openai/gpt-oss-20b
                            ("gpt-oss-120b", 65_248_815_744),     # openai/gpt-oss-120b
                            ("deepseek-v3", 688_586_727_753 - 11.5e9 - 2 * 2 * 129_280 * 7168),
                            (awq, 5.73e9)):                       # hugging-quants/Meta-Llama-3.1-8B-Instruct-AWQ-INT4
            weights = float(one("b300-sxm", model)["weights_bytes"])
            self.assertAlmostEqual(weights / size, 1, delta=0.02, msg=model)

    # FP8 on L40S against BF16 on A100, two cards each: what a decode step reads of the up projection.
    def test_a_side_has_types_of_its_own(self):
        sides = ("--gpu", "2xl40s:tp=2,types=fp8/fp8", "--gpu", "2xa100-sxm4-80gb:tp=2", "--model", "llama-3.1-70b")
        estimates = rows("estimate", *sides, "--batch", "1", "--input", "128", "--output-tokens", "8")
        self.assertEqual([row["types"] for row in estimates],
                         ["fp8/fp8/fp8/bf16 weights/experts/activations chosen; rest published",
                          "bf16/bf16/bf16/bf16 published"])
        bytes_of = {gpu: next(float(row["weight_bytes"]) for row in rows("operators", "--gpu", gpu, "--model",
                                                                         "llama-3.1-70b") if row["op"] == "up_proj")
                    for gpu in ("2xl40s:tp=2,types=fp8/fp8", "2xa100-sxm4-80gb:tp=2")}
        self.assertEqual(sorted(bytes_of.values()), [8192 * 14336, 2 * 8192 * 14336])
        # In 16 bit on both sides A has 864 GB/s against 2,039 a card; in FP8 it reads half.
        cell = rows("mesh", *sides, "--batch", "1", "--seq", "128")[0]
        plain = rows("mesh", "--gpu", "2xl40s:tp=2", *sides[2:], "--batch", "1", "--seq", "128")[0]
        self.assertGreater(float(cell["ratio"]) / float(plain["ratio"]), 1.8)
        self.assertEqual(cell["types_b"], "bf16/bf16/bf16/bf16 published")
        self.assertIn("types of A fp8/fp8/fp8/bf16", run("mesh", *sides, "--batch", "1", "--seq", "128").stdout)
        for wrong in ("fp12", "fp8/fp8/fp8/fp8", "fp8/"):
            self.assertEqual(run("estimate", "--gpu", "l40s:types=" + wrong, "--model", "llama-3.1-8b").returncode, 1)

    def test_every_result_says_its_types(self):
        model = ("--model", "deepseek-v3")
        group = ("--gpu", "8xh200-sxm5:tp=8", "--gpu", "8xa100-sxm4-80gb:tp=8")
        published = "fp8/fp8/fp8/bf16 published"
        unpacked = "fp8/fp8/bf16/bf16 published; no fp8 rate for activations"
        load = ("--batch", "1", "--input", "128", "--output-tokens", "8")
        for command in ("estimate", "rank"):
            self.assertEqual({row["types"] for row in rows(command, *group, *model, *load)}, {published, unpacked})
            self.assertIn(unpacked, run(command, *group, *model, *load).stdout)
        for view in (("--view", "step", "--batch", "1", "--seq", "128"), ("--view", "request", *load)):
            for row in rows("mesh", *group, *model, *view):
                self.assertEqual((row["types_a"], row["types_b"]), (published, unpacked))
            self.assertIn(unpacked, run("mesh", *group, *model, *view).stdout)
        cells = json.loads(run("mesh", *group, *model, "--batch", "1", "--seq", "128", "--format", "json").stdout)
        self.assertEqual(cells[0]["types_b"], unpacked)
        step = ("--batch", "1", "--seq", "128")
        self.assertEqual({row["types"] for row in rows("operators", *group, *model, *step)}, {published})
        self.assertIn(published, run("operators", *group, *model, *step).stdout)
        self.assertEqual({row["types"] for row in rows("roofline", *group, *model, *step)}, {published, unpacked})
        chosen = rows("estimate", *group, *model, *load, "--weights", "int4", "--kv-cache", "fp8")[0]["types"]
        self.assertEqual(chosen, "int4/int4/bf16/fp8 weights/experts/kv chosen; rest published")

    # A quantisation that nobody here knows is asked for, and never taken for 16 bit.
    def test_unknown_quantisation_is_asked_for(self):
        path = self.config(quantization_config={"quant_method": "brand-new", "bits": 5})
        done = run("estimate", "--gpu", "h100-sxm5", "--model", path)
        self.assertEqual(done.returncode, 1)
        self.assertIn("brand-new", done.stderr)
        self.assertEqual(one("h100-sxm5", path, "--weights", "int4")["types"][:5], "int4/")

    def test_published_formulas_keep_their_16_bit(self):
        path = self.config(quantization_config={"quant_method": "fp8", "activation_scheme": "dynamic",
                                                "weight_block_size": [128, 128]})
        step = ("--gpu", "h100-sxm5", "--model", path, "--batch", "1", "--seq", "128")
        op = {formulas: next(row for row in rows("operators", *step, "--formulas", formulas) if row["op"] == "q_proj")
              for formulas in ("exact", "published")}
        self.assertEqual(float(op["published"]["weight_bytes"]), 2 * 4096 * 4096)
        self.assertEqual(op["published"]["types"], "fp16/fp16/fp16/fp16 assumed")
        self.assertAlmostEqual(float(op["exact"]["weight_bytes"]) / (4096 * 4096), 1, delta=0.001)

    # Documents before version 4 knew FP16 alone where they say nothing.
    def test_older_documents_keep_fp16(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = os.path.join(folder.name, "old.yaml")
        with open(path, "w") as out:
            out.write("kind: comparison\nversion: 3\nmodel: gpt-oss-20b\na: h100-sxm5\nb: h20-96gb\n")
        self.assertEqual(rows("mesh", "--comparison", path, "--batch", "1", "--seq", "128")[0]["types_a"],
                         "fp16/fp16/fp16/fp16 chosen")


if __name__ == "__main__":
    unittest.main()
