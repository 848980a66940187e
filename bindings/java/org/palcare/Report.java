// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems that the library reports. */
final class Report extends Handle {
    private static final int ALL = 1000000;
    private static final int NOMEM = 2, MISUSE = 3, INVALID = 4, LIMIT = 5, IO = 6, MISSING = 100;

    Report(long pointer) {
        super(pointer, LibraryJNI::delete_Report);
    }

    /** Makes a report that keeps all problems. */
    static Report ofAll() {
        Report report = Library.new_Report();
        Library.Report_limit(report, ALL);
        return report;
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < Library.Report_count(this); i++)
            problems.add(problem(i));
        return List.copyOf(problems);
    }

    /** Closes the report and returns its problems. */
    List<Problem> close() {
        List<Problem> problems = problems();
        hold.close();
        return problems;
    }

    private Problem problem(int i) {
        String file = Library.Report_file_name(this, i);
        return new Problem(Severity.values()[Library.Report_severity(this, i) - 1],
            Library.Report_code(this, i), file == null || file.isEmpty() ? null : file,
            Library.Report_line(this, i), Library.Report_column(this, i),
            Library.Report_path(this, i), Library.Report_message(this, i),
            Library.Report_hint(this, i), Library.Report_replacement(this, i),
            Library.Report_text(this, i));
    }

    /** Makes the exception for a failed call, for the native code to throw. */
    static Throwable exception(int status, boolean isIndex, boolean isChange, long pointer,
                               byte[] utf8) {
        List<Problem> problems = List.of();
        if (pointer != 0)
            problems = new Report(pointer).close();
        String text = PalcareException.text(Text.ofUtf8(utf8), problems,
                                            isChange || status == MISUSE);
        if (isIndex)
            return new IndexOutOfBoundsException(text);
        return switch (status) {
            case NOMEM -> new OutOfMemoryError("libpalcare has no memory");
            case MISUSE -> new UseException(text, problems);
            case INVALID -> new InvalidException(text, problems);
            case LIMIT -> new LimitException(text, problems);
            case MISSING -> new MissingFileException(text, problems);
            case IO -> new FileException(text, problems);
            default -> new PalcareException(text, problems);
        };
    }
}
