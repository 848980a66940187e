// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.io.IOException;
import java.io.OutputStream;

/** Writes bytes of the library to a stream. */
record StreamTarget(OutputStream stream) {
    /** Writes all bytes. The library calls it. */
    void put(byte[] bytes) throws IOException {
        stream.write(bytes);
    }
}
