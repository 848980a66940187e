// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Writes a file of any size record by record. {@link #finish} replaces the old file, which is
 * unchanged if the writer is closed without it. A stream keeps the bytes already written to it. Its
 * IOException becomes the cause of an UncheckedIOException; other exceptions are thrown unchanged.
 */
public final class RecordWriter extends Handle implements AutoCloseable {
    private Report report;
    private @Nullable StreamTarget target;

    RecordWriter(long pointer) {
        super(pointer, LibraryJNI::delete_Writer);
    }

    /** Opens a file with the head's language, `about`, and content around the records. */
    public static RecordWriter open(Path path, Document head) {
        return open(path, head, null);
    }

    /** Opens a file with options. */
    public static RecordWriter open(Path path, Document head, @Nullable Options options) {
        Report report = Options.report(options);
        RecordWriter writer =
            Library.new_Writer(path.toFile().getPath(), head, options, report);
        writer.report = report;
        return writer;
    }

    /** Writes to a stream, and does not close it. */
    public static RecordWriter open(OutputStream stream, Document head) throws IOException {
        return open(stream, head, null);
    }

    /** Writes to a stream with options. */
    public static RecordWriter open(OutputStream stream, Document head,
                                    @Nullable Options options) throws IOException {
        Report report = Options.report(options);
        StreamTarget target = new StreamTarget(Objects.requireNonNull(stream));
        RecordWriter writer = Library.open_target(target, head, options, report);
        writer.report = report;
        writer.target = target;
        return writer;
    }

    /** Writes one record, which may be of any document. */
    public void put(PalcareRecord record) {
        if (target == null)
            Library.Writer_put(this, record);
        else
            unchecked(() -> Library.put_target(this, target, record));
    }

    /** Ends the file and replaces the old one. */
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
