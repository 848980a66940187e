// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.List;

/** The data is larger or deeper than the limits of the call or the format allow. */
public final class LimitException extends PalcareException {
    private static final long serialVersionUID = 1;

    LimitException(String text, List<Problem> problems) {
        super(text, problems);
    }
}
