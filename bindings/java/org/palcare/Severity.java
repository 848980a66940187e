// SPDX-License-Identifier: Apache-2.0
package org.palcare;

/** Severity of a problem. */
public enum Severity {
    /** Worth knowing. */
    NOTE,
    /** Valid, but someone should look at it. */
    WARNING,
    /** Not valid. */
    ERROR
}
