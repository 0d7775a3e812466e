"""Writes clusters.json: gaps, and how probable it is that chance alone makes them as uneven.

A gap that comes by chance alone is exponential, which is a chi-square with two degrees of freedom, as a
variance of three values is. So Moran's statistic with Bartlett's correction is that of Bartlett's test
of equal variances, each from three values: scipy's own is asked.

    python3 -m venv /tmp/reference
    /tmp/reference/bin/pip install scipy==1.17.1
    /tmp/reference/bin/python core/tests/reference/clusters.py > core/tests/reference/clusters.json
"""

import json
import math
import random
import sys

import numpy
import scipy
from scipy.stats import bartlett, chi2

SEED = 20261129


def evenness(gaps):
    return float(bartlett(*([-math.sqrt(gap), 0, math.sqrt(gap)] for gap in gaps)).pvalue)


def gaps(draw):
    while True:
        size = draw.choice([2, 5, 20, 21, 60, 200])
        mean = draw.choice([20, 500, 40_000])
        shape = draw.choice([0.4, 0.8, 1.0, 1.0, 1.5, 4.0])
        yield [max(1, round(draw.gammavariate(shape, mean / shape))) for _ in range(size)]


def main():
    draw = random.Random(SEED)
    cases, made = [], gaps(draw)
    while len(cases) < 70:
        given = next(made)
        # A probability of nearly nothing is told to 1e-9 by anything.
        by_chance = evenness(given)
        if by_chance > 1e-6 or draw.random() < 0.2:
            cases.append({"gaps": given, "by_chance": by_chance})
    tails = [(draw.uniform(0, 3 * df) + 0.01, df) for df in [1, 2, 3, 10, 19, 20, 99, 1000, 99_999] * 8]
    made_with = {
        "python": sys.version.split()[0],
        "numpy": numpy.__version__,
        "scipy": scipy.__version__,
    }
    tails = [{"x": x, "degrees": df, "above": float(chi2.sf(x, df))} for x, df in tails]
    json.dump({"made_with": made_with, "evenness": cases, "tails": tails}, sys.stdout, indent=None)
    sys.stdout.write("\n")


main()
