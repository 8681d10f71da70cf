"""Splink on the same table, for comparison: prints JSON. Not part of the program; needs `pip install splink pandas`.

python bench/resolve-table/splink_rival.py DIR   where DIR is what `npm run bench -- resolve-table made ROWS DIR` left

Blocking rules, comparisons and training are in the manner of Splink's example for historical figures, not a copy of it; pairs are capped while it trains.
"""

import json
import resource
import sys
import time
from collections import Counter

import pandas
import splink.comparison_library as compare
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

folder = sys.argv[1]
table = pandas.read_csv(f"{folder}/made.csv", dtype=str)
truth = dict(pandas.read_csv(f"{folder}/made-truth.csv", dtype=str).itertuples(index=False))

settings = SettingsCreator(
    link_type="dedupe_only",
    blocking_rules_to_generate_predictions=[
        block_on("substr(given_name,1,3)", "substr(surname,1,4)"),
        block_on("surname", "birth_date"),
        block_on("given_name", "birth_date"),
        block_on("postcode", "given_name"),
        block_on("postcode", "surname"),
        block_on("birth_date", "birth_place"),
        block_on("substr(postcode,1,3)", "birth_date"),
        block_on("substr(postcode,1,3)", "given_name"),
        block_on("substr(postcode,1,3)", "surname"),
        block_on("substr(given_name,1,2)", "substr(surname,1,2)", "substr(birth_date,1,4)"),
    ],
    comparisons=[
        compare.JaroWinklerAtThresholds("given_name", [0.92, 0.8]).configure(term_frequency_adjustments=True),
        compare.JaroWinklerAtThresholds("surname", [0.92, 0.8]).configure(term_frequency_adjustments=True),
        compare.LevenshteinAtThresholds("birth_date", [1, 2]).configure(term_frequency_adjustments=True),
        compare.LevenshteinAtThresholds("postcode", [1, 2]),
        compare.ExactMatch("birth_place").configure(term_frequency_adjustments=True),
        compare.ExactMatch("occupation").configure(term_frequency_adjustments=True),
    ],
)

started = time.time()
database = DuckDBAPI()
linker = Linker(database.register(table), settings)
linker.training.estimate_probability_two_random_records_match(
    [block_on("given_name", "surname", "birth_date"), block_on("birth_date", "postcode")], recall=0.6
)
linker.training.estimate_u_using_random_sampling(max_pairs=5e6, seed=1)
for rule in (block_on("given_name", "surname"), block_on("birth_date")):
    linker.training.estimate_parameters_using_expectation_maximisation(rule, max_pairs=1e6)
pairs = linker.inference.predict(threshold_match_probability=0.05)
clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, threshold_match_probability=0.95)
found = clusters.as_pandas_dataframe()
seconds = time.time() - started


def pairs_in(groups):
    return sum(n * (n - 1) // 2 for n in Counter(groups).values())


right = pairs_in(zip(found.cluster_id, found.unique_id.map(truth)))
precision, recall = right / pairs_in(found.cluster_id), right / pairs_in(truth.values())
usage = resource.getrusage(resource.RUSAGE_SELF)
print(
    json.dumps(
        {
            "rival": "splink",
            "rows": len(table),
            "seconds": round(seconds, 1),
            "cpu_seconds": round(usage.ru_utime + usage.ru_stime, 1),
            "peak_mb": usage.ru_maxrss // 1024,
            "clusters_by_pair": {
                "precision": round(precision, 4),
                "recall": round(recall, 4),
                "f1": round(2 * precision * recall / (precision + recall), 4),
            },
        }
    )
)
