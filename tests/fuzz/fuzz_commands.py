#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 LLMRoofline developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random command lines over shipped and mutated files. Whatever is typed and read, the program ends with 0, 1 or 2 in
time, says nothing that a terminal obeys, prints no figure that is none, and leaves its inputs as they were.

usage: fuzz_commands.py PROGRAM SOURCE_FOLDER [SECONDS [SEED]]
Prints the seed first; the same seed gives the same command lines. Ends with 1 after the first that breaks a rule."""

import os
import random
import re
import subprocess
import sys
import tempfile
import time

GREATEST_SECONDS = 20
GREATEST_BYTES = 2 << 30  # of address space
HIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
# A cell of its own, in a table, in CSV or in JSON.
NO_FIGURE = re.compile(r"(?im)(?:^|  |,|: )-?(?:nan|inf|infinity)(?=$|  |,)")
NUMBERS = ["0", "1", "-1", "2", "7", "32", "1024", "1e3", "1e400", "-0", "0.5", "1,5", "010", "0x10", "nan", "inf", "", " ",
           "4294967297", "99999999999999999999", "1:8:x4", "1:8:1", "8:1:1", "1,2,4", "1:1000000:x9000", "é", "٣"]
TEXTS = ["", " ", "a", "-", "--", "../x", "/dev/null", "/dev/zero", "/nonexistent/x.yaml", "\x1b[31mx", "a\rb", "\u202egpj", "=cmd|x",
         "x" * 5000, "<img src='/dev/zero'>", "8xh100-sxm5", "tp=8", "{0}", "%s%n", "名"]


def options_of(program):
    """Command -> its flags, from the program's own help."""
    said = subprocess.run([program, "--help"], capture_output=True, text=True, timeout=60).stdout
    commands = re.findall(r"^  ([a-z]+) ", said[said.index("Subcommands"):], re.M)
    flags = {}
    for command in commands:
        said = subprocess.run([program, command, "--help"], capture_output=True, text=True, timeout=60).stdout
        flags[command] = [(flag, re.search(re.escape(flag) + r"[^\n]*?\{([^}]*)\}", said))
                          for flag in sorted(set(re.findall(r"(?<![\w-])(--?[a-z][a-z-]*)", said)))]
    return flags


def mutated(content, chance):
    content = bytearray(content[:200_000])
    for _ in range(chance.randint(0, 8)):
        if not content:
            break
        at = chance.randrange(len(content))
        kind = chance.randrange(5)
        if kind == 0:
            content[at] = chance.randrange(256)
        elif kind == 1:
            del content[at:at + chance.randint(1, 40)]
        elif kind == 2:
            content[at:at] = content[max(0, at - 60):at]
        elif kind == 3:
            content[at:at] = chance.choice(NUMBERS + TEXTS).encode(errors="surrogatepass")
        else:
            del content[at:]
    return bytes(content)


class Fuzzer:
    def __init__(self, program, source, folder, chance):
        self.program, self.folder, self.chance = program, folder, chance
        self.flags = options_of(program)
        self.seeds = [os.path.join(at, name) for top in ("hardware_specs", "resources/models", "resources/calibrations",
                                                         "tests/fuzz/corpus")
                      for at, _, names in sorted(os.walk(os.path.join(source, top))) for name in sorted(names)]
        self.ids = [os.path.basename(path).rsplit(".", 1)[0] for path in self.seeds if path.endswith(".yaml")]

    def file(self, number):
        seed = self.chance.choice(self.seeds)
        with open(seed, "rb") as file:
            content = file.read()
        ending = os.path.splitext(seed)[1] or self.chance.choice([".yaml", ".json", ".csv"])
        path = os.path.join(self.folder, f"{number}{ending}")
        with open(path, "wb") as file:
            file.write(mutated(content, self.chance))
        return path

    def value(self, number, choices):
        kind = self.chance.randrange(8)
        if choices and kind < 5:
            return self.chance.choice(choices[1].split())
        if kind < 3:
            return self.chance.choice(NUMBERS)
        if kind < 5:
            return self.chance.choice(self.ids)
        return self.file(number) if kind == 5 else self.chance.choice(TEXTS)

    def command_line(self, number):
        command = self.chance.choice(sorted(self.flags))
        words = [command]
        if self.chance.random() < 0.4:
            words.append(self.file(number))
        for _ in range(self.chance.randint(0, 5)):
            flag, choices = self.chance.choice(self.flags[command])
            words.append(flag)
            # What is written stays within the folder, whatever the value would be.
            if flag in ("-o", "--output", "--png", "--svg", "--pdf"):
                words.append(os.path.join(self.folder, self.chance.choice(["out", "a.png", "no/such", "."])))
            elif self.chance.random() < 0.9:
                words.append(self.value(number, choices))
        return [word.replace("\0", "") for word in words]

    def faults(self, words):
        inputs = {path: open(path, "rb").read() for path in words if os.path.isfile(path) and
                  path.startswith(self.folder) and re.match(r"\d+\.", os.path.basename(path))}

        def limited():
            import resource
            resource.setrlimit(resource.RLIMIT_AS, (GREATEST_BYTES, GREATEST_BYTES))
        try:
            done = subprocess.run([self.program, *words], capture_output=True, timeout=GREATEST_SECONDS, cwd=self.folder,
                                  stdin=subprocess.DEVNULL, preexec_fn=limited,
                                  env=dict(os.environ, XDG_DATA_HOME=os.path.join(self.folder, "data")))
        except subprocess.TimeoutExpired:
            return ["took too long"]
        found = [] if done.returncode in (0, 1, 2) else [f"status {done.returncode}"]
        try:
            said = (done.stdout + done.stderr).decode()
        except UnicodeDecodeError:
            return found + ["what it says is no UTF-8"]
        said_itself = said.replace("\rfit ", "fit ")
        if HIDDEN.search(said_itself):
            found.append("says what a terminal obeys")
        if done.returncode == 0 and NO_FIGURE.search(done.stdout.decode()):
            found.append("prints a figure that is none")
        if done.returncode != 0 and not said.strip():
            found.append("refuses without a word")
        for path, content in inputs.items():
            with open(path, "rb") as file:
                if file.read() != content:
                    found.append(f"changed {path}")
        return found


def main():
    program, source = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 60
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else random.SystemRandom().randrange(1 << 32)
    print(f"seed {seed}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        fuzzer = Fuzzer(program, source, folder, random.Random(seed))
        end, number = time.monotonic() + seconds, 0
        while time.monotonic() < end:
            number += 1
            words = fuzzer.command_line(number)
            found = fuzzer.faults(words)
            if found:
                print(f"seed {seed}, line {number}: {', '.join(found)}\n{words!r}")
                for path in words:
                    if path.startswith(folder) and os.path.isfile(path):
                        with open(path, "rb") as file:
                            print(f"{path}: {file.read(4000)!r}")
                return 1
            for name in os.listdir(folder):
                if name.split(".")[0] == str(number):
                    os.unlink(os.path.join(folder, name))
        print(f"{number} command lines")
    return 0


if __name__ == "__main__":
    sys.exit(main())
