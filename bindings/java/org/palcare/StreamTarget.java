// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.io.IOException;
import java.io.OutputStream;

/** Where the library writes to. */
record StreamTarget(OutputStream stream) {
    /** Writes all of the bytes; the library calls it. */
    void put(byte[] bytes) throws IOException {
        stream.write(bytes);
    }
}
