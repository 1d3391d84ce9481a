# SPDX-FileCopyrightText: 2026 LLMRoofline developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hostile files through every door: each is refused with a message of its own, within a second and 300 MB."""

import json
import os
import re
import subprocess
import tempfile
import time
import unittest
from concurrent.futures import ThreadPoolExecutor

CLI = os.environ["LLMROOFLINE_CLI"]
# A sanitizer takes several times as long, and as much memory.
SLOWER = int(os.environ["LLMROOFLINE_SLOWER"])
GREATEST_SECONDS = 1 * SLOWER
GREATEST_KILOBYTES = 300_000 * SLOWER

DEEP = 100_000
LONG = 120_000  # two bytes each, within every reader's limit
TOO_LONG = 1_500_000

SPEC = ("kind: accelerator\nid: x\nname: X\nvendor: V\nmemory_gb: 80\nbandwidth_gb_s: 2000\nfp16_tflops: 300\n")
MODEL = ("kind: model\nid: m\nname: M\nlayers: 2\nhidden_size: 4096\nheads: 32\nvocab_size: 32000\n"
         "tied_embeddings: false\nffn: gated\nintermediate_size: 11008\nkv_heads: 32\nhead_dim: 128\n")
COMPARISON = "kind: comparison\nversion: 2\nmodel: llama-2-7b\na: a100-sxm4-80gb\nb: h20-96gb\nmemory_reserve_gb: 2000\n"
CONFIG = ('{"model_type": "llama", "hidden_size": 4096, "intermediate_size": 11008,\n "num_hidden_layers": 32,'
          ' "num_attention_heads": 32, "vocab_size": 32000,\n "max_position_embeddings": 2000}')
ROWS = ("gpu_id,model_id,framework,framework_version,tp,weight_dtype,act_dtype,kv_dtype,batch_size,batching,input_len,"
        "output_len,phase,metric,value,weight,source\n")


def of_yaml(whole, kind):
    """What any of the YAML readers has to stand; `whole` holds the figure 2000."""
    return {
        "truncated": f'kind: {kind}\nid: x\nname: "open\nvendor',
        "list": f"kind: {kind}\nid: [" + "1," * LONG + "1]\n",
        "too_large": f"kind: {kind}\nid: [" + "1," * TOO_LONG + "1]\n",
        "deep": f"kind: {kind}\nid: " + "[" * DEEP,
        "bomb": f"kind: {kind}\na: &a [1,1]\nb: &b [*a,*a]\n",
        "nan": whole.replace("2000", ".nan"),
        "inf": whole.replace("2000", ".inf"),
        "negative": whole.replace("2000", "-1"),
        "huge": whole.replace("2000", "1e308"),
        "unit": whole.replace("2000", "4.8 TB"),
        "duplicate": whole + whole.splitlines()[-1] + "\n",
        "unknown": whole + "bandwith: 3\n",
        "tab": whole + "notes:\n\tx: y\n",
        "empty": "",
        "other_kind": "kind: cat\n",
        "not_utf8": f"kind: {kind}\nname: ".encode() + b"\xff\xfe\n",
    }


def of_json(whole):
    return {
        "truncated": whole[:-30],
        "list": '{"model_type": [' + "1," * LONG + "1]}",
        "too_large": '{"model_type": [' + "1," * TOO_LONG + "1]}",
        "deep": '{"model_type": ' + "[" * DEEP,
        "nan": whole.replace("2000", "NaN"),
        "infinity": whole.replace("4096", "1e999"),
        "negative": whole.replace("4096", "-1"),
        "zero": whole.replace("4096", "0"),
        "huge": whole.replace("4096", "1e308"),
        "text": whole.replace("4096", '"4096 wide"'),
        "duplicate": whole[:-1] + ', "vocab_size": 1}',
        "empty": "",
        "other": '{"model_type": "cat"}',
        "array": "[1, 2]",
        "not_utf8": b'{"model_type": "\xff\xfe"}',
    }


def files_of_row(gpu, value):
    return (ROWS + f"{gpu},llama-2-7b,vllm,0.6.3,1,fp16,fp16,fp16,1,static,128,128,decode,output_tokens_per_s,"
            f"{value},1,s\n")


def of_csv(header):
    return {
        "empty": "",
        "no_columns": "a,b,c\n1,2,3\n",
        "wide": "x," * LONG + "x\n",
        "too_large": "x," * 10 * TOO_LONG + "x\n",
        "many_rows": header + "x\n" * TOO_LONG,
        "unclosed": header + '"' + "x" * 1000,
        "nan": files_of_row("h100-sxm5", "nan"),
        "inf": files_of_row("h100-sxm5", "inf"),
        "negative": files_of_row("h100-sxm5", "-1"),
        "huge": files_of_row("h100-sxm5", "1e999"),
        "not_utf8": header.encode() + b"\xff\xfe\n",
        "zeros": b"\0" * 100_000,
    }


class Hostile(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        # Commands run side by side: each is judged by its own time and memory.
        self.pool = ThreadPoolExecutor(max(2, os.cpu_count() or 1))
        self.addCleanup(self.pool.shutdown)

    def write(self, name, content):
        path = os.path.join(self.folder, name)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return path

    def run_within_limits(self, *args):
        """Status, and all that was said."""
        with tempfile.TemporaryFile() as said:
            process = subprocess.Popen([CLI, *args], stdout=said, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
            end = time.monotonic() + 60
            while True:
                done, status, usage = os.wait4(process.pid, os.WNOHANG)
                if done:
                    break
                if time.monotonic() > end:
                    process.kill()
                    os.wait4(process.pid, 0)
                    self.fail(f"{args} did not end")
                time.sleep(0.005)
            process.returncode = os.waitstatus_to_exitcode(status)
            said.seek(0)
            text = said.read().decode()
        self.assertLess(usage.ru_utime + usage.ru_stime, GREATEST_SECONDS, args)
        self.assertLess(usage.ru_maxrss, GREATEST_KILOBYTES, args)
        return process.returncode, text

    def check_refused(self, files, ending, *commands):
        runs = []
        for name, content in files.items():
            path = self.write(name + ending, content)
            for command in commands:
                args = [path if word == "FILE" else word for word in command]
                runs.append((name, command, self.pool.submit(self.run_within_limits, *args)))
        for name, command, run in runs:
            with self.subTest(name=name, command=command[0]):
                status, said = run.result()
                self.assertEqual(status, 1, said)
                # Which file and, but for those that have none to speak of, where.
                place = ("" if name in ("empty", "too_large") else
                         ":[0-9]+:" if ending == ".csv" else ":[0-9]+:[0-9]+: ")
                self.assertRegex(said, name + ending.replace(".", r"\.") + place)
                self.assertLess(len(said), 4000)

    def test_accelerator(self):
        files = of_yaml(SPEC, "accelerator")
        files["zero"] = SPEC.replace("2000", "0")
        files["octal"] = SPEC.replace("2000", "010")
        self.check_refused(files, ".yaml", ["check", "FILE"], ["mesh", "--gpu", "FILE"])

    def test_model(self):
        files = of_yaml(MODEL.replace("4096", "2000"), "model")
        self.check_refused(files, ".yaml", ["check", "FILE"], ["operators", "--model", "FILE"])

    def test_comparison(self):
        self.check_refused(of_yaml(COMPARISON, "comparison"), ".yaml", ["check", "FILE"],
                           ["mesh", "--comparison", "FILE"])

    def test_calibration(self):
        with open(os.path.join(os.environ["LLMROOFLINE_SOURCE"], "resources", "calibrations", "tuned.yaml")) as file:
            whole = file.read()
        files = of_yaml(whole.replace("version: 1", "version: 2000", 1) if "version: 1" in whole else whole + "x: 2000\n",
                        "calibration")
        self.check_refused(files, ".yaml", ["check", "FILE"], ["validate", "--calibration", "FILE"])

    def test_config(self):
        self.check_refused(of_json(CONFIG), ".json", ["operators", "--model", "FILE"])

    def test_measurements(self):
        files = of_csv(ROWS)
        # A row that cannot be used is no fault of the others, but for a fit.
        rows = {name: files.pop(name) for name in ("nan", "inf", "negative", "huge")}
        rows["short_row"] = ROWS + "x,y\n"
        rows["unknown_gpu"] = files_of_row("h100-sxm55", "1")
        fit = ["calibrate", "--measurements", "FILE", "--profile", "p"]
        self.check_refused(files, ".csv", ["validate", "--measurements", "FILE"], fit)
        self.check_refused(rows, ".csv", fit)

    def test_a_terminal_is_told_to_do_nothing(self):
        """Whatever holds an escape, a bell or an override of the order of letters, and wherever it is shown."""
        hidden = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
        for evil in ["\x1b]0;PWNED\x07\x1b[31mx", "a\rb", "a\x7f\x9b2J", "safe\u202egpj.exe", "\u2066x\u2069"]:
            escaped = json.dumps(evil)
            files = {
                "kind.yaml": f"kind: {escaped}\n", "key.yaml": f"kind: accelerator\n{escaped}: 1\n",
                "name.yaml": SPEC.replace("name: X", f"name: {escaped}"),
                "vendor.yaml": SPEC.replace("vendor: V", f"vendor: {escaped}"),
                "notes.yaml": SPEC + f"notes: {escaped}\n", "sources.yaml": SPEC + f"sources:\n  default: {escaped}\n",
                "raw.yaml": SPEC.replace("name: X", f"name: {evil}"),
                "model.yaml": MODEL.replace("name: M", f"name: {escaped}"),
                "comparison.yaml": COMPARISON + f"software: {escaped}\n",
                "config.json": CONFIG.replace('"llama"', escaped), "key.json": CONFIG.replace('"vocab_size"', escaped),
                "rows.csv": ROWS + f"h100-sxm5,llama-2-7b,{evil},0,1,fp16,fp16,fp16,1,static,128,128,decode,latency_ms,1,1,{evil}\n",
                "head.csv": ROWS.replace("framework", evil), evil.replace("/", "") + ".yaml": "kind: cat\n",
            }
            commands = [["gpus", evil], ["models", evil], [evil], ["mesh", "--" + evil], ["mesh", "--method", evil],
                        ["mesh", "--batch", evil], ["mesh", "--size", evil], ["mesh", "--software", evil],
                        ["estimate", "--software", evil, "--calibration", "tuned"], ["check", evil],
                        ["mesh", "--gpu-set", "h20-96gb.name=" + evil], ["operators", "--set", "name=" + evil],
                        ["operators", "--set", evil], ["roofline", "--gpu-set", evil], ["mesh", "-o", evil + "/none"],
                        ["gpus", "--format", evil], ["validate", "--calibration", evil],
                        ["calibrate", "--measurements", "none.csv", "--profile", evil]]
            paths = [self.write(name, content) for name, content in files.items()]
            commands.append(["check", *paths])
            for path in paths:
                commands += [["gpus", path], ["models", path], ["mesh", "--gpu", path],
                             ["operators", "--model", path, "--format", "json"], ["gpus", path, "--format", "csv"],
                             ["gpus", path, "--format", "json"], ["mesh", "--comparison", path],
                             ["validate", "--measurements", path], ["validate", "--measurements", path, "--format", "csv"]]
            run = lambda command: subprocess.run([CLI, *command], capture_output=True, timeout=60, cwd=self.folder)
            for command, done in zip(commands, self.pool.map(run, commands)):
                with self.subTest(command=command):
                    said = (done.stdout + done.stderr).decode()
                    self.assertIn(done.returncode, (0, 1, 2))
                    self.assertEqual(hidden.findall(said), [], said)

    def test_names_of_files_that_are_no_text(self):
        path = os.path.join(self.folder.encode(), b"\xff\xfe")
        os.mkdir(path)
        with open(os.path.join(path, b"rows.csv"), "w") as file:
            file.write(files_of_row("h100-sxm5", "100"))
        for form in ["table", "csv", "json"]:
            for command in [["validate", "--measurements", os.path.join(path, b"rows.csv"), "--format", form],
                            ["validate", "--measurements", os.path.join(path, b"none.csv"), "--format", form],
                            ["mesh", "--gpu", os.path.join(path, b"none.yaml"), "--format", form]]:
                with self.subTest(command=command):
                    done = subprocess.run([CLI, *command], capture_output=True, timeout=60)
                    self.assertIn(done.returncode, (0, 1))
                    (done.stdout + done.stderr).decode()

    def test_what_is_no_file(self):
        os.mkfifo(os.path.join(self.folder, "pipe"))
        for path in [self.folder, "/dev/zero", "/dev/tty", os.path.join(self.folder, "pipe"),
                     os.path.join(self.folder, "none")]:
            for command in [["check"], ["mesh", "--gpu"], ["operators", "--model"], ["mesh", "--comparison"],
                            ["validate", "--calibration"], ["validate", "--measurements"]]:
                with self.subTest(path=path, command=command):
                    status, said = self.run_within_limits(*command, path if "/" in path else "./" + path)
                    self.assertEqual(status, 1, said)
                    self.assertIn(path, said)

    def test_marks_and_line_ends_of_other_systems_are_taken(self):
        for mark in ["", "\ufeff"]:
            for end in ["\n", "\r\n"]:
                for name, text, command in [
                        ("spec.yaml", SPEC, ["check"]), ("model.yaml", MODEL, ["check"]),
                        ("comparison.yaml", COMPARISON.replace("2000", "2"), ["check"]),
                        ("config.json", CONFIG, ["operators", "--model"])]:
                    with self.subTest(name=name, mark=mark, end=end):
                        path = self.write(name, mark + text.replace("\n", end))
                        status, said = self.run_within_limits(*command, path)
                        self.assertEqual(status, 0, said)


if __name__ == "__main__":
    unittest.main()
