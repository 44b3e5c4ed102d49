"""Stories told by several outlets, against what a careful reader takes from them: the measures of bench/press/score."""
import collections
import json
import pathlib
import re
import subprocess

PRESS = pathlib.Path(__file__).resolve().parent.parent.parent / "corpus" / "press"
READ = ("airstrike", "border", "coup", "crash", "drone", "ferry", "protest", "quake", "strike", "swap", "trial")  # looked at when rules were mended
APART = ("bombing", "clashes", "election", "graft", "hostages", "merger", "refinery")  # of which nobody looked at the sentences


def plain(text):
    """With straight quotation marks and single blanks, so that a quotation is found in a sentence."""
    for curly, straight in (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"')):
        text = text.replace(curly, straight)
    return re.sub(r"\s+", " ", text).strip()


def name_key(text):
    return re.sub(r"^the |'s$", "", plain(text).lower())


def read_story(name):
    """Its gold, and its articles' texts by their ids."""
    gold = json.loads((PRESS / name / "gold.json").read_text(encoding="utf-8"))
    lines = (PRESS / name / "articles.ndjson").read_text(encoding="utf-8").splitlines()
    return gold, {article["id"]: article["title"] + "\n" + article["text"] for article in map(json.loads, lines)}


def quotes_in(part):
    """All {"doc", "quote"} of a gold."""
    if isinstance(part, dict):
        if "quote" in part:
            yield part
        part = list(part.values())
    for one in part if isinstance(part, list) else []:
        yield from quotes_in(one)


class Story:
    """A story's gold and what the program makes of its articles. `program` runs it with some arguments and gives stdout."""

    def __init__(self, name, graph, program, entity_nodes, happening_rows):
        self.gold, _ = read_story(name)
        self.articles, self.program = PRESS / name / "articles.ndjson", program
        program("add", graph, self.articles)
        self.counts = self.objects("counts", graph)
        self.disputes = self.objects("disputes", graph)
        self.assertions = {a["id"]: a for a in self.objects("export", graph)}
        self.happening = dict(line.split("\t") for line in happening_rows(graph).splitlines())  # by assertion
        self.nodes = {}
        for line in entity_nodes(graph).splitlines():
            document, entity, node = line.split("\t")[:3]
            self.nodes[document, entity] = node
        self.misses = []

    def objects(self, *arguments):
        out = self.program(*arguments, "--format", "ndjson")
        return [json.loads(line) for line in out.splitlines()]

    def miss(self, measure, *told):
        self.misses.append((measure, " | ".join(str(t) for t in told)))

    @staticmethod
    def is_told(citation, quote):
        return citation["doc"] == quote["doc"] and plain(quote["quote"]) in plain(citation["sentence_text"])

    def happenings_of(self, quote):
        """The happenings of the assertions of a sentence."""
        return {self.happening[i] for i, a in self.assertions.items() if self.is_told(a, quote)}

    def measure(self):
        """Numbers found and asked for, by measure: {"ranges": (19, 43), …}."""
        out = collections.Counter()
        for part in (self.measure_counts, self.measure_disputes, self.measure_joined, self.measure_apart, self.measure_names):
            out.update(part())
        return out

    def measure_counts(self):
        out = collections.Counter()
        for wanted in self.gold["counts"]:
            def told_in(group):
                return sum(any(self.is_told(c, q) for c in group["counts"]) for q in wanted["told"])

            def is_range(group):
                return group["lowest"] == wanted["lowest"] and group["highest"] == wanted["highest"]
            groups = [g for g in self.counts if g["kind"] == wanted["kind"] and told_in(g)]
            best = max(groups, key=lambda g: (told_in(g), is_range(g)), default=None)
            found = best is not None and is_range(best)
            out["ranges found"] += found
            out["ranges"] += 1
            out["numbers found"] += told_in(best) if best else 0
            out["numbers"] += len(wanted["told"])
            if not found:
                self.miss("ranges", wanted["kind"], wanted["lowest"], wanted["highest"], wanted["what"])
        return out

    def measure_disputes(self):
        out = collections.Counter()
        for wanted in self.gold["disputes"]:
            def has_two_versions(dispute):
                versions = [{k for k, v in enumerate(dispute["versions"]) if any(self.is_told(t, q) for t in v["told"] for q in one["told"])}
                            for one in wanted["versions"]]
                return sum(bool(v) for v in versions) > 1 and len(set().union(*versions)) > 1
            found = any(d["dispute"] == wanted["dispute"] and has_two_versions(d) for d in self.disputes)
            out["disputes found"] += found
            out["disputes"] += 1
            if not found:
                self.miss("disputes", wanted["dispute"], wanted["what"])
        return out

    def measure_joined(self):
        out = collections.Counter()
        for wanted in self.gold["same"]:
            told = [(q["doc"], self.happenings_of(q)) for q in wanted["told"]]
            pairs = [bool(a & b) for i, (one, a) in enumerate(told) for other, b in told[:i] if one != other]
            out["pairs joined"] += sum(pairs)
            out["pairs"] += len(pairs)
            if pairs and not any(pairs):
                self.miss("pairs", wanted["what"])
        return out

    def measure_apart(self):
        out = collections.Counter()
        for wanted in self.gold["apart"]:
            merged = self.happenings_of(wanted["one"]) & self.happenings_of(wanted["other"])
            out["kept apart"] += not merged
            out["to be kept apart"] += 1
            if merged:
                self.miss("apart", wanted["what"])
        return out

    def node_of(self, surface, mentions):
        nodes = collections.Counter(self.nodes.get((surface["doc"], e)) for e in mentions[surface["doc"], name_key(surface["text"])])
        return nodes.most_common(1)[0][0] if nodes else None

    def measure_names(self):
        """B-cubed of the names that are mentions, in sums."""
        mentions = collections.defaultdict(list)
        for line in self.program("show", self.articles, "--stage=mentions").splitlines():
            cells = line.split("\t")
            mentions[cells[-1], name_key(cells[3])].append(cells[4])
        names = [(e["name"], self.node_of(s, mentions)) for e in self.gold["entities"] for s in e["surfaces"]]
        placed = [(entity, node) for entity, node in names if node]
        both = collections.Counter(placed)
        by_node, by_entity = (collections.Counter(pair[i] for pair in placed) for i in (1, 0))
        out = collections.Counter({"names": len(names), "names placed": len(placed)})
        for entity, node in placed:
            out["precision of names"] += both[entity, node] / by_node[node]
            out["recall of names"] += both[entity, node] / by_entity[entity]
        return out


def run(*command):
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False).stdout
