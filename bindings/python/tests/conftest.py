"""The tests' shared helpers."""
# SPDX-License-Identifier: Apache-2.0
import gc
import os
import pathlib

import pytest

import palcare

SHIPPED = pathlib.Path(__file__).resolve().parents[1] / "src"  # in an sdist
SOURCE = pathlib.Path(os.environ.get("PALCARE_SOURCE_DIR") or
                      (SHIPPED if SHIPPED.exists() else pathlib.Path(__file__).resolve().parents[3]))
DATA = SOURCE / "examples" / "data"


@pytest.fixture
def path():
    return DATA / "directory.palcare.xml"


@pytest.fixture
def doc(path):
    return palcare.load(path)


@pytest.fixture
def house(doc):
    return doc["larch-house"]


@pytest.fixture
def docs():
    documents = palcare.load_all(DATA)
    for path in sorted((SOURCE / "lib" / "vocabulary").glob("*.palcare.xml")):
        documents.add(path.name, palcare.load(path))
    return documents


def pytest_collection_finish():
    """From here on the collector runs as often as it can, but not through older objects."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(1, 1, 1)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    report = (yield).get_result()
    if report.failed:
        item.has_failed = True  # and its traceback holds what it held


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_teardown(item):
    """Behind each test no document is left, in builds that count them."""
    yield
    item.funcargs.clear()
    gc.collect()
    left = palcare._palcare.live_documents_left()
    if left > 0 and not hasattr(item, "has_failed"):
        pytest.fail(f"{left} documents are left")
