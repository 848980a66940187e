// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.List;

/** The file does not exist. */
public final class MissingFileException extends FileException {
    private static final long serialVersionUID = 1;

    MissingFileException(String text, List<Problem> problems) {
        super(text, problems);
    }
}
