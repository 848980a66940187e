// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.List;

/** The program asked for something impossible, such as changing a removed record. */
public final class UseException extends PalcareException {
    private static final long serialVersionUID = 1;

    UseException(String text, List<Problem> problems) {
        super(text, problems);
    }
}
