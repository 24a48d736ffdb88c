"""Scores found constructions (standard input) against annotated ones: a Markdown table.

A find is right when it touches an annotated token of the same name on its line; one of a whole sentence (column 0) when its
line has one. Intervals are Wilson's, 95 %.
"""
import math
import sys


def read(lines):
    found = {}
    for line in lines:
        if line.strip():
            number, column, length, name = line.rstrip("\n").split("\t")[:4]
            found.setdefault(name, set()).add((int(number), int(column), int(length)))
    return found


def touches(one, others):
    return any(
        one[0] == other[0]
        and (one[1] == 0 or other[1] == 0 or (one[1] < other[1] + other[2] and other[1] < one[1] + one[2]))
        for other in others
    )


def share(right, total):
    if not total:
        return "–"
    p, z = right / total, 1.96
    middle = (p + z * z / (2 * total)) / (1 + z * z / total)
    half = z * math.sqrt(p * (1 - p) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return f"{p:.2f} ({max(0, middle - half):.2f}–{min(1, middle + half):.2f})"


gold = read(open(sys.argv[1], encoding="utf-8"))
found = read(sys.stdin)
print("| construction | annotated | found | precision | recall |")
print("|---|---:|---:|---|---|")
for name in sorted(gold, key=lambda name: (-len(gold[name]), name)):
    g, f = gold[name], found.get(name, set())
    precision = share(sum(touches(one, g) for one in f), len(f))
    recall = share(sum(touches(one, f) for one in g), len(g))
    print(f"| {name} | {len(g)} | {len(f)} | {precision} | {recall} |")
