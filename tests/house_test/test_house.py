# SPDX-FileCopyrightText: 2026 LLMRoofline developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan of the house guards itself: who may include whom (floors.txt), no circles, no file that people dread."""
import re
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
MOST_LINES = 400
INCLUDE = re.compile(r'^#include "((?:core|app|tests)/[^"]+)"', re.M)
# Programs, and the one interface with two bodies.
WITHOUT_HEADER = {
    "app/cli/main.cpp",
    "app/gui/main.cpp",
    "app/cli/output/pictures_qt.cpp",
    "app/cli/output/pictures_none.cpp",
}


# Bodies of a header with another name; to be cut, none may be added.
TO_BE_CUT = {
    "core/cost/exact/step.cpp",
    "core/cost/published/llm_viewer.cpp",
    "core/cost/published/llmroofline_2024.cpp",
    "core/hardware/spec_lint_clock.cpp",
    "core/hardware/spec_lint_figures.cpp",
    "core/hardware/spec_lint_known.cpp",
    "core/hardware/spec_lint_rates.cpp",
    "core/model/check_model.cpp",
    "core/model/parameter_count.cpp",
    "core/step/step_assembly.cpp",
    "core/step/step_planner.cpp",
    "app/gui/editors/accelerator_editor_actions.cpp",
    "app/plots/mesh/mesh_plot_events.cpp",
}


def sources():
    for top in ("core", "app"):
        for path in sorted((ROOT / top).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def read_floors(text):
    """Room -> (floor, may be included)."""
    rooms = {}
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    for floor, line in enumerate(lines):
        for room in line.split():
            rooms[room.lstrip("!")] = (floor, not room.startswith("!"))
    return rooms


def room_of(file):
    return file.rsplit("/", 1)[0]


def faults_of_includes(files, rooms):
    """Each include that goes up, sideways, or to or from no room."""
    faults = []
    for name, text in files.items():
        here = room_of(name)
        if here not in rooms:
            faults.append(f"{name}: its folder is no room of floors.txt")
            continue
        for included in INCLUDE.findall(text):
            there = room_of(included)
            if there == here or included == "core/version.h":
                continue
            if there not in rooms:
                faults.append(f"{name} includes {included}, in no room of floors.txt")
            elif rooms[there][0] >= rooms[here][0] or not rooms[there][1]:
                faults.append(f"{name} includes {included}: an arrow up")
    return faults


def circle_of(files):
    """Three things or more that all reach each other, or none. A header and its .cpp are one thing; two that know each
    other are one thing in two files."""
    arrows = {}
    for name, text in files.items():
        thing = name.rsplit(".", 1)[0]
        arrows.setdefault(thing, set()).update(
            included.rsplit(".", 1)[0] for included in INCLUDE.findall(text)
        )
    reached = {}
    for thing in arrows:
        seen, open_ends = set(), [thing]
        while open_ends:
            for other in arrows.get(open_ends.pop(), ()):
                if other not in seen:
                    seen.add(other)
                    open_ends.append(other)
        reached[thing] = seen
    for thing in sorted(arrows):
        circle = [other for other in sorted(reached[thing]) if thing in reached.get(other, ())]
        if len(circle) > 2:
            return circle
    return []


def too_long(files):
    return [name for name, text in files.items() if text.count("\n") > MOST_LINES]


def without_header(files, known=None):
    return [
        name
        for name in files
        if name.endswith(".cpp")
        and name not in WITHOUT_HEADER | (TO_BE_CUT if known is None else known)
        and name[: -len("cpp")] + "h" not in files
    ]


class House(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.files = dict(sources())
        cls.rooms = read_floors((HERE / "floors.txt").read_text(encoding="utf-8"))

    def test_it_looks_at_the_house(self):
        self.assertGreater(len(self.files), 300)
        self.assertGreater(sum(len(INCLUDE.findall(text)) for text in self.files.values()), 1000)

    def test_every_room_is_lived_in(self):
        lived_in = {room_of(name) for name in self.files}
        self.assertEqual(set(self.rooms) - lived_in, set())

    def test_no_arrow_goes_up(self):
        self.assertEqual(faults_of_includes(self.files, self.rooms), [])

    def test_no_circle(self):
        self.assertEqual(circle_of(self.files), [])

    def test_no_file_that_people_dread(self):
        self.assertEqual(too_long(self.files), [])

    def test_every_body_has_its_header(self):
        self.assertEqual(without_header(self.files), [])

    def test_what_is_to_be_cut_shrinks(self):
        self.assertEqual([name for name in TO_BE_CUT if name not in without_header(self.files, set())], [])

    def test_core_knows_no_screen(self):
        shown = [n for n, t in self.files.items() if n.startswith("core/") and re.search(r"#include [<\"]Q[A-Z]", t)]
        self.assertEqual(shown, [])

    def test_tips_are_shown_plain(self):
        """Qt takes a text with tags for rich text and opens the files that they name."""
        shown = [n for n, t in self.files.items() if "QToolTip::showText(" in t and n != "app/theme/plain_texts.cpp"]
        self.assertEqual(shown, [])
        rich = [n for n, t in self.files.items()
                if re.search(r"Qt::(?:RichText|MarkdownText)|\bset(?:Html|Markdown)\(|insertHtml|QTextBrowser", t)]
        self.assertEqual(rich, [])


class TheGuardItself(unittest.TestCase):
    """Each rule on a small house that breaks it."""

    rooms = read_floors("# ground first\ncore/a\ncore/b core/c\n!app\n")

    def test_an_arrow_up_is_found(self):
        files = {"core/a/x.h": '#include "core/b/y.h"\n', "core/b/y.h": ""}
        self.assertEqual(len(faults_of_includes(files, self.rooms)), 1)

    def test_an_arrow_to_the_room_beside_is_found(self):
        files = {"core/b/x.h": '#include "core/c/y.h"\n', "core/c/y.h": ""}
        self.assertEqual(len(faults_of_includes(files, self.rooms)), 1)

    def test_an_arrow_down_is_none(self):
        files = {"core/c/x.h": '#include "core/a/y.h"\n', "core/a/y.h": ""}
        self.assertEqual(faults_of_includes(files, self.rooms), [])

    def test_a_folder_without_a_room_is_found(self):
        self.assertEqual(len(faults_of_includes({"core/new/x.h": ""}, self.rooms)), 1)

    def test_a_circle_through_bodies_is_found(self):
        files = {
            "core/a/x.h": "",
            "core/a/x.cpp": '#include "core/a/y.h"\n',
            "core/a/y.h": '#include "core/a/z.h"\n',
            "core/a/z.h": "",
            "core/a/z.cpp": '#include "core/a/x.h"\n',
        }
        self.assertEqual(len(circle_of(files)), 3)

    def test_a_long_file_and_a_body_alone_are_found(self):
        self.assertEqual(too_long({"core/a/x.h": "\n" * 401}), ["core/a/x.h"])
        self.assertEqual(without_header({"core/a/x.cpp": ""}), ["core/a/x.cpp"])


if __name__ == "__main__":
    unittest.main()
