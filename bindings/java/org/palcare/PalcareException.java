// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.List;
import java.util.function.Function;

/** A call failed. File, line and the other details are those of the first error. */
public class PalcareException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    PalcareException(String text, List<Problem> problems) {
        super(text);
        this.problems = problems;
    }

    /**
     * The message of an exception with these problems. For a refused change or wrong use, it does
     * not name the place in the file from which the record was read.
     */
    static String text(String otherwise, List<Problem> problems, boolean isChange) {
        Problem first = first(problems);
        if (first == null)
            return otherwise;
        long more = problems.stream().filter(one -> one.severity() == Severity.ERROR).count() - 1;
        return (isChange ? sentence(first) : first.text())
            + (more > 0 ? " (and " + more + " more)" : "");
    }

    private static String sentence(Problem problem) {
        String hint = problem.hint() == null ? "" : "; " + problem.hint();
        return problem.message() + hint + " [PC" + problem.code() + "]";
    }

    private static @Nullable Problem first(List<Problem> problems) {
        return problems.stream().filter(one -> one.severity() == Severity.ERROR).findFirst()
            .orElse(problems.isEmpty() ? null : problems.get(0));
    }

    /** All problems that were found. */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }

    /** The first problem that is an error. */
    public @Nullable Problem problem() {
        return first(problems());
    }

    private <T> T ofFirst(Function<Problem, T> what, T otherwise) {
        Problem first = problem();
        return first == null ? otherwise : what.apply(first);
    }

    /** The file, by the name that the caller gave. */
    public @Nullable String file() {
        return ofFirst(Problem::file, null);
    }

    /** The line, from 1; 0 if it is not known. */
    public int line() {
        return ofFirst(Problem::line, 0);
    }

    /** The column in characters, from 1; 0 if it is not known. */
    public int column() {
        return ofFirst(Problem::column, 0);
    }

    /** The path in the document, such as /service[larch-house]/contact[2]. */
    public @Nullable String path() {
        return ofFirst(Problem::path, null);
    }

    /** The permanent number, such as 2203 for PC2203; 0 if there is none. */
    public int code() {
        return ofFirst(Problem::code, 0);
    }

    /** A hint on how to correct it. */
    public @Nullable String hint() {
        return ofFirst(Problem::hint, null);
    }
}
