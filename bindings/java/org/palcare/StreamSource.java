// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.io.IOException;
import java.io.InputStream;

/** Reads bytes from a stream for the library. */
record StreamSource(InputStream stream) {
    private static final int ROOM = 1 << 16;

    /** Reads at most `most` bytes; returns none only at the end, as the library requires. */
    byte[] take(int most) throws IOException {
        byte[] bytes = stream.readNBytes(Math.min(most, ROOM));
        if (bytes.length > most)
            throw new IOException("the stream gave more than it was asked for");
        return bytes;
    }
}
