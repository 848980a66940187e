// SPDX-License-Identifier: Apache-2.0
package org.palcare;

/**
 * One problem, with its place and a hint on how to correct it.
 *
 * @param severity its severity
 * @param code the permanent number, such as 2203 for PC2203
 * @param file the file, by the name that the caller gave
 * @param line from 1; 0 if it is not known
 * @param column in characters, from 1; 0 if it is not known
 * @param path the path in the document, such as /service[larch-house]/contact[2]
 * @param message one sentence
 * @param hint what to do about it
 * @param replacement the value to write instead, if the hint is a value
 * @param text the whole problem on one line, as a compiler prints it
 */
public record Problem(Severity severity, int code, @Nullable String file, int line, int column,
                      @Nullable String path, String message, @Nullable String hint,
                      @Nullable String replacement, String text) {
    /** The rule behind problems with this code, in one sentence. */
    public @Nullable String rule() {
        return Library.problem_help(code);
    }

    /** The source of the rule, a standard or guideline; {@code null} if there is none. */
    public @Nullable String source() {
        return Library.problem_source(code);
    }

    @Override
    public String toString() {
        return text;
    }
}
