#!/usr/bin/env python3
"""Makes extract/lexicon/actor_roles.tsv from the agents dictionary of PETRARCH2 (Phoenix.agents.txt, MIT).

    extract/train/actor_roles.py Phoenix.agents.txt > extract/lexicon/actor_roles.tsv

Kept are whole words (not stems) whose code begins with a role of the PLOVER manual or of CAMEO that news tells apart; of
composite codes (GOVMED) the first role. Words for which the dictionary has several roles get the first. The standard
library is enough.
"""
import re
import sys

ROLES = set("GOV MIL REB CRM OPP BUS CVL JUD COP MED LEG HLH EDU UAF SPY AGR LAB PTY REF NGO HRI".split())
SETS = {
    "!PERSON!": ["MAN", "MEN", "WOMAN", "WOMEN", "PERSON"],
    "!MINIST!": ["MINISTER", "MINISTERS", "MINISTRY", "MINISTRIES"],
}
# Too wide: most who are called so do not act for what the dictionary says.
LEFT_OUT = {"head", "chief", "leader", "member", "representative", "service", "black", "brown", "press", "tanker", "spokesman", "spokeswoman", "spokesperson",
            "spokesmen"}
# Words that the dictionary has as stems only, or not at all.
ADDED = {"minister": "GOV", "ministry": "GOV", "official": "GOV", "troops": "MIL", "civilian": "CVL", "civilians": "CVL"}
HEADER = """\
# What part of a society an actor belongs to, by the nouns that name it.
# word or phrase (singular, or an irregular plural), role of CAMEO: GOV government, MIL armed forces, REB rebels, UAF
# other armed groups, COP police, SPY secret services, JUD courts, LEG parliament, PTY parties, OPP opposition, CVL
# civilians, REF refugees, CRM criminals, BUS business, MED media, EDU education, HLH health, LAB labour, AGR farming, NGO,
# HRI human rights
# Source: Phoenix.agents.txt of PETRARCH2 (github.com/openeventdata/petrarch2 676801c), MIT licence, copyright (c) 2014 Open
# Event Data Alliance; made from it by extract/train/actor_roles.py. See README.md.
"""


def expanded(word):
    for name, members in SETS.items():
        if name in word:
            return [word.replace(name, member) for member in members]
    return [word]


def rows(lines):
    for line in lines:
        line = line.split("#")[0].strip()
        found = re.match(r"^([A-Z][^\[{]*?)\s*(?:\{([^}]*)\})?\s*\[~([A-Z]{3})", line)
        if not found or found.group(3) not in ROLES:
            continue
        plurals = (found.group(2) or "").split(",")
        for word in [found.group(1)] + plurals:
            word = word.strip()
            if word:
                for form in expanded(word):
                    yield form.strip("_ ").replace("_", " ").lower(), found.group(3)


def main():
    roles = {}
    with open(sys.argv[1], encoding="utf-8", errors="replace") as lines:
        for word, role in rows(lines):
            if re.fullmatch(r"[a-z][a-z' .-]+", word) and word not in LEFT_OUT:
                roles.setdefault(word, role)
    for word, role in ADDED.items():
        roles.setdefault(word, role)
    sys.stdout.write(HEADER)
    for word in sorted(roles):
        print(word + "\t" + roles[word])


if __name__ == "__main__":
    main()
