# SPDX-FileCopyrightText: 2026 LLMRoofline developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The hardware catalog from outside: prices with their age, ready groups, variants, capacity, and what holds it
to its sources."""

import csv
import datetime
import io
import os
import subprocess
import tempfile
import unittest

CLI = os.environ["LLMROOFLINE_CLI"]
SOURCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
CHECK_CATALOG = os.path.join(SOURCE, "packaging", "developer", "check-catalog")


def run(*args, **kwargs):
    return subprocess.run([CLI, *map(str, args)], capture_output=True, text=True, timeout=60, **kwargs)


def rows(*args):
    done = run(*args, "--format", "csv")
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(io.StringIO(done.stdout)))


def age_of(date):
    return (datetime.datetime.now(datetime.timezone.utc).date() - datetime.date.fromisoformat(date)).days


class Prices(unittest.TestCase):
    def test_sheet_has_every_segment_with_range_date_and_age(self):
        sheet = {row["key"]: row for row in rows("gpus", "h100-sxm5")}
        price = sheet["price_usd_per_hour"]
        self.assertEqual((price["value"], price["unit"], price["read"]), ("4", "USD/h", "2026-10-10"))
        age = age_of("2026-10-10")
        stale = ": stale" if age > 90 else ""
        self.assertIn(f"2.1 to 12.29, 15 providers, 2026-02-11 to 2026-10-10, {age} days old{stale}; ", price["source"])
        for segment, value in (("hyperscaler", "10.68"), ("neocloud", "3.9"), ("marketplace", "3.345"),
                               ("contract", "2"), ("owned", "1.17")):
            self.assertEqual(sheet["price_usd_per_hour." + segment]["value"], value)
        self.assertEqual(sheet["host_w"]["value"], "300")
        self.assertNotIn("price_usd_per_hour.spot", sheet)

    def test_no_price_is_not_available(self):
        sheet = {row["key"]: row for row in rows("gpus", "vr200")}
        self.assertEqual(sheet["price_usd_per_hour"]["value"], "")
        self.assertIn("not available", sheet["price_usd_per_hour"]["source"])
        # A contract is no price on demand.
        sheet = {row["key"]: row for row in rows("gpus", "gb300")}
        self.assertEqual(sheet["price_usd_per_hour"]["value"], "")
        self.assertEqual(sheet["price_usd_per_hour.contract"]["value"], "5")

    def test_list_has_price_range_and_age(self):
        by_id = {row["id"]: row for row in rows("gpus")}
        row = by_id["mi300x"]
        self.assertEqual((row["price_usd_per_hour"], row["price_low"], row["price_high"]), ("2.92", "1.5", "6"))
        self.assertEqual(int(row["price_age_days"]), age_of(row["price_date"]))
        self.assertEqual(by_id["vr200"]["price_usd_per_hour"], "")
        self.assertEqual(by_id["h100-sxm5"]["launch_price_usd"], "")

    def test_a_number_in_a_spec_is_yours(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "mine.yaml")
            with open(path, "w", encoding="utf-8") as out:
                out.write("kind: accelerator\nid: mine\nname: Mine\nvendor: Me\nmemory_gb: 80\nbandwidth_gb_s: 2000\n"
                          "price_usd_per_hour: 1.5\n")
            sheet = {row["key"]: row for row in rows("gpus", path)}
            self.assertEqual((sheet["price_usd_per_hour"]["value"], sheet["price_usd_per_hour"]["source"]),
                             ("1.5", "yours"))
            with open(path, "a", encoding="utf-8") as out:
                out.write("host_w: many\n")
            done = run("check", path)
            self.assertEqual(done.returncode, 1)
            self.assertIn("mine.yaml:8:9: host_w", done.stdout)


class Groups(unittest.TestCase):
    LOAD = ("--model", "llama-3.1-70b", "--weights", "fp8", "--activations", "fp8", "--batch", "8")

    def test_a_name_is_the_group_it_stands_for(self):
        named, spelled = (rows("estimate", "--gpu", gpu, *self.LOAD)[0]
                          for gpu in ("hgx-h100", "8xh100-sxm5:tp=8,node=8,net=50"))
        self.assertEqual(named, spelled)
        two = rows("estimate", "--gpu", "2xhgx-h100:tp=8,pp=2", *self.LOAD)[0]
        self.assertTrue(two["gpu"].startswith("16xh100-sxm5:tp=8,pp=2"), two["gpu"])
        for gpu in ("gb200-nvl72", "cloudmatrix-384", "tpu-v7-4x4x4", "mi250x-card"):
            done = run("estimate", "--gpu", gpu, "--model", "llama-3.1-8b", "--batch", "768", "--allow-fallback")
            self.assertEqual(done.returncode, 0, done.stderr)

    def test_lists_and_sheets(self):
        listed = {row["id"]: row for row in rows("gpus", "--groups")}
        self.assertEqual(listed["gb200-nvl72"]["gpu"], "72xgb200:tp=8,dp=9,node=72,net=50")
        sheet = {row["key"]: row for row in rows("gpus", "hgx-h100")}
        self.assertEqual(sheet["accelerators"]["value"], "8")
        self.assertEqual(sheet["network_gb_s"]["value"], "50")
        self.assertTrue(sheet["network_gb_s"]["source"])
        variants = {row["id"]: row for row in rows("gpus", "--variants")}
        self.assertEqual(variants["h100-sxm5-1g.10gb"]["usable_memory_mib"], "9984")
        self.assertNotIn("h100-sxm5-1g.10gb", {row["id"] for row in rows("gpus")})

    def test_a_slice_holds_what_a_slice_holds(self):
        load = ("--model", "llama-3.1-8b", "--batch", "1")
        self.assertEqual(rows("estimate", "--gpu", "h100-sxm5-1g.10gb", *load, "--weights", "fp16")[0]["fits"], "0")
        self.assertEqual(rows("estimate", "--gpu", "h100-sxm5-2g.20gb", *load, "--weights", "fp16",
                              "--input", "128", "--output-tokens", "16")[0]["fits"], "1")

    def test_unknown_names_offer_the_nearest(self):
        done = run("estimate", "--gpu", "hgx-h1000", *self.LOAD)
        self.assertEqual(done.returncode, 1)
        self.assertIn("hgx-h100", done.stderr)


class Capacity(unittest.TestCase):
    LOAD = ("--model", "llama-3.1-8b", "--weights", "fp16", "--batch", "1", "--input", "128", "--output-tokens", "16")

    def test_a_changed_size_takes_the_usable_one_along_and_says_so(self):
        for size, fits in (("10", "0"), ("20", "1")):
            override = "h100-sxm5.memory_gb=" + size
            done = run("estimate", "--gpu", "h100-sxm5", "--gpu-set", override, *self.LOAD, "--format", "csv")
            self.assertEqual(next(csv.DictReader(io.StringIO(done.stdout)))["fits"], fits, done.stdout)
            self.assertIn(f"--gpu-set {override}: usable_memory_mib is now ", done.stderr)
            self.assertIn("81559 MiB of 80 GB", done.stderr)
        # Upwards too, as on an H200.
        load = ("--model", "llama-3.1-70b", "--weights", "fp8", "--batch", "1", "--input", "128", "--output-tokens", "16")
        done = run("estimate", "--gpu", "h100-sxm5", "--gpu-set", "h100-sxm5.memory_gb=141", *load, "--format", "csv")
        self.assertEqual(next(csv.DictReader(io.StringIO(done.stdout)))["fits"], "1")

    def test_an_own_usable_size_wins_in_any_order(self):
        sets = ["--gpu-set", "h100-sxm5.usable_memory_mib=20000", "--gpu-set", "h100-sxm5.memory_gb=24"]
        for order in (sets, sets[2:] + sets[:2]):
            done = run("estimate", "--gpu", "h100-sxm5", *order, *self.LOAD, "--format", "csv")
            self.assertEqual(done.returncode, 0)
            self.assertNotIn("usable_memory_mib is now", done.stderr)

    def test_power_moves_energy_alone_and_says_so(self):
        done = run("rank", "--gpu", "rtx-3090", "--gpu-set", "rtx-3090.tdp_w=150", "--by", "energy", *self.LOAD)
        self.assertIn("--gpu-set rtx-3090.tdp_w=150: moves energy alone", done.stderr)
        # A card that somebody measured so is slower.
        whole, limited = (float(rows("estimate", "--gpu", gpu, *self.LOAD)[0]["total_s"])
                          for gpu in ("rtx-3090", "rtx-3090-150w"))
        self.assertGreater(limited, 1.1 * whole)


class CheckCatalog(unittest.TestCase):
    def check(self, *files):
        return subprocess.run([CHECK_CATALOG, *files], capture_output=True, text=True, timeout=120)

    def test_every_figure_is_accounted_for(self):
        done = self.check()
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_it_names_what_is_missing(self):
        with open(os.path.join(SOURCE, "hardware_specs", "l4.yaml"), encoding="utf-8") as file:
            text = file.read()
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "l4.yaml")
            for before, after, words in (("  default: 2026-11-22\n", "", "memory_gb: has no date"),
                                         ("status:\n  default: confirmed\n", "status:\n", "has no status"),
                                         ("fp16_tflops: 121", "fp16_tflops: 242", "sparsity")):
                self.assertIn(before, text)
                with open(path, "w", encoding="utf-8") as out:
                    out.write(text.replace(before, after))
                done = self.check(path)
                self.assertEqual(done.returncode, 1, done.stdout)
                self.assertIn(words, done.stdout)
                self.assertRegex(done.stdout, r"l4\.yaml:\d+:\d+: ")
            with open(path, "w", encoding="utf-8") as out:
                out.write("kind: accelerator\nid: l4\nname: L4\nvendor: V\nmemory_gb: 24\nbandwidth_gb_s: 300\n")
            done = self.check(path)
            self.assertIn("l4.yaml:5:12: memory_gb: has no source", done.stdout)
            # A user's own file owes nobody its sources.
            self.assertEqual(run("check", "--strict", path).returncode, 0)


if __name__ == "__main__":
    unittest.main()
