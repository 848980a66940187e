// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.nio.file.Path;

/**
 * Writes a file of any size record by record. {@link #finish} puts it in place; closed without it,
 * the old file is as it was.
 */
public final class RecordWriter extends Handle implements AutoCloseable {
    private Report report;

    RecordWriter(long pointer) {
        super(pointer, LibraryJNI::delete_Writer);
    }

    /** Opens a file; the head gives language, `about`, and the content around the records. */
    public static RecordWriter open(Path path, Document head) {
        return open(path, head, null);
    }

    /** The same with options. */
    public static RecordWriter open(Path path, Document head, @Nullable Options options) {
        Report report = Options.report(options);
        RecordWriter writer =
            Library.new_Writer(path.toFile().getPath(), head, options, report);
        writer.report = report;
        return writer;
    }

    /** Writes one record, of any document. */
    public void put(PalcareRecord record) {
        Library.Writer_put(this, record);
    }

    /** Ends the file and puts it in place. */
    public void finish() {
        Library.Writer_finish(this);
    }

    @Override
    public void close() {
        hold.close();
    }
}
