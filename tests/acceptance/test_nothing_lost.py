# SPDX-FileCopyrightText: 2026 LLMRoofline developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was saved stays: killed while saving, on a full disk, in a folder that may not be written to."""

import ctypes
import os
import random
import resource
import signal
import subprocess
import tempfile
import time
import unittest

CLI = os.environ["LLMROOFLINE_CLI"]
SAVE_LOOP = os.environ["LLMROOFLINE_SAVE_LOOP"]
FULL_DISK = os.environ["LLMROOFLINE_FULL_DISK"]  # a library to preload
KILLS = 200


def run(*args, **options):
    return subprocess.run([CLI, *args], capture_output=True, text=True, timeout=60, **options)


def obey_permissions():
    """Gives up the superuser's right to ignore them, for whatever the process runs from here on.

    It stays the same user, so that it reaches the program and its data wherever they lie. Without new privileges
    a program that the superuser runs gets none back, and giving up takes none: it works in a container, too.
    """
    if os.geteuid() != 0:
        return
    libc = ctypes.CDLL(None, use_errno=True)
    set_no_new_privileges, version_3, override, words = 38, 0x20080522, 1 << 1, 2
    header = (ctypes.c_uint32 * 2)(version_3, 0)
    sets = (ctypes.c_uint32 * (3 * words))()  # effective, permitted, inheritable; twice
    if libc.prctl(set_no_new_privileges, 1, 0, 0, 0) != 0 or libc.capget(header, sets) != 0:
        raise OSError(ctypes.get_errno(), "prctl, capget")
    for i in range(3):
        sets[i] &= ~override
    if libc.capset(header, sets) != 0:
        raise OSError(ctypes.get_errno(), "capset")


class NothingLost(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def test_killed_while_saving(self):
        rng = random.Random(1)
        data = self.folder
        folder = os.path.join(data, "llmroofline")
        os.mkdir(folder)
        session = os.path.join(folder, "session.yaml")
        own = os.path.join(folder, "hardware_specs", "own.yaml")
        # What a save of both takes here and now: fast disks and sanitizers differ a hundredfold.
        with subprocess.Popen([SAVE_LOOP, folder], stdout=subprocess.PIPE) as saving:
            self.assertEqual(saving.stdout.readline(), b"saving\n")
            start = time.monotonic()
            self.assertEqual(saving.stdout.readline(), b"saved\n")
            both = time.monotonic() - start
            saving.kill()
        for _ in range(KILLS):
            with subprocess.Popen([SAVE_LOOP, folder], stdout=subprocess.PIPE) as saving:
                self.assertEqual(saving.stdout.readline(), b"saving\n")
                time.sleep(rng.uniform(0, 1.5 * both))
                self.assertIsNone(saving.poll())
                saving.kill()
            for path in (session, own):
                with open(path) as file:
                    text = file.read()
                self.assertTrue(text.startswith("kind: "), text[:80])
                self.assertTrue(text.endswith("\n"))
        done = run("mesh", "--comparison", session, "--batch", "1", "--seq", "128", "--format", "csv")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(run("check", own).returncode, 0)
        # What a killed save left behind is no entry, and the next saves do not trip over it.
        leftovers = [name for name in os.listdir(os.path.dirname(own))
                     if name != "own.yaml"]
        self.assertTrue(all(name.startswith(".llmroofline-") for name in leftovers), leftovers)
        listed = run("gpus", env=dict(os.environ, XDG_DATA_HOME=data))
        self.assertEqual(listed.stderr, "")

    def save(self, path, **options):
        return run("mesh", "--batch", "1:64:1", "--seq", "128:4096:32", "--format", "csv", "-o", path, **options)

    def old_file(self, folder):
        path = os.path.join(folder, "mesh.csv")
        with open(path, "w") as file:
            file.write("old\n")
        return path

    def check_refused(self, done, path):
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("mesh.csv", done.stderr)
        with open(path) as file:
            self.assertEqual(file.read(), "old\n")
        self.assertEqual(os.listdir(os.path.dirname(path)), ["mesh.csv"])

    def test_file_size_limit(self):
        path = self.old_file(self.folder)
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
        self.check_refused(self.save(path, preexec_fn=limit), path)

    def test_full_disk(self):
        path = self.old_file(self.folder)
        # AddressSanitizer wants to be loaded first, and does without.
        preloaded = dict(os.environ, LD_PRELOAD=FULL_DISK, ASAN_OPTIONS="verify_asan_link_order=0")
        for setting in ({"LLMROOFLINE_DISK_ROOM": "0"}, {"LLMROOFLINE_DISK_ROOM": "50000"},
                        {"LLMROOFLINE_DISK_TELLS": "fsync"}, {"LLMROOFLINE_DISK_TELLS": "close"}):
            with self.subTest(**setting):
                done = self.save(path, env=dict(preloaded, **setting))
                self.check_refused(done, path)
                self.assertIn("No space left on device", done.stderr)
        # It is the room alone that was missing.
        self.assertEqual(self.save(path, env=dict(preloaded, LLMROOFLINE_DISK_ROOM="10000000")).returncode, 0)
        self.assertGreater(os.path.getsize(path), 50000)

    def test_full_small_disk(self):
        """On a real one where it may be mounted: by the superuser, outside of a container."""
        disk = os.path.join(self.folder, "disk")
        os.mkdir(disk)
        # The mount is gone with the namespace.
        script = ('mount -t tmpfs -o size=64k none "$1" || { echo no mount; exit; }; echo old > "$1/mesh.csv" && '
                  '{ "$2" mesh --batch 1:64:1 --seq 128:4096:32 --format csv -o "$1/mesh.csv"; echo "status $?"; } &&'
                  ' cat "$1/mesh.csv" && ls -A "$1"')
        done = subprocess.run(["unshare", "--mount", "sh", "-c", script, "sh", disk, CLI], capture_output=True,
                              text=True, timeout=60)
        if done.stdout in ("", "no mount\n"):
            self.assertRegex(done.stderr, "(?i)not permitted|denied|not supported")
            return
        self.assertEqual(done.stdout, "status 1\nold\nmesh.csv\n", done.stderr)
        self.assertIn("mesh.csv", done.stderr)

    def test_full_standard_output(self):
        with open("/dev/full", "w") as full:
            done = subprocess.run([CLI, "mesh", "--batch", "1:64:1", "--seq", "128:4096:32", "--format", "csv"],
                                  stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
        self.assertEqual(done.returncode, 1)
        self.assertIn("standard output", done.stderr)

    def test_read_only_folder(self):
        folder = os.path.join(self.folder, "fixed")
        os.mkdir(folder)
        path = self.old_file(folder)
        os.chmod(folder, 0o555)
        self.addCleanup(os.chmod, folder, 0o755)
        self.check_refused(self.save(path, preexec_fn=obey_permissions), path)

    def test_read_only_file(self):
        path = self.old_file(self.folder)
        os.chmod(path, 0o444)
        self.check_refused(self.save(path, preexec_fn=obey_permissions), path)


if __name__ == "__main__":
    unittest.main()
