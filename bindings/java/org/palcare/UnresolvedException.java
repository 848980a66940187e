// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.List;

/** A reference does not lead to a loaded record. */
public final class UnresolvedException extends PalcareException {
    private static final long serialVersionUID = 1;

    UnresolvedException(String text, List<Problem> problems) {
        super(text, problems);
    }
}
