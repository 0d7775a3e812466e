"""Writes patterns.json: inputs, and what tools that others wrote make of them.

    python3 -m venv /tmp/reference
    /tmp/reference/bin/pip install scipy==1.17.1 statsmodels==0.15.0 elephant==1.2.1 pybursts==0.1.1
    /tmp/reference/bin/python core/tests/reference/make.py maxinterval.R > core/tests/reference/patterns.json

`maxinterval.R` is that of the R package `sjemea` (S. Eglen, GPL; none of it is in this project), and is
run by `Rscript`. It begins a burst with a gap shorter than its limit, and not with one as long, so it is
given a limit that lies half a unit higher.

`pybursts` 0.1.1 takes a float for an index, which Python 3.11 with numpy 2 refuses: that cast is put in
below, and nothing else is changed. It computes densities and not their logarithms, so that a gap which
is very long for a state rules the state out; the gaps below are not that long.
"""

import json
import random
import subprocess
import sys

import elephant
import numpy
import scipy
import statsmodels
from elephant.statistics import cv2, lv
from pybursts import pybursts
from scipy.stats import variation
from statsmodels.stats.proportion import proportion_confint

SEED = 20261128


def shares(draw):
    cases = [(0, 1), (1, 1), (0, 14), (14, 14), (1, 7), (3650, 3650), (1, 3650)]
    while len(cases) < 80:
        of = draw.choice([draw.randint(1, 30), draw.randint(1, 400), draw.randint(1, 3650)])
        cases.append((draw.randint(0, of), of))
    for count, of in cases:
        yield {
            "with": count,
            "of": of,
            "wilson": proportion_confint(count, of, method="wilson"),
            "exact": proportion_confint(count, of, method="beta"),
        }


def gaps(draw):
    for _ in range(60):
        size = draw.randint(2, 60)
        longest = draw.choice([5, 1000, 86_400_000])
        values = [draw.randint(1, longest) for _ in range(size)]
        yield {
            "gaps": values,
            "cv": float(variation(values)),
            "cv2": float(cv2(values)),
            "lv": float(lv(values)),
        }


def bursts(draw):
    manual = [*range(0, 401, 100), *range(410, 451, 5), *range(451, 470, 2)]
    manual += [*range(480, 601, 5), 700, *range(710, 801, 5), 900, 1000]
    short = [4, 17, 23, 27, 33, 35, 37, 76, 77, 82, 84, 88, 90, 92]
    cases = [(manual, 2.0, 1.0), (short, 2.0, 0.1), (short, 2.0, 1.0)]
    while len(cases) < 60:
        moments, now = [0], 0
        for _ in range(draw.randint(2, 60)):
            now += draw.randint(1, draw.choice([3, 20, 100]))
            moments.append(now)
        cases.append((moments, draw.choice([1.5, 2.0, 3.0]), draw.choice([0.1, 0.5, 1.0, 2.0])))
    for moments, s, gamma in cases:
        found = pybursts.kleinberg(moments, s=s, gamma=gamma)
        found = [[int(level) + 1, int(start), int(end)] for level, start, end in found]
        yield {"moments": moments, "s": s, "gamma": gamma, "bursts": found}


R = """
source(commandArgs(TRUE)[1])
calc.ibi <- function(spikes, bursts) rep(0, nrow(bursts) - 1)
for (line in readLines(file("stdin"))) {
  it <- as.numeric(strsplit(line, " ")[[1]])
  found <- mi.find.bursts(it[-(1:5)], it[1], it[2], it[3], it[4], it[5])
  if (nrow(found) == 0) cat("\\n") else cat(found[, "beg"], found[, "end"], "\\n")
}
"""


def runs(draw, program):
    cases = []
    while len(cases) < 80:
        moments, now = [0], 0
        for _ in range(draw.randint(1, 60)):
            now += draw.randint(0, draw.choice([3, 20, 100]))
            moments.append(now)
        begins = draw.randint(1, 20)
        goes_on = begins + draw.randint(0, 10)
        by = [begins, goes_on, draw.randint(0, 60), draw.randint(0, 20), draw.randint(2, 5)]
        cases.append((by, moments))
    lines = [" ".join(map(str, [by[0] + 0.5, *by[1:], *moments])) for by, moments in cases]
    asked = subprocess.run(
        ["Rscript", "-e", R, program],
        input="\n".join(lines) + "\n", capture_output=True, text=True, check=True,
    )
    answers = asked.stdout.split("\n")[: len(cases)]
    for (by, moments), answer in zip(cases, answers, strict=True):
        ends = [int(it) - 1 for it in answer.split()]
        half = len(ends) // 2
        found = [list(it) for it in zip(ends[:half], ends[half:], strict=True)]
        yield {"moments": moments, "by": by, "runs": found}


def version_of_r():
    asked = subprocess.run(["Rscript", "--version"], capture_output=True, text=True, check=True)
    return (asked.stdout + asked.stderr).strip()


class Whole(numpy.ndarray):
    """An array that can be asked by a float that is a whole number."""

    def __getitem__(self, at):
        return super().__getitem__(whole(at))

    def __setitem__(self, at, value):
        super().__setitem__(whole(at), value)


def whole(at):
    if isinstance(at, tuple):
        return tuple(whole(it) for it in at)
    return int(at) if isinstance(at, float) else at


def main():
    repeat, array = numpy.repeat, numpy.array
    numpy.repeat = lambda *given: repeat(*given).view(Whole)
    draw = random.Random(SEED)
    burst_cases = None
    try:
        numpy.array = lambda *given, **named: array(*given, **named).view(Whole)
        burst_cases = list(bursts(draw))
    finally:
        numpy.repeat, numpy.array = repeat, array
    made_with = {
        "python": sys.version.split()[0],
        "numpy": numpy.__version__,
        "scipy": scipy.__version__,
        "statsmodels": statsmodels.__version__,
        "elephant": elephant.__version__,
        "pybursts": "0.1.1",
        "r": version_of_r(),
        "seed": SEED,
    }
    cases = {"shares": list(shares(draw)), "gaps": list(gaps(draw)), "bursts": burst_cases}
    cases["runs"] = list(runs(draw, sys.argv[1]))
    print("{")
    print(f'"made_with": {json.dumps(made_with)},')
    for number, (name, values) in enumerate(cases.items()):
        lines = ",\n".join(json.dumps(it) for it in values)
        print(f'"{name}": [\n{lines}\n]' + ("," if number < len(cases) - 1 else ""))
    print("}")


main()
