// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Goes through a file of any size in little memory, each record alone in a document of its own. A
 * record is there until the next one is taken; to keep it, copy it into a document.
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

    /** The same within limits. */
    public static RecordReader open(Path path, @Nullable Options options) {
        Report report = Options.report(options);
        RecordReader reader = Library.new_Reader(path.toFile().getPath(), options, report);
        reader.report = report;
        return reader;
    }

    /** Records are read in these languages from now on, best first. */
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

    /** Goes on from where it is; a file is gone through once. */
    @Override
    public Iterator<PalcareRecord> iterator() {
        return this;
    }

    /** The problems that reading has noted so far. */
    public List<Problem> problems() {
        return report.problems();
    }

    /** Closes the file, and drops the record that was taken last. */
    @Override
    public void close() {
        drop(last);
        drop(next);
        hold.close();
    }
}
