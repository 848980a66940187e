// SPDX-License-Identifier: Apache-2.0
package org.palcare;

/** How grave a problem is. */
public enum Severity {
    /** Worth knowing. */
    NOTE,
    /** Valid, but someone should look. */
    WARNING,
    /** Not valid. */
    ERROR
}
