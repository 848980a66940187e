"""How fast the package is: as ratios to what a C programmer would write by hand, and to lxml.

usage: bench.py [--strict]    (PALCARE_SOURCE_DIR, PALCARE_BUILD_DIR; the package in PYTHONPATH)

--strict: exit status 1 where a ratio is worse than it may be.
"""
import os
import pathlib
import subprocess
import sys
import sysconfig
import tempfile
import time

import palcare

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = pathlib.Path(os.environ.get("PALCARE_SOURCE_DIR", HERE.parents[3]))
BUILD = pathlib.Path(os.environ.get("PALCARE_BUILD_DIR", SOURCE / "build" / "debug"))
DIRECTORY = SOURCE / "examples" / "data" / "directory.palcare.xml"
NAMESPACE = "{urn:palcare:1}"
SERVICES = 200_000
worse = []


def best(function, rounds=5):
    """The shortest of some runs, in seconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        function()
        times.append(time.perf_counter() - start)
    return min(times)


def ratio(what, ours, theirs, most):
    value = ours / theirs
    verdict = "" if value <= most else "   WORSE"
    if verdict:
        worse.append(what)
    print(f"  {what}: {value:.2f} (at most {most}){verdict}")


def hand(folder):
    """The module that was written by hand."""
    target = folder / "hand.so"
    subprocess.run([os.environ.get("CC", "cc"), "-O2", "-std=c11", "-fPIC", "-shared",
                    HERE / "hand.c", f"-I{sysconfig.get_paths()['include']}",
                    f"-I{SOURCE / 'include'}", f"-L{BUILD}", f"-Wl,-rpath,{BUILD}", "-lpalcare",
                    "-o", target], check=True)
    sys.path.insert(0, str(folder))
    import hand as module
    return module


def loop(code, names):
    """The nanoseconds of one round of a piece of code."""
    number = 1_000_000
    space = dict(names)
    exec(f"def run():\n for _ in range({number}): {code}\ndef empty():\n for _ in range({number}):"
         " pass", space)
    return (best(space["run"]) - best(space["empty"])) / number * 1e9


def attributes(folder):
    theirs = hand(folder).load(str(DIRECTORY), "larch-house")
    ours = palcare.load(DIRECTORY)["larch-house"]
    assert ours.name == theirs.name
    floor = loop("x.name", {"x": theirs})
    print(f"by hand in C, x.name: {floor:.1f} ns")
    for code in ("x.name", "x.id", "x.status", "x.assured", "x.min_age", "x.provider",
                 "x.provider_id", "x.settings", "x.contacts", "x.contacts[0]",
                 "x.contacts[0].value", "y.name"):
        value = loop(code, {"x": ours, "y": ours.lang("es")})
        print(f"{code.replace('y.', 'x.lang(es).')}: {value:.1f} ns")
        if code == "x.name":
            ratio("reading a text attribute", value, floor, 2.5)


def make_large(path):
    head = palcare.Document("en")
    head.add_about(privacy="public", title="Large", licence={"spdx": "CC0-1.0"})
    source = palcare.Document("en")
    service = source.services.add("s", status="active", name="Home nursing",
                                  description="Nurses who come to your home, day and night.",
                                  provider_id="trust", service_type_ids=["x.palcare.xml#home"],
                                  assured="2026-11-02", contacts=[{"kind": "phone", "value": "1"}])
    trust = source.organizations.add("trust", name="The Trust")
    with palcare.RecordWriter(path, head) as writer:
        for number in range(SERVICES):
            service.id = f"s{number}"
            service.name = f"Home nursing {number}"
            writer.put(service)
        writer.put(trust)


def walk_palcare(doc):
    for service in doc.services:
        service.name, service.status, service.assured


def walk_lxml(root):
    for service in root.iterchildren(NAMESPACE + "service"):
        service.findtext(NAMESPACE + "name"), service.get("status"), service.get("assured")


def memory(code, path):
    """The peak in MiB of a Python of its own that does it."""
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nfor line in open('/proc/self/status'):\n"
         " if line.startswith('VmHWM'): print(int(line.split()[1]) / 1024)", str(path)],
        capture_output=True, text=True, check=True)
    return float(done.stdout)


def large(folder):
    try:
        from lxml import etree, objectify
    except ImportError:
        print("lxml is not installed: nothing to compare a large file with")
        return
    path = folder / "large.palcare.xml"
    make_large(path)
    print(f"{SERVICES} services, {path.stat().st_size / 2**20:.0f} MiB")
    limits = "records=10**7, bytes=2**40"
    load_ours = best(lambda: palcare.load(path, records=10**7, bytes=2**40), 3)
    load_theirs = best(lambda: objectify.parse(str(path)), 3)
    print(f"load: {load_ours * 1000:.0f} ms; lxml.objectify: {load_theirs * 1000:.0f} ms")
    ratio("load against lxml.objectify", load_ours, load_theirs, 0.4)
    doc, root = palcare.load(path, records=10**7, bytes=2**40), etree.parse(str(path)).getroot()
    ours, theirs = best(lambda: walk_palcare(doc)), best(lambda: walk_lxml(root))
    print(f"walk, three fields: {ours / SERVICES * 1e9:.0f} ns; lxml: "
          f"{theirs / SERVICES * 1e9:.0f} ns a service")
    ratio("walk against lxml", ours, theirs, 0.5)
    base = memory("import palcare", path)
    ours = memory(f"import sys, palcare\nx = palcare.load(sys.argv[1], {limits})", path) - base
    base = memory("from lxml import objectify", path)
    theirs = memory("import sys\nfrom lxml import objectify\nx = objectify.parse(sys.argv[1])\n"
                    "for y in x.getroot().iterchildren():\n str(y.tag)", path) - base
    print(f"peak memory: {ours:.0f} MiB; lxml.objectify: {theirs:.0f} MiB")
    ratio("memory against lxml.objectify", ours, theirs, 0.1)


def main():
    with tempfile.TemporaryDirectory() as folder:
        attributes(pathlib.Path(folder))
        large(pathlib.Path(folder))
    return 1 if worse and "--strict" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
