"""Writes together.json: weeks of days with a factor and without, and what tools that others wrote make of them.

    apt-get install r-base-core r-cran-metafor
    python3 -m venv /tmp/reference
    /tmp/reference/bin/pip install scipy==1.17.1
    /tmp/reference/bin/python core/tests/reference/together.py > core/tests/reference/together.json

The interval of the difference over all days is that of Miettinen and Nurminen, written here from its
definition: the likeliest shares that have a difference are where scipy finds that the likelihood is level,
and the ends are where scipy finds that the score is the deviate. statsmodels 0.15.0 cannot be asked: its
closed form has the number of cases where the number of days belongs (`count0 * diff` for `nobs0 * diff`
in `score_test_proportions_2indep`), so that its shares are not the likeliest. Difference and ratio within weeks are those of metafor's `rma.mh`, which takes the
variance of Sato for the one and of Greenland and Robins for the other. Weeks without days of one kind are
not given to metafor, which has no use for them.
"""

import json
import math
import random
import subprocess
import sys

import scipy
from scipy.optimize import brentq
from scipy.stats import norm

SEED = 20261130

R = """
suppressMessages(library(metafor))
for (line in readLines(file("stdin"))) {
  it <- as.numeric(strsplit(line, " ")[[1]])
  level <- it[1]; it <- matrix(it[-1], ncol = 4, byrow = TRUE)
  args <- list(ai = it[, 2], bi = it[, 1] - it[, 2], ci = it[, 4], di = it[, 3] - it[, 4], level = level)
  for (measure in c("RD", "RR")) {
    found <- tryCatch(do.call(rma.mh, c(args, measure = measure)), error = function(e) NULL)
    if (is.null(found)) cat("NA NA NA ") else {
      all <- c(found$b, found$ci.lb, found$ci.ub)
      if (measure == "RR") all <- exp(all)
      cat(formatC(all, digits = 17, format = "g"), "")
    }
  }
  cat("\\n")
}
cat(as.character(packageVersion("metafor")), R.version.string, sep = " | ")
"""


def likeliest(a, n1, b, n0, difference):
    """The share without, of the likeliest two that have the difference."""

    def slope(p):
        q = p + difference
        return a / q - (n1 - a) / (1 - q) + b / p - (n0 - b) / (1 - p)

    tiny = 1e-14
    low, high = max(0, -difference) + tiny, min(1, 1 - difference) - tiny
    if slope(low) <= 0:
        return low
    if slope(high) >= 0:
        return high
    return brentq(slope, low, high, xtol=1e-16, rtol=1e-15)


def miettinen_nurminen(a, n1, b, n0, z):
    found, all_days = a / n1 - b / n0, n1 + n0

    def beyond(difference):
        p = likeliest(a, n1, b, n0, difference)
        q = p + difference
        variance = (q * (1 - q) / n1 + p * (1 - p) / n0) * all_days / (all_days - 1)
        return abs(found - difference) / math.sqrt(variance) - z

    edge = 1 - 1e-9
    low = brentq(beyond, -edge, found, xtol=1e-15) if beyond(-edge) > 0 else -1.0
    high = brentq(beyond, found, edge, xtol=1e-15) if beyond(edge) > 0 else 1.0
    return low, high


def weeks(draw):
    base = draw.uniform(0.05, 0.9)
    more = min(0.98, base * draw.choice([0.5, 1, 1, 1.5, 2]))
    exposed = draw.choice([0.2, 0.5, 0.8])
    strata = []
    for _ in range(draw.choice([1, 4, 8, 26, 52])):
        stratum = [0, 0, 0, 0]
        for _ in range(draw.randint(2, 7)):
            has = draw.random() < exposed
            stratum[0 if has else 2] += 1
            stratum[1 if has else 3] += draw.random() < (more if has else base)
        strata.append(stratum)
    return strata


def main():
    draw = random.Random(SEED)
    cases = []
    while len(cases) < 90:
        strata, picked = weeks(draw), draw.randint(1, 5)
        n1, a, n0, b = (sum(it[at] for it in strata) for at in range(4))
        told = [it for it in strata if it[0] and it[2]]
        if not (n1 and n0 and told and sum(it[1] for it in told) and sum(it[3] for it in told)):
            continue
        # Where every day was twitchy there is no spread, and what is printed is rounding.
        if all(it[0] == it[1] and it[2] == it[3] for it in told):
            continue
        low, high = miettinen_nurminen(a, n1, b, n0, norm.isf(0.025 / picked))
        cases.append({"strata": strata, "picked": picked, "over_all": [low, high], "told": told})
    lines = []
    for case in cases:
        numbers = [repr(100 * (1 - 0.05 / case["picked"])), *(str(n) for it in case["told"] for n in it)]
        lines.append(" ".join(numbers))
    asked = subprocess.run(
        ["Rscript", "-e", R], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True
    )
    *answers, versions = asked.stdout.strip().split("\n")
    for case, answer in zip(cases, answers, strict=True):
        numbers = [float(it) for it in answer.split()]
        case["difference"], case["ratio"] = numbers[:3], numbers[3:]
        del case["told"]
    made_with = {
        "python": sys.version.split()[0],
        "scipy": scipy.__version__,
        "metafor_and_r": versions,
    }
    json.dump({"made_with": made_with, "together": cases}, sys.stdout)
    sys.stdout.write("\n")


main()
