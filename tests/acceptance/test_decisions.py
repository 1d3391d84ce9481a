# SPDX-FileCopyrightText: 2026 LLMRoofline developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Traffic, service levels, frontiers, flips and pairs on the command line, held against other commands and loops."""

import csv
import io
import json
import os
import random
import subprocess
import tempfile
import unittest
from pathlib import Path

CLI = os.environ["LLMROOFLINE_CLI"]
# Every prompt in steps of its own, as the figures of other programs have it.
SERIAL = ("--prompt-steps", "serial", "--prefill-chunk", 0)
MODEL = ("--model", "llama-3.1-8b", "--weights", "fp16", "--activations", "fp16", "--kv-cache", "fp16")


def run(*args):
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run([CLI, *map(str, args)], capture_output=True, text=True, env=environment, timeout=60)


def rows(*args):
    done = run(*args, "--format", "csv")
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(io.StringIO(done.stdout)))


def estimate(gpu, batch, given, generated):
    return rows("estimate", *MODEL, "--gpu", gpu, "--batch", batch, "--input", given, "--output-tokens", generated,
                "--batching", "closed-loop")[0]


class Level(unittest.TestCase):
    SHAPE = ("--input", 1024, "--output-tokens", 512)

    def test_the_batch_keeps_within_the_limit_and_the_next_does_not(self):
        levels = rows("level", *MODEL, *self.SHAPE, "--tpot-ms", 30, "--ttft-ms", 2000)
        self.assertEqual([row["binds"] for row in levels], ["tpot", "plateau"])  # the H20 computes from batch 37 on
        for row in levels:
            batch = int(row["batch"])
            here = estimate(row["gpu"], batch, 1024, 512)
            self.assertLessEqual(float(here["tpot_s"]), 0.030)
            if row["binds"] == "tpot":
                self.assertGreater(float(estimate(row["gpu"], batch + 1, 1024, 512)["tpot_s"]), 0.030)
            else:
                more = float(estimate(row["gpu"], 2 * batch, 1024, 512)["output_tokens_per_s"])
                self.assertLess(more, 1.011 * float(row["output_tokens_per_s"]))
            self.assertAlmostEqual(float(row["tpot_ms"]) / 1000 / float(here["tpot_s"]), 1, 12)
            self.assertAlmostEqual(float(row["output_tokens_per_s"]) / float(here["output_tokens_per_s"]), 1, 12)

    def test_no_batch_is_none_with_the_reason(self):
        done = run("level", *MODEL, *self.SHAPE, "--tpot-ms", 1, "--format", "json")
        for row in json.loads(done.stdout):
            self.assertEqual(row["binds"], "none")
            self.assertIsNone(row["batch"])
            self.assertIn("ms a token or more", row["reason"])
        one = rows("level", "--model", "llama-3.1-405b", "--gpu", "a100-sxm4-80gb")[0]
        self.assertEqual((one["binds"], one["reason"]), ("none", "does not fit"))

    def test_money_and_energy_of_a_token(self):
        row = rows("level", *MODEL, *self.SHAPE, "--tpot-ms", 30, "--gpu", "a100-sxm4-80gb", "--gpu-set",
                   "a100-sxm4-80gb.price_usd_per_hour=2", "--watts", "server", "--host-w", 300)[0]
        rate = float(row["output_tokens_per_s"])
        self.assertAlmostEqual(float(row["usd_per_million"]), 2 / 3600 / rate * 1e6, 9)
        self.assertAlmostEqual(float(row["joule_per_token"]), (400 + 300) / rate, 9)

    def test_presets_of_limits(self):
        named = rows("level", *MODEL, *self.SHAPE, "--limits", "llama-3.1-8b-interactive")
        self.assertEqual(named, rows("level", *MODEL, *self.SHAPE, "--ttft-ms", 500, "--tpot-ms", 30))


    def test_cells_of_the_mesh_are_levels(self):
        cells = rows("mesh", *MODEL, "--view", "service-level", "--input", "256,2048", "--tpot-ms", "8,30,100",
                     "--output-tokens", 512, "--ttft-ms", 2000)
        self.assertEqual(len(cells), 6)
        for cell in cells:
            levels = rows("level", *MODEL, "--input", cell["input"], "--output-tokens", 512, "--ttft-ms", 2000,
                          "--tpot-ms", cell["tpot_ms"])
            for side, level in zip("ab", levels):
                self.assertEqual(cell[f"batch_{side}"], level["batch"])
                self.assertEqual(cell[f"rate_{side}"], level["output_tokens_per_s"])
                self.assertEqual(cell[f"binds_{side}"], level["binds"])
            if cell["rate_a"] and cell["rate_b"]:
                self.assertAlmostEqual(float(cell["ratio"]), float(cell["rate_a"]) / float(cell["rate_b"]), 12)
        done = run("mesh", *MODEL, "--view", "service-level", "--input", "256:4096:x5", "--tpot-ms", "5:100:x6")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(run("mesh", "--view", "service-level", "--seq", 5).returncode, 2)


class Frontier(unittest.TestCase):
    def test_is_what_no_point_outdoes(self):
        points = rows("frontier", *MODEL, "--gpu", "a100-sxm4-80gb", "--gpu", "h20-96gb", "--gpu", "l40s", "--gpu",
                      "2xrtx-4090:tp=2", "--input", 512, "--output-tokens", 256)
        self.assertGreater(len(points), 12)

        def figures(point):
            return float(point["tokens_per_s_per_user"]), float(point["output_tokens_per_s_per_accelerator"])

        for point in points:
            x, y = figures(point)
            outdone = any(u >= x and v >= y and (u > x or v > y) for u, v in map(figures, points))
            self.assertEqual(point["on_frontier"], "0" if outdone else "1")

    def test_what_breaks_a_limit_is_not_on_it(self):
        points = rows("frontier", *MODEL, "--tpot-ms", 20)
        self.assertEqual({p["meets"] for p in points}, {"0", "1"})
        self.assertTrue(all(p["meets"] == "1" for p in points if p["on_frontier"] == "1"))


class Traffic(unittest.TestCase):
    def log(self, text):
        file = Path(self.folder.name) / "log"
        file.write_text(text)
        return file

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def test_one_request_is_its_estimate(self):
        file = self.log("input_tokens,output_tokens\n900,120\n")
        for row in rows("traffic", *MODEL, "--log", file, "--in-flight", 24):
            here = estimate(row["gpu"], 24, 900, 120)
            self.assertAlmostEqual(float(row["output_tokens_per_s"]) / float(here["output_tokens_per_s"]), 1, 12)

    def test_order_does_not_matter_and_the_number_is_a_ratio_of_sums(self):
        lines = [f"{random.Random(i).randint(1, 4000)},{random.Random(-i).randint(1, 400)}\n" for i in range(400)]
        first = rows("traffic", *MODEL, "--log", self.log("isl,osl\n" + "".join(lines)))
        random.Random(1).shuffle(lines)
        self.assertEqual(first, rows("traffic", *MODEL, "--log", self.log("isl,osl\n" + "".join(lines))))
        a, b = first
        self.assertAlmostEqual(float(b["over_first"]), float(b["seconds"]) / float(a["seconds"]), 12)
        self.assertEqual(float(a["over_first"]), 1)

    def test_a_preset_and_its_source(self):
        for row, expected in zip(rows("traffic", *MODEL, *SERIAL, "--preset", "azure-chat-2023"), (1, 1.20)):
            self.assertEqual(row["requests"], "19366")
            self.assertAlmostEqual(float(row["over_first"]), expected, 2)
            self.assertEqual(row["least_groups"], "2")
        self.assertIn("CC-BY-4.0", run("traffic", *MODEL, "--preset", "azure-chat-2023").stdout)
        done = run("traffic", "--preset", "azure-caht-2023")
        self.assertEqual(done.returncode, 1)
        self.assertIn("azure-chat-2023", done.stderr)

    def test_own_best_within_the_limits(self):
        own = rows("traffic", *MODEL, *SERIAL, "--preset", "azure-chat-2023", "--in-flight", "own", "--tpot-ms", 50)
        for row in own:
            self.assertLessEqual(float(row["tpot_ms"]), 50)
        self.assertAlmostEqual(float(own[1]["over_first"]), 1.65, delta=0.02)

    def test_bad_rows_are_told_and_left_out(self):
        done = run("traffic", *MODEL, "--log", self.log("isl,osl\n10,5\nten,5\n10,0\n"), "--format", "csv")
        self.assertEqual(done.returncode, 0)
        self.assertIn("1 of 3 rows cannot be used", done.stderr)
        self.assertIn("log:3: isl", done.stderr)
        self.assertIn("1 of 3 rows generate nothing", done.stderr)
        self.assertEqual(next(csv.DictReader(io.StringIO(done.stdout)))["requests"], "2")

    def test_a_column_that_is_not_clear_is_asked_for(self):
        file = self.log("a,b\n10,5\n")
        done = run("traffic", "--log", file)
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("log:1: which column holds input is not clear, expected one of: a, b", done.stderr)
        told = rows("traffic", *MODEL, "--log", file, "--input-column", "a", "--output-column", "b")
        self.assertEqual(told[0]["requests"], "1")
        self.assertEqual(run("traffic").returncode, 2)
        self.assertEqual(run("traffic", "--preset", "azure-chat-2023", "--log", file).returncode, 2)

    def test_by_the_same_money(self):
        prices = ("--measure", "usd", "--gpu-set", "a100-sxm4-80gb.price_usd_per_hour=2", "--gpu-set",
                  "h20-96gb.price_usd_per_hour=3")
        plain = rows("traffic", *MODEL, "--preset", "azure-chat-2023")[1]
        money = rows("traffic", *MODEL, "--preset", "azure-chat-2023", *prices)[1]
        self.assertAlmostEqual(float(money["over_first"]), float(plain["over_first"]) * 3 / 2, 12)
        unpriced = rows("traffic", *MODEL, "--preset", "azure-chat-2023", "--measure", "usd", "--prices", "yours")[1]
        self.assertEqual(unpriced["over_first"], "")
        self.assertIn("no price of your own", unpriced["reason"])

    def test_what_does_not_fit_in_flight(self):
        row = rows("traffic", *MODEL, "--preset", "mooncake-conversation", "--in-flight", 100, "--gpu", "a100-sxm4-80gb")[0]
        in_flight = int(row["in_flight"])
        self.assertEqual(row["requests_fit"], "1")
        self.assertTrue(1 <= in_flight < 100)
        # As many as memory holds; one more would leave out the longest.
        capped = rows("traffic", *MODEL, "--preset", "mooncake-conversation", "--in-flight", in_flight, "--gpu",
                      "a100-sxm4-80gb")[0]
        self.assertEqual(capped, row)
        text = run("traffic", *MODEL, "--preset", "mooncake-conversation", "--in-flight", 100, "--gpu",
                   "a100-sxm4-80gb").stdout
        self.assertIn(f"a100-sxm4-80gb: memory holds {in_flight} of the 100 in flight, the others wait", text)


class Flip(unittest.TestCase):
    POINT = ("--batch", 64, "--seq", 2048)

    def test_set_to_its_factor_a_figure_makes_both_equal(self):
        flips = rows("flip", *MODEL, *self.POINT)
        turned = 0
        for flip in flips:
            if not flip["factor"] or flip["side"] == "both":
                continue
            gpu = {"a": "a100-sxm4-80gb", "b": "h20-96gb"}[flip["side"]]
            mesh = rows("mesh", *MODEL, *self.POINT, "--gpu-set", f"{gpu}.{flip['figure']}={flip['then']}")
            self.assertAlmostEqual(float(mesh[0]["ratio"]), 1, 9)
            turned += 1
        self.assertGreater(turned, 2)
        never = [f["figure"] for f in flips if f["side"] == "a" and not f["factor"]]
        self.assertIn("fp16_tflops", never)

    def test_choices_give_their_ratio(self):
        for flip in rows("flip", *MODEL, *self.POINT):
            if flip["figure"] == "kv_heads":
                mesh = rows("mesh", *MODEL, *self.POINT, "--set", f"kv_heads={flip['then']}")
                self.assertAlmostEqual(float(mesh[0]["ratio"]), float(flip["ratio"]), 12)

    def test_of_a_traffic_and_a_request(self):
        of_traffic = rows("flip", *MODEL, "--preset", "azure-chat-2023")
        self.assertIn("in_flight", {f["figure"] for f in of_traffic})
        of_request = rows("flip", *MODEL, "--batch", 32, "--input", 1000, "--output-tokens", 100)
        self.assertIn("output", {f["figure"] for f in of_request})
        self.assertEqual(run("flip", "--seq", 100, "--input", 100).returncode, 2)


class Candidates(unittest.TestCase):
    GPUS = ("--gpu", "a100-sxm4-80gb", "--gpu", "h100-sxm5", "--gpu", "l40s", "--gpu", "mi300x")

    def test_the_winner_is_the_least_cost_and_costs_are_estimates(self):
        cells = rows("mesh", *MODEL, "--view", "candidates", *self.GPUS, "--by", "usd", "--input", "64:8192:x4",
                     "--output-tokens", "16:2048:x3", "--batch", 16)
        self.assertEqual(len(cells), 12)
        for cell in cells:
            costs = [float(cell[f"cost_{i}"]) if cell[f"cost_{i}"] else float("inf") for i in (1, 2, 3, 4)]
            self.assertEqual(int(cell["winner"]), costs.index(min(costs)) + 1)
            first, second = sorted(costs)[:2]
            self.assertAlmostEqual(float(cell["margin"]), second / first - 1, 9)
        point = rows("level", *MODEL, "--gpu", "a100-sxm4-80gb", "--input", 64, "--output-tokens", 16)[0]
        price = float(point["usd_per_million"]) * float(point["output_tokens_per_s"]) * 3600 / 1e6
        here = rows("estimate", *MODEL, "--gpu", "a100-sxm4-80gb", "--batch", 16, "--input", 64, "--output-tokens", 16)[0]
        self.assertAlmostEqual(float(cells[0]["cost_1"]), price / 3600 / float(here["output_tokens_per_s"]) * 1e6, 9)

    def test_of_steps_in_words_and_refusals(self):
        done = run("mesh", *MODEL, "--view", "candidates", *self.GPUS, "--by", "energy", "--batch", "1:64:x5")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("worst_regret", done.stdout)
        self.assertEqual(run("mesh", "--view", "candidates", "--gpu", "l40s").returncode, 2)
        self.assertEqual(run("mesh", "--by", "usd").returncode, 2)


class Measures(unittest.TestCase):
    def test_a_mesh_by_money_is_the_plain_one_times_a_constant(self):
        prices = ("--gpu-set", "a100-sxm4-80gb.price_usd_per_hour=2", "--gpu-set", "h20-96gb.price_usd_per_hour=3")
        axes = ("--batch", "1,16,256", "--seq", "512,4096")
        plain = rows("mesh", *MODEL, *axes)
        for one, other in zip(plain, rows("mesh", *MODEL, *axes, *prices, "--measure", "usd")):
            self.assertAlmostEqual(float(other["ratio"]) / (float(one["ratio"]) * 1.5), 1, 12)
        done = run("mesh", *MODEL, *axes, "--measure", "usd", "--prices", "yours")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("no price of your own", done.stderr)
        ranged = rows("mesh", *MODEL, *axes, "--gpu", "a100-sxm4-80gb", "--gpu", "h100-sxm5", "--measure", "usd")
        for row in ranged:
            low, high = float(row["ratio_price_low"]), float(row["ratio_price_high"])
            self.assertTrue(low < float(row["ratio"]) < high)
            self.assertEqual(row["decided_by_prices"], "1" if low > 1 or high < 1 else "0")


class Rank(unittest.TestCase):
    def test_regret_is_what_is_lost_against_the_best_that_fits(self):
        ranked = rows("rank", *MODEL, "--batch", 32, "--input", 1024, "--output-tokens", 256)
        fitting = [r for r in ranked if r["fits"] == "1" and r["rank"]]
        best = max(float(r["output_tokens_per_s"]) for r in fitting)
        for row in fitting:
            self.assertAlmostEqual(float(row["regret"]), best / float(row["output_tokens_per_s"]) - 1, 9)
            self.assertEqual(row["regret"], row["worst_regret"])
        self.assertEqual(float(fitting[0]["regret"]), 0)

    def test_what_is_out_says_why_and_what_would_do(self):
        row = rows("rank", "--model", "llama-3.1-70b", "--weights", "fp16", "--activations", "fp16", "--kv-cache", "fp16",
                   "--gpu", "h100-sxm5", "--gpu", "h200-sxm5")[-1]
        self.assertEqual(row["reason"], "does not fit")
        self.assertRegex(row["least"], r"^\d+xh\d00-sxm5:tp=\d+$")
        self.assertEqual(row["regret"], "")
        priced = [r for r in rows("rank", *MODEL) if r["usd_per_million"]]
        for row in priced:
            self.assertLessEqual(float(row["usd_per_million_low"]), float(row["usd_per_million"]))
            self.assertLessEqual(float(row["usd_per_million"]), float(row["usd_per_million_high"]))
        self.assertGreater(len(priced), 10)


class Pairing(unittest.TestCase):
    GPUS = ("--gpu", "h100-sxm5", "--gpu", "h20-96gb", "--gpu", "a100-sxm4-80gb", "--gpu-set",
            "h20-96gb.price_usd_per_hour=1.9", "--input", 4096, "--output-tokens", 256, "--tpot-ms", 30)

    def test_hidden_a_pair_is_its_row_and_its_column(self):
        pairs = {(p["prefill"], p["decode"]): p for p in rows("pairing", *MODEL, *self.GPUS)}
        self.assertEqual(len(pairs), 9)
        for (i, j), pair in pairs.items():
            for k in ("h100-sxm5", "h20-96gb"):
                left = float(pair["usd_per_million"]) - float(pairs[i, k]["usd_per_million"])
                right = float(pairs[k, j]["usd_per_million"]) - float(pairs[k, k]["usd_per_million"])
                self.assertAlmostEqual(left, right, 9)
            self.assertGreater(float(pair["transfer_usd_per_million"]), 0)

    def test_without_a_price_there_is_a_reason(self):
        pairs = rows("pairing", *MODEL, "--gpu", "h100-sxm5", "--gpu", "h20-96gb", "--prices", "yours")
        self.assertTrue(all(p["usd_per_million"] == "" and "no price of your own" in p["reason"] for p in pairs))


class EstimateByMeasure(unittest.TestCase):
    GPUS = ("--gpu", "a100-sxm4-80gb", "--gpu", "h20-96gb", "--gpu", "l40s")

    def test_over_first_is_the_ratio_of_rates_over_divisors(self):
        own = ("--gpu-set", "a100-sxm4-80gb.price_usd_per_hour=2", "--gpu-set", "h20-96gb.price_usd_per_hour=1.5",
               "--gpu-set", "l40s.price_usd_per_hour=0.8")
        plain = rows("estimate", *MODEL, *self.GPUS)
        measured = rows("estimate", *MODEL, *self.GPUS, *own, "--measure", "usd")
        self.assertNotIn("over_first", plain[0])
        rates = [float(row["output_tokens_per_s"]) for row in plain]
        for row, rate, price in zip(measured, rates, (2, 1.5, 0.8)):
            self.assertAlmostEqual(float(row["usd_per_million"]), price / rate / 3600 * 1e6, 9)
            self.assertAlmostEqual(float(row["over_first"]) / ((rates[0] / 2) / (rate / price)), 1, 12)
            self.assertEqual(row["over_first_low"], row["over_first_high"])

    def test_a_range_of_prices_is_the_interval(self):
        for row in rows("estimate", *MODEL, *self.GPUS, "--measure", "usd")[:1]:
            self.assertLess(float(row["over_first_low"]), 1)
            self.assertGreater(float(row["over_first_high"]), 1)


class TrafficMesh(unittest.TestCase):
    GRID = ("--input", "256:4096:x3", "--output-tokens", "32:512:x3", "--in-flight", 16)

    def test_cells_are_requests_in_a_closed_loop(self):
        mesh = rows("mesh", *MODEL, "--view", "traffic", "--preset", "azure-chat-2023", *self.GRID)
        self.assertEqual(len(mesh), 9)
        for row in mesh:
            self.assertEqual(row["batch"], "16")
            a = estimate("a100-sxm4-80gb", 16, row["input"], row["output"])
            b = estimate("h20-96gb", 16, row["input"], row["output"])
            expected = float(a["output_tokens_per_s"]) / float(b["output_tokens_per_s"])
            self.assertAlmostEqual(float(row["ratio"]) / expected, 1, 9)

    def test_the_share_inside_grows_away_from_the_requests(self):
        mesh = rows("mesh", *MODEL, "--view", "traffic", "--preset", "azure-chat-2023", *self.GRID)
        shares = [float(row["share_inside"]) for row in mesh]
        self.assertTrue(all(0 <= share <= 1 for share in shares))
        self.assertLess(min(shares), 0.7)
        self.assertGreater(max(shares), min(shares))

    def test_an_option_of_traffic_needs_its_view(self):
        done = run("mesh", *MODEL, "--preset", "azure-chat-2023")
        self.assertEqual(done.returncode, 2)
        self.assertIn("--view traffic", done.stderr)


if __name__ == "__main__":
    unittest.main()
