"""One record at a time."""
# SPDX-License-Identifier: Apache-2.0
import gc
import gzip
import io
import os
import pickle
import weakref

import pytest

import palcare
from palcare import Service


def test_a_stream_gives_all_records(path, doc):
    found = list(palcare.iter_records(path))
    assert len(found) == len(doc)
    assert isinstance(found[0], palcare.About)
    assert all(a.equals(b) for a, b in zip(found, doc))
    assert len({record.doc for record in found}) == len(found)


def test_a_stream_can_be_limited_to_types_and_a_language(path):
    found = list(palcare.iter_records(path, Service, palcare.Area, langs="es"))
    assert {type(record) for record in found} == {Service, palcare.Area}
    assert found[0]._context.lang == "es"


def test_an_error_comes_after_the_good_records(tmp_path):
    path = tmp_path / "bad.palcare.xml"
    path.write_text('<palcare xmlns="urn:palcare:1" version="1.0" xml:lang="en"><about '
                    'privacy="public"><title>T</title></about><area id="a" kind="region">'
                    '<name>A</name></area><area id="b" kind="x"><name>A</name></area></palcare>')
    reader = palcare.iter_records(path)
    assert isinstance(next(reader), palcare.About) and next(reader).id == "a"
    with pytest.raises(palcare.InvalidError) as caught:
        next(reader)
    assert caught.value.code == 2203 and reader.problems
    with pytest.raises((StopIteration, palcare.Error)):
        next(reader)


def test_a_closed_stream_refuses_use(path):
    with palcare.iter_records(path) as reader:
        about = next(reader)
    assert about.privacy == "public"
    with pytest.raises(ValueError, match="closed"):
        next(reader)
    with pytest.raises(TypeError):
        pickle.dumps(reader)
    reader = palcare.iter_records(path)
    next(reader)
    del reader
    gc.collect()


def test_a_file_can_be_copied_record_by_record(path, tmp_path, doc):
    out = tmp_path / "out.palcare.xml"
    with palcare.RecordWriter(out, doc) as writer:
        for record in palcare.iter_records(path):
            if not isinstance(record, palcare.About):
                writer.put(record)
    assert [record.id for record in palcare.load(out)] == [record.id for record in doc]


def test_a_writer_that_fails_changes_nothing(path, tmp_path, doc):
    out = tmp_path / "out.palcare.xml"
    out.write_text("old")
    with pytest.raises(ZeroDivisionError):
        with palcare.RecordWriter(out, doc.about) as writer:
            writer.put(doc.services[0])
            raise ZeroDivisionError
    with pytest.raises(palcare.UseError):
        with palcare.RecordWriter(out, doc) as writer:
            writer.put(doc.services[0].contacts[0])
    assert out.read_text() == "old"
    with pytest.raises(ValueError, match="closed"):
        writer.put(doc.services[0])


def test_what_a_writer_loses_it_warns_of(tmp_path, doc):
    out = tmp_path / "out.palcare.xml"
    writer = palcare.RecordWriter(out, doc)
    writer.put(doc.services[0])
    with pytest.warns(ResourceWarning, match=r"1 record, closed> was closed without finish\(\)"
                      ) as caught:
        writer.close()
    assert caught[0].filename == __file__ and not out.exists()
    writer.close()  # once is enough
    palcare.RecordWriter(out, doc).close()
    writer = palcare.RecordWriter(out, doc)
    try:
        writer.put(doc.services[0])
        raise ZeroDivisionError
    except ZeroDivisionError:
        writer.close()
    writer = palcare.RecordWriter(out, doc)
    writer.put(doc.services[0])
    writer.finish()
    writer.close()
    assert len(palcare.load(out).services) == 1

    class Full(io.BytesIO):
        def write(self, content):
            raise OSError("no space")

    writer = palcare.RecordWriter(Full(), doc)
    writer.put(doc.services[0])
    with pytest.raises(OSError, match="no space"):
        writer.finish()
    writer.close()


@pytest.mark.skipif(bool(os.environ.get("PALCARE_SANITIZER")),
                    reason="a sanitizer keeps what was freed")
def test_streams_need_little_memory(tmp_path):
    def size():
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1])

    path = tmp_path / "large.palcare.xml"
    head = palcare.Document("en")
    head.add_about(privacy="public", title="Large", licence={"spdx": "CC0-1.0"})
    area = palcare.Document("en").areas.add("a", name="A " * 500, kind="region")
    with palcare.RecordWriter(path, head) as writer:
        for number in range(20000):
            area.id = f"a{number}"
            writer.put(area)
    assert path.stat().st_size > 20_000_000
    before = size()
    count = 0
    for record in palcare.iter_records(path, bytes=2**40, records=2**30):
        count += 1
    assert count == 20001
    assert size() - before < 1500  # pages: 6 MB


class Source:
    """A file object whose read() does more than reading."""

    def __init__(self, content, before=None):
        self.file = io.BytesIO(content)
        self.before = before
        self.reads = 0

    def read(self, size):
        self.reads += 1
        if self.before:
            self.before(self)
        return self.file.read(min(size, 100))


def test_streams_read_bytes_and_file_objects(path, tmp_path):
    wanted = [record.id for record in palcare.iter_records(path)]
    with gzip.open(tmp_path / "d.gz", "wb") as file:
        file.write(path.read_bytes())
    with gzip.open(tmp_path / "d.gz") as file, open(path, "rb") as plain:
        for source in (file, plain, path.read_bytes(), bytearray(path.read_bytes()),
                       Source(path.read_bytes())):
            assert [record.id for record in palcare.iter_records(source)] == wanted
    found = palcare.iter_records(io.BytesIO(path.read_bytes()), Service)
    assert next(found).name == "Larch House"
    with pytest.raises(TypeError, match="not from 3"):
        palcare.iter_records(3)
    with open(path, encoding="utf-8") as text, pytest.raises(TypeError, match="open for bytes"):
        list(palcare.iter_records(text))


def test_a_source_that_fails_or_meddles_breaks_nothing(path):
    content = path.read_bytes()

    def fail(source):
        if source.reads == 20:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(palcare.iter_records(Source(content, fail)))
    refused = []

    def take(source):
        if source.reads == 20:
            with pytest.raises(palcare.UseError, match="reading already"):
                next(reader)
            refused.append(source)

    reader = palcare.iter_records(Source(content, take))
    assert len(list(reader)) == 66 and refused

    def close(source):
        if source.reads == 20:
            reader.close()

    reader = palcare.iter_records(Source(content, close))
    with pytest.raises(ValueError, match="closed"):
        list(reader)


def test_a_source_that_refers_to_its_reader_is_freed(path):
    source = Source(path.read_bytes())
    source.reader = palcare.iter_records(source)
    next(source.reader)
    weak = weakref.ref(source)
    del source
    gc.collect()
    assert weak() is None


class Endless:
    """A document that is not in memory: head, records, end."""

    def __init__(self, count):
        self.count = count
        self.pieces = self.make()

    def make(self):
        yield (b'<palcare xmlns="urn:palcare:1" version="1.0" xml:lang="en">'
               b'<about privacy="public"><title>T</title></about>')
        for number in range(self.count):
            yield b'<area id="a%d" kind="region"><name>%s</name></area>' % (number, b"A" * 200)
        yield b"</palcare>"

    def read(self, size):
        return next(self.pieces, b"")


def test_a_stream_reads_more_than_load_allows():
    count = 100001
    with pytest.raises(palcare.LimitError):
        palcare.load(Endless(count))
    assert sum(1 for _ in palcare.iter_records(Endless(count), palcare.Area)) == count
    with pytest.raises(palcare.LimitError, match="records"):
        list(palcare.iter_records(Endless(30), records=20))
    with pytest.raises(palcare.LimitError, match="bytes"):
        list(palcare.iter_records(Endless(30), bytes=1000))
    with pytest.raises(palcare.LimitError, match="text"):
        list(palcare.iter_records(Endless(30), text=100))


def test_documents_are_written_to_file_objects(doc, tmp_path):
    out = io.BytesIO()
    doc.save(out)
    assert out.getvalue() == doc.to_bytes()
    with gzip.open(tmp_path / "out.gz", "wb") as file:
        with palcare.RecordWriter(file, head=doc) as writer:
            for record in doc:
                if record.id:
                    writer.put(record)
    with gzip.open(tmp_path / "out.gz") as file:
        assert palcare.load(file).equals(doc)
    private = io.BytesIO()
    doc.save(private, public_only=True)
    assert private.getvalue() == doc.to_bytes(public_only=True)


def test_a_file_object_that_fails_raises_its_exception(doc):
    class Full:
        def write(self, content):
            raise OSError(28, "no space left")

    class Short:
        def write(self, content):
            return 1

    for call in (lambda to: doc.save(to), lambda to: copy_all(doc, to)):
        with pytest.raises(OSError, match="no space left"):
            call(Full())
        with pytest.raises(OSError, match="write.. took 1 bytes of"):
            call(Short())
        with pytest.raises(TypeError, match="to a path or a file"):
            call(3)
        with pytest.raises(TypeError):  # a file that is open for text
            call(io.StringIO())


def copy_all(doc, to):
    with palcare.RecordWriter(to, head=doc) as writer:
        for record in doc.services:
            writer.put(record)


def test_xml_text_is_not_a_path():
    for read in (palcare.load, palcare.iter_records, palcare.load_all, palcare.check,
                 palcare.xml_read, lambda text: palcare.load_all([text])):
        for text in (" <palcare/>", "\ufeff<palcare/>"):
            with pytest.raises(ValueError, match="is XML, not a path; give bytes"):
                read(text)
