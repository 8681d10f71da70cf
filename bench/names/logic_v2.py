# Scores pairs of names with nomenklatura's logic-v2, for the bench to hold ours against. Reads one JSON list of [name1, name2] on stdin and
# prints {"version": …, "scores": […]}. It runs only where somebody has installed nomenklatura; the project does not need it.
import json
import sys
from importlib.metadata import version

from followthemoney import model
from nomenklatura.matching import LogicV2

CONFIG = LogicV2.default_config()
made = 0


def person(name):
    # Each entity has an id of its own: logic-v2 remembers what it compared by id.
    global made
    made += 1
    entity = model.make_entity("Person")
    entity.id = f"name-{made}"
    entity.add("name", name)
    return entity


def main():
    seen = {}
    entity = lambda name: seen.setdefault(name, person(name))
    scores = [LogicV2.compare(entity(a), entity(b), CONFIG).score if a != b else 1.0 for a, b in json.load(sys.stdin)]
    json.dump({"version": f"nomenklatura {version('nomenklatura')}, rigour {version('rigour')}", "scores": scores}, sys.stdout)


main()
