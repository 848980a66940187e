// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Goes through a file of any size in little memory, each record alone in a separate document. A
 * record can be used until the next one is read; to keep it, copy it into a document.
 */
public final class RecordReader extends Handle
    implements Iterable<PalcareRecord>, Iterator<PalcareRecord>, AutoCloseable {
    private Report report;
    private String[] langs = {};
    private @Nullable PalcareRecord last;
    private @Nullable PalcareRecord next;

    RecordReader(long pointer) {
        super(pointer, LibraryJNI::delete_Reader);
    }

    /** Opens a file. */
    public static RecordReader open(Path path) {
        return open(path, null);
    }

    /** Opens a file to be read within limits. */
    public static RecordReader open(Path path, @Nullable Options options) {
        Report report = Options.report(options);
        RecordReader reader = Library.new_Reader(path.toFile().getPath(), options, report);
        reader.report = report;
        return reader;
    }

    /** Reads further records in these languages, best first. */
    public RecordReader lang(String... langs) {
        this.langs = langs.clone();
        return this;
    }

    @Override
    public boolean hasNext() {
        if (next == null)
            next = Library.Reader_take(this);
        return next != null;
    }

    @Override
    public PalcareRecord next() {
        if (!hasNext())
            throw new NoSuchElementException();
        drop(last);
        last = next;
        next = null;
        return langs.length == 0 ? last : last.lang(langs);
    }

    private static void drop(@Nullable PalcareRecord record) {
        if (record != null)
            record.hold.close();
    }

    /** Continues from the current record, since a file can be read only once. */
    @Override
    public Iterator<PalcareRecord> iterator() {
        return this;
    }

    /** The problems found so far. */
    public List<Problem> problems() {
        return report.problems();
    }

    /** Closes the file, and frees the last record. */
    @Override
    public void close() {
        drop(last);
        drop(next);
        hold.close();
    }
}
