"""How fast the package is: ratios to what a C programmer would write by hand, and to lxml.

usage: bench.py FIGURE ROUNDS DOCUMENT     (PALCARE_BUILD_DIR; the package in PYTHONPATH)

Prints the figure of each round; what a round measures of both sides, it measures one behind the
other. Exit status 77 where there is nothing to compare with. tests/bench/run.sh says what the
figures are, and calls this.
"""
# SPDX-License-Identifier: Apache-2.0
import os
import pathlib
import subprocess
import sys
import sysconfig
import tempfile
import time

import palcare

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parents[3]
NAMESPACE = "{urn:palcare:1}"
LIMITS = {"records": 10**7, "bytes": 2**40}
READINGS = 1_000_000


def seconds(function, *arguments):
    start = time.process_time()
    function(*arguments)
    return time.process_time() - start


def hand(folder):
    """The module that was written by hand."""
    build = os.environ["PALCARE_BUILD_DIR"]
    subprocess.run([os.environ.get("CC", "cc"), "-O2", "-std=c11", "-fPIC", "-shared",
                    HERE / "hand.c", f"-I{sysconfig.get_paths()['include']}",
                    f"-I{SOURCE / 'include'}", f"-L{build}", f"-Wl,-rpath,{build}",
                    "-lpalcare", "-o", f"{folder}/hand.so"], check=True)
    sys.path.insert(0, folder)
    import hand as module
    return module


def read_name(record):
    for _ in range(READINGS):
        record.name


def read_nothing(record):
    for _ in range(READINGS):
        pass


def text(_):
    """One text attribute, against the getter written by hand on the same data."""
    path = str(SOURCE / "examples" / "data" / "directory.palcare.xml")
    ours = palcare.load(path)["larch-house"]
    with tempfile.TemporaryDirectory() as folder:
        theirs = hand(folder).load(path, ours.id)
    assert ours.name == theirs.name

    def measure():
        empty = seconds(read_nothing, ours)
        return (seconds(read_name, ours) - empty) / (seconds(read_name, theirs) - empty)
    return measure


def walk_ours(doc):
    for service in doc.services:
        service.name, service.status, service.assured


def walk_theirs(root):
    for service in root.iterchildren(NAMESPACE + "service"):
        service.findtext(NAMESPACE + "name"), service.get("status"), service.get("assured")


def walk(document):
    """Three fields of each service, against lxml over the same file; reading it is left out."""
    from lxml import etree
    doc, root = palcare.load(document, **LIMITS), etree.parse(document).getroot()
    return lambda: seconds(walk_ours, doc) / seconds(walk_theirs, root)


def alone(module, code, document):
    """Runs a piece of code in a Python process of its own, as memory that one side freed would
    change the other's figures. Returns seconds, and the most memory in KiB."""
    program = f"""
import sys, time
{module}
def peak():
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmHWM"))
before, start = peak(), time.process_time()
kept = {code}
print(time.process_time() - start, peak() - before)
"""
    done = subprocess.run([sys.executable, "-c", program, document], capture_output=True, text=True,
                          check=True)
    return [float(word) for word in done.stdout.split()]


OURS = "import palcare", f"palcare.load(sys.argv[1], **{LIMITS})"
THEIRS = "from lxml import objectify", "objectify.parse(sys.argv[1])"


def load(document):
    """Reading the file, against lxml.objectify."""
    return lambda: alone(*OURS, document)[0] / alone(*THEIRS, document)[0]


def memory(document):
    """The memory it takes, against lxml.objectify whose elements are looked at once."""
    module, code = THEIRS
    looked_at = f"(tree := {code}), [str(one.tag) for one in tree.getroot().iterchildren()]"
    return lambda: alone(*OURS, document)[1] / alone(module, looked_at, document)[1]


def change_records(count):
    doc = palcare.Document("en")
    for number in range(count):
        doc.services.add(f"s{number}")
    for at in reversed(range(len(doc.services))):
        if at % 2:
            del doc.services[at]
    while doc.services:
        doc.services.pop()


def change_texts(count):
    texts = palcare.Service("s").lang("en").other_names
    texts.extend(str(number) for number in range(count))
    texts.reverse()


def growth(change):
    """The time for ten times as many elements, in units of ten times the time: 1 if it is linear,
    10 if it is quadratic."""
    return lambda _: lambda: seconds(change, 30_000) / (10 * seconds(change, 3_000))


FIGURES = {"text": text, "walk": walk, "load": load, "memory": memory,
           "records": growth(change_records), "texts": growth(change_texts)}


def main(figure, rounds, document):
    try:
        if figure in ("walk", "load", "memory"):
            import lxml.objectify
        measure = FIGURES[figure](document)
    except ImportError as error:
        print(f"skipped: {error}", file=sys.stderr)
        return 77
    for _ in range(int(rounds)):
        print(f"{measure():.4f}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
