// SPDX-License-Identifier: Apache-2.0
package org.palcare;

/**
 * One problem: where it is, what it is, and what to do about it.
 *
 * @param severity its severity
 * @param code the permanent number: 2203 of PC2203
 * @param file the file as it was named
 * @param line from 1; 0 where it is not known
 * @param column in characters, from 1; 0 where it is not known
 * @param path where in the document: /service[larch-house]/contact[2]
 * @param message one sentence
 * @param hint what to do about it
 * @param replacement the value to write instead, if that is the hint
 * @param text the whole problem on one line, as a compiler prints it
 */
public record Problem(Severity severity, int code, @Nullable String file, int line, int column,
                      @Nullable String path, String message, @Nullable String hint,
                      @Nullable String replacement, String text) {
    /** The rule behind problems with this code, in one sentence. */
    public @Nullable String rule() {
        return Library.problem_help(code);
    }

    /** Who says so: a standard, a guideline, or {@code null}. */
    public @Nullable String source() {
        return Library.problem_source(code);
    }

    @Override
    public String toString() {
        return text;
    }
}
