# SPDX-FileCopyrightText: 2026 LLMRoofline developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What does nothing is refused, what cannot be read is named, and nothing of the user's is written over unasked."""

import os
import subprocess
import tempfile
import unittest

CLI = os.environ["LLMROOFLINE_CLI"]
HAS_PICTURES = os.environ.get("LLMROOFLINE_HAS_PICTURES") == "1"
HEADER = ("gpu_id,model_id,framework,framework_version,tp,weight_dtype,act_dtype,kv_dtype,batch_size,batching,"
          "input_len,output_len,phase,metric,value\n")
ROW = "a100-sxm4-80gb,llama-2-7b,TensorRT-LLM,0.8.0,1,fp16,fp16,fp16,%d,static,%d,%d,end_to_end,output_tokens_per_s,%d\n"
MEASURED = [(256, 128, 128, 5353), (32, 128, 2048, 1518), (32, 2048, 128, 547), (16, 2048, 2048, 613)]
SPEC = "kind: accelerator\nid: {id}\nname: Mine\nvendor: Me\nmemory_gb: 80\nbandwidth_gb_s: 2000\nfp16_tflops: 300\n"
FEW = ["mesh", "--batch", "1:4:1", "--seq", "128:256:64"]


class NothingSilent(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.user = os.path.join(self.folder, "data", "llmroofline")
        self.specs = os.path.join(self.user, "hardware_specs")
        os.makedirs(self.specs)

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "w") as file:
            file.write(text)
        return path

    def read(self, path):
        with open(os.path.join(self.folder, path)) as file:
            return file.read()

    def run_cli(self, *args, status=0, says=(), **options):
        options.setdefault("env", dict(os.environ, XDG_DATA_HOME=os.path.join(self.folder, "data")))
        options.setdefault("stdout", subprocess.PIPE)
        done = subprocess.run([CLI, *args], stderr=subprocess.PIPE, text=True, timeout=120, cwd=self.folder, **options)
        self.assertEqual(done.returncode, status, f"{args} {done.stdout} {done.stderr}")
        for words in says:
            self.assertIn(words, done.stderr)
        return done

    # -- options that would do nothing

    def test_idle_options_are_refused(self):
        rows = self.write("m.csv", HEADER + ROW % MEASURED[0])
        for args, flag in [
                (["--input", "512"], "--input"), (["--output-tokens", "16"], "--output-tokens"),
                (["--batching", "closed-loop"], "--batching"), (["--prefill-chunk", "512"], "--prefill-chunk"),
                (["--decode-gpu", "h20-96gb"], "--decode-gpu"), (["--metric", "total", "--method", "global"], "--method"),
                (["--size", "800x600"], "--size"), (["--scale", "2"], "--scale"), (["--contours", "2"], "--contours"),
                (["-o", ""], "-o"), (["--gpu", ""], "--gpu"), (["--comparison", ""], "--comparison"),
                (["--svg", ""], "--svg"), (["--svg", "a.svg", "--scale", "2"], "--scale")]:
            self.run_cli(*FEW, *args, status=2, says=[flag])
        for args, flag in [(["--gpu", "h20-96gb"], "--gpu"), (["--model", "llama-2-7b"], "--model"),
                           (["--software", "x"], "--software"), (["--tp", "2"], "--tp"), (["--weights", "fp8"], "--weights"),
                           (["--batch", "2"], "--batch"), (["--input", "2"], "--input")]:
            self.run_cli("validate", "--measurements", rows, *args, status=2, says=[flag])
            self.run_cli("validate", *args, status=2, says=[flag])
        for command in ["operators", "estimate", "rank", "mesh"]:
            self.run_cli(command, "--software", "vllm", status=1, says=["--software"])
        self.run_cli("operators", "--software", "vllm", "--calibration", "tuned")
        self.run_cli("gpus", "", status=2)

    def test_whole_numbers_are_decimal_and_do_not_wrap(self):
        for value in ["0x10", "010", "1e3", "+4", "4 ", "4294967297", "99999999999999999999", "1.0"]:
            self.run_cli("operators", "--tp", value, status=2, says=["--tp"])
            self.run_cli(*FEW, "--png", "a.png", "--size", f"{value}x800", status=2, says=["--size"])

    # -- entries of the user's

    def test_what_is_not_read_is_named_once(self):
        for name in ["a.yml", "b.YAML", "c.Yml"]:
            with open(os.path.join(self.specs, name), "w") as file:
                file.write(SPEC.format(id=name[0]))
        os.mkdir(os.path.join(self.specs, "more"))
        os.mkdir(os.path.join(self.specs, "groups"))
        os.symlink("loop.yaml", os.path.join(self.specs, "loop.yaml"))
        for command in (["gpus"], ["operators"], FEW):
            said = self.run_cli(*command).stderr
            for name in ["a.yml", "b.YAML", "c.Yml", "more", "loop.yaml"]:
                self.assertEqual(len([line for line in said.splitlines() if os.path.join(self.specs, name) in line]), 1, said)
            self.assertNotIn("groups", said)

    def test_a_folder_that_cannot_be_listed_is_named(self):
        os.rmdir(self.specs)
        with open(self.specs, "w"):
            pass  # no folder: whatever the rights of the one who runs this
        said = self.run_cli("gpus").stderr
        self.assertEqual(said.count(self.specs), 1, said)

    def test_entries_in_the_place_of_built_in_ones_are_marked(self):
        path = os.path.join(self.specs, "h20-96gb.yaml")
        with open(path, "w") as file:
            file.write(SPEC.format(id="h20-96gb"))
        for command in (["gpus"], ["gpus", "h20-96gb"], ["operators", "--gpu", "h20-96gb"], FEW, ["estimate"], ["rank"],
                        ["roofline"]):
            for form in ("table", "csv", "json"):
                self.run_cli(*command, "--format", form, says=["h20-96gb: your own entry " + path])
        others = ["operators", "--gpu", "h100-sxm5", "--gpu", "a100-sxm4-80gb"]
        self.assertNotIn("your own", self.run_cli(*others).stderr)

    def test_a_notice_has_one_line(self):
        path = self.write("a\nb.yaml", "kind: cat\n")
        self.assertEqual(self.run_cli("check", path, status=1).stdout.count("\n"), 1)
        done = self.run_cli("operators", "--gpu", "no\nsuch", status=1)
        self.assertEqual(done.stderr.count("\n"), 1, done.stderr)

    def test_no_home_is_said(self):
        kept = {key: value for key, value in os.environ.items() if key not in ("HOME", "XDG_DATA_HOME")}
        for home in [{}, {"HOME": ""}, {"HOME": "relative/folder"}]:
            self.run_cli("gpus", "h20-96gb", env=dict(kept, **home), says=["HOME"])
        self.assertEqual(sorted(os.listdir(self.folder)), ["data"])

    # -- what is written over

    def test_a_calibration_of_ones_own_is_not_written_over_unasked(self):
        rows = self.write("m.csv", HEADER + "".join(ROW % row for row in MEASURED))
        fit = ["calibrate", "--measurements", rows, "--quick"]
        self.run_cli(*fit)
        kept = os.path.join(self.user, "calibrations", "own.yaml")
        before = self.read(kept)
        self.run_cli(*fit, "--name", "another", status=1, says=["own", "--replace"])
        self.assertEqual(self.read(kept), before)
        self.run_cli(*fit, "--name", "another", "--replace")
        self.assertNotEqual(self.read(kept), before)

    def test_a_shipped_calibration_is_not_shadowed(self):
        rows = self.write("m.csv", HEADER + "".join(ROW % row for row in MEASURED))
        self.run_cli("calibrate", "--measurements", rows, "--quick", "--profile", "tuned", status=1, says=["tuned"])
        self.assertFalse(os.path.exists(os.path.join(self.user, "calibrations", "tuned.yaml")))

    def test_no_output_takes_the_place_of_an_input(self):
        spec = self.write("own.yaml", SPEC.format(id="own"))
        rows = self.write("m.csv", HEADER + "".join(ROW % row for row in MEASURED))
        os.symlink("own.yaml", os.path.join(self.folder, "link.yaml"))
        for out in ["own.yaml", "./own.yaml", spec, "link.yaml", "data/../own.yaml"]:
            for command in (["operators", "--gpu", "./own.yaml"], ["mesh", "--gpu", "2xown.yaml", "--batch", "1:4:1"],
                            ["gpus", spec], ["estimate", "--gpu", spec]):
                self.run_cli(*command, "-o", out, status=1, says=[out + ": is read"])
        for command in (["validate", "--measurements", "m.csv"], ["calibrate", "--measurements", "m.csv", "--quick"]):
            self.run_cli(*command, "-o", "./m.csv", status=1, says=["m.csv"])
        self.assertEqual(self.read(spec), SPEC.format(id="own"))
        self.assertEqual(self.read(rows), HEADER + "".join(ROW % row for row in MEASURED))

    def test_two_outputs_in_one_file_are_refused(self):
        for first, second in [("a.png", "./a.png"), ("a.png", os.path.join(self.folder, "a.png")), ("data/../a", "a")]:
            self.run_cli(*FEW, "--png", first, "--svg", second, status=2, says=["two outputs"])
            self.run_cli(*FEW, "--png", first, "-o", second, status=2, says=["two outputs"])

    def test_standard_output_by_its_name_is_added_to(self):
        log = self.write("log", "before\n")
        for name in ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"]:
            with open(log, "a") as out:
                self.run_cli(*FEW, "--format", "csv", "-o", name, stdout=out)
        text = self.read(log)
        self.assertTrue(text.startswith("before\nbatch,seq,"))
        self.assertEqual(text.count("batch,seq,"), 3)
        self.assertEqual(sorted(os.listdir(self.folder)), ["data", "log"])
        self.run_cli(*FEW, "-o", "/dev/null")
        self.run_cli(*FEW, "-o", "/dev/full", status=1, says=["/dev/full"])

    # -- statuses

    def test_nothing_to_show_is_no_success(self):
        rows = self.write("m.csv", HEADER + "nothing,llama-2-7b,x,,1,fp16,fp16,fp16,1,static,1,1,decode,latency_ms,1\n")
        self.run_cli("validate", "--measurements", rows, status=1)
        for command in ("estimate", "rank"):
            self.run_cli(command, "--gpu", "mi308x", status=1)
            self.run_cli(command, "--gpu", "mi308x", "--gpu", "h20-96gb")
        with open("/dev/full", "w") as full:
            for command in (["gpus"], ["check", rows], ["validate"]):
                self.run_cli(*command, status=1, says=["standard output"], stdout=full)

    def test_what_a_killed_process_left_is_removed_at_the_next_start(self):
        leftover = os.path.join(self.specs, ".llmroofline-0123456789abcdef")
        with open(leftover, "w") as file:
            file.write("torn")
        self.run_cli("gpus", "h20-96gb")
        self.assertFalse(os.path.exists(leftover))


if __name__ == "__main__":
    unittest.main()
