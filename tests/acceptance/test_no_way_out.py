# SPDX-FileCopyrightText: 2026 LLMRoofline developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Neither program reaches the network or another program, and no document leads them to files of its choice."""

import os
import re
import subprocess
import tempfile
import unittest

CLI = os.environ["LLMROOFLINE_CLI"]
PROGRAMS = [CLI] + [window for window in [os.environ.get("LLMROOFLINE_WINDOW")] if window]

# What would open a connection, start a program, load code, or make a file whose name can be guessed.
CALLS = {"socket", "connect", "bind", "listen", "accept", "accept4", "getaddrinfo", "gethostbyname", "sendto",
         "system", "popen", "fork", "vfork", "clone", "posix_spawn", "posix_spawnp", "execl", "execle", "execlp",
         "execv", "execve", "execvp", "execvpe", "fexecve", "dlopen", "dlmopen",
         "tmpnam", "tmpnam_r", "tempnam", "mktemp", "tmpfile"}
CLASSES = re.compile("QProcess|QNetwork|QTcp|QUdp|QSsl|QLocalSocket|QLocalServer|QDesktopServices|QDBus|QLibrary(?!Info)"
                     "|QPluginLoader|QTemporaryFile|curl_|SSL_")
LIBRARIES = re.compile("Qt6Network|Qt6DBus|Qt6WebEngine|curl|ssl|crypto")


def listed(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout


class NoWayOut(unittest.TestCase):
    def test_calls_nothing_that_leads_outside(self):
        for program in PROGRAMS:
            names = {line.split()[-1].split("@")[0]
                     for line in listed("nm", "-D", "--undefined-only", program).splitlines()}
            self.assertIn("write", names)  # or the list would not be one
            self.assertEqual(names & CALLS, set(), program)
            self.assertEqual([name for name in names if CLASSES.search(name)], [], program)

    def test_links_no_network(self):
        for program in PROGRAMS:
            needed = re.findall(r"NEEDED.*\[(.*)\]", listed("readelf", "-d", program))
            self.assertTrue(any(name.startswith("libc.so") for name in needed))
            self.assertEqual([name for name in needed if LIBRARIES.search(name)], [], program)

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.data = os.path.join(self.folder, "data", "llmroofline")
        os.makedirs(os.path.join(self.data, "calibrations"))

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "w") as file:
            file.write(text)
        return path

    def run_cli(self, *args):
        return subprocess.run([CLI, *args], capture_output=True, text=True, timeout=60,
                              env=dict(os.environ, XDG_DATA_HOME=os.path.join(self.folder, "data")))

    def files(self):
        return sorted(os.path.join(at, name) for at, _, names in os.walk(self.folder) for name in names)

    def test_a_comparison_opens_no_other_file(self):
        secret = self.write("secret.yaml", "kind: calibration\nword: of-mouth\n")
        for name in ["../../../secret", secret, "./secret.yaml"]:
            comparison = self.write("c.yaml", "kind: comparison\nversion: 1\nmodel: llama-2-7b\n"
                                    f"a: a100-sxm4-80gb\nb: h20-96gb\ncalibration: {name}\n")
            done = self.run_cli("mesh", "--comparison", comparison, "--batch", "1", "--seq", "128")
            self.assertEqual(done.returncode, 1, name)
            self.assertRegex(done.stderr, r"c\.yaml:6:14: .*calibration")
            self.assertNotIn("mouth", done.stdout + done.stderr)

    def test_ids_are_no_paths(self):
        before = None
        for name in ["../escaped", "/tmp/escaped", "a/b", "..", "a\\b", "%2e%2e"]:
            spec = self.write("s.yaml", f"kind: accelerator\nid: {name}\nname: N\nvendor: V\n"
                              "memory_gb: 1\nbandwidth_gb_s: 2\n")
            before = before or self.files()
            for args in [("check", spec), ("operators", "--gpu", spec, "--model", "llama-2-7b")]:
                done = self.run_cli(*args)
                self.assertEqual(done.returncode, 1, (name, args, done.stderr))
                self.assertRegex(done.stdout + done.stderr, r"s\.yaml:2:5: .*id")
            self.assertEqual(self.files(), before)

    def test_a_fit_is_saved_under_no_path(self):
        rows = self.write("r.csv", "")
        done = self.run_cli("calibrate", "--measurements", rows, "--profile", "../escaped")
        self.assertNotEqual(done.returncode, 0)
        self.assertFalse(os.path.exists(os.path.join(self.data, "escaped.yaml")))
        self.assertFalse(os.path.exists(os.path.join(self.folder, "escaped.yaml")))


if __name__ == "__main__":
    unittest.main()
