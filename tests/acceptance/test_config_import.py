# SPDX-FileCopyrightText: 2026 LLMRoofline developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Hugging Face config.json wherever the command line takes a model."""

import json
import os
import subprocess
import tempfile
import time
import unittest

CLI = os.environ["LLMROOFLINE_CLI"]

LLAMA_2_7B = {
    "model_type": "llama",
    "hidden_size": 4096,
    "intermediate_size": 11008,
    "num_hidden_layers": 32,
    "num_attention_heads": 32,
    "vocab_size": 32000,
    "max_position_embeddings": 4096,
    "torch_dtype": "float16",
}


def run(*args):
    return subprocess.run([CLI, *map(str, args)], capture_output=True, text=True, timeout=30)


class ConfigImport(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def file(self, content, name="config.json"):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as out:
            out.write(content if isinstance(content, str) else json.dumps(content, indent=2))
        return path

    def faults(self, content, name="config.json"):
        path = self.file(content, name)
        done = run("check", path)
        self.assertEqual(done.returncode, 1, done.stdout)
        self.assertEqual(done.stderr, "")
        for line in done.stdout.splitlines():
            self.assertTrue(line.startswith(path + ":"), line)
        return done.stdout.replace(path + ":", "").splitlines()

    def test_costs_what_the_catalog_model_costs(self):
        path = self.file(LLAMA_2_7B, "有空格 folder/config.json")
        arguments = ("--gpu", "h20-96gb", "--batch", "8", "--seq", "2048", "--format", "csv")
        ours = run("operators", "--model", path, *arguments)
        self.assertEqual(ours.returncode, 0, ours.stderr)
        self.assertEqual(ours.stdout, run("operators", "--model", "llama-2-7b", *arguments).stdout)

    def test_override_applies_to_an_imported_model(self):
        path = self.file(LLAMA_2_7B)
        done = run("mesh", "--model", path, "--set", "kv_heads=8", "--batch", "1,2", "--seq", "128,256",
                   "--format", "csv")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(len(done.stdout.splitlines()), 5)

    def test_sheet_says_where_figures_come_from(self):
        done = run("models", self.file(LLAMA_2_7B, "mine/config.json"), "--format", "json")
        self.assertEqual(done.returncode, 0, done.stderr)
        sheet = {row["key"]: row for row in json.loads(done.stdout)}
        self.assertEqual(sheet["id"]["value"], "mine")
        self.assertEqual(sheet["total_params"]["value"], 6738415616)
        self.assertEqual(sheet["kv_heads"]["value"], 32)
        self.assertIn("not in config.json", sheet["kv_heads"]["source"])
        self.assertEqual(sheet["hidden_size"]["source"], "config.json, model_type llama")

    def test_good_file_is_checked_in_silence(self):
        done = run("check", self.file(LLAMA_2_7B))
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))

    def test_faults_name_line_column_key_and_what_was_expected(self):
        self.assertEqual(
            self.faults({**LLAMA_2_7B, "num_local_experts": 8}),
            ["10:24: num_local_experts: found “8”, which contradicts the family llama, expected it left out"])
        missing = {key: value for key, value in LLAMA_2_7B.items() if key != "num_hidden_layers"}
        self.assertEqual(self.faults(missing),
                         ["1:1: num_hidden_layers is missing, expected a value for “layers” (family llama)"])
        self.assertEqual(self.faults('{"a": 1,\n "b": inf}'),
                         ["2:7: not valid JSON: found inf, expected a finite number"])
        self.assertEqual(self.faults({"model_type": "qwen3moe"}),
                         ["2:17: model_type: the family “qwen3moe” is not known, expected perhaps qwen3_moe"])
        self.assertIn("expected the config.json of a language model", self.faults({"do_sample": True})[0])

    def test_refused_model_computes_nothing(self):
        path = self.file({**LLAMA_2_7B, "model_type": "mamba2"})
        out = os.path.join(self.folder, "mesh.csv")
        done = run("mesh", "--model", path, "--format", "csv", "-o", out)
        self.assertEqual(done.returncode, 1)
        self.assertIn(path + ":2:17: model_type: the family “mamba2” is not supported", done.stderr)
        self.assertFalse(os.path.exists(out))

    def test_hostile_files_are_refused_at_once(self):
        hostile = {
            "nested": "[" * 100_000,
            "large": '{"a": "' + "x" * 3_000_000 + '"}',
            "twice": '{"model_type": "llama", "model_type": "mixtral"}',
            "huge": json.dumps({**LLAMA_2_7B, "hidden_size": 1e308}),
            "list": "[1, 2]",
            "cut": '{"model_type": "llama", ',
            "empty": "",
        }
        for name, content in hostile.items():
            with self.subTest(name):
                start = time.monotonic()
                self.faults(content, name + ".json")
                self.assertLess(time.monotonic() - start, 1)


if __name__ == "__main__":
    unittest.main()
