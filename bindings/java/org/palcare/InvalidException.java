// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.List;

/** The data is not valid: the library refused a file, or a field refused a value. */
public final class InvalidException extends PalcareException {
    private static final long serialVersionUID = 1;

    InvalidException(String text, List<Problem> problems) {
        super(text, problems);
    }
}
