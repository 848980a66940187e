// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.List;

/** The system could not read or write a file. */
public class FileException extends PalcareException {
    private static final long serialVersionUID = 1;

    FileException(String text, List<Problem> problems) {
        super(text, problems);
    }
}
