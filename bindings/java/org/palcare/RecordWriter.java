// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Writes a file of any size record by record. {@link #finish} puts it in place; closed without it,
 * the old file is as it was. A stream keeps the bytes that it has got; its IOException is the cause
 * of an UncheckedIOException, and what else it throws is thrown unchanged.
 */
public final class RecordWriter extends Handle implements AutoCloseable {
    private Report report;
    private @Nullable StreamTarget target;

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

    /** Writes to a stream, which it leaves open. */
    public static RecordWriter open(OutputStream stream, Document head) throws IOException {
        return open(stream, head, null);
    }

    /** The same with options. */
    public static RecordWriter open(OutputStream stream, Document head,
                                    @Nullable Options options) throws IOException {
        Report report = Options.report(options);
        StreamTarget target = new StreamTarget(Objects.requireNonNull(stream));
        RecordWriter writer = Library.open_target(target, head, options, report);
        writer.report = report;
        writer.target = target;
        return writer;
    }

    /** Writes one record, of any document. */
    public void put(PalcareRecord record) {
        if (target == null)
            Library.Writer_put(this, record);
        else
            unchecked(() -> Library.put_target(this, target, record));
    }

    /** Ends the file and puts it in place. */
    public void finish() {
        if (target == null)
            Library.Writer_finish(this);
        else
            unchecked(() -> Library.finish_target(this, target));
    }

    private interface Call {
        void run() throws IOException;
    }

    private static void unchecked(Call call) {
        try {
            call.run();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    @Override
    public void close() {
        hold.close();
    }
}
