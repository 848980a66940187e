// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/**
 * Java's hold on an object of the library, shared by all objects that were reached through it. It
 * is released when it is closed and no call uses it any longer, or when the last of those objects
 * is collected. The latter is on the cleaner's thread, which the library's atomic counts allow.
 */
final class Hold {
    private static final Cleaner CLEANER = Cleaner.create();

    private final AtomicInteger users = new AtomicInteger(1);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Cleaner.Cleanable release;

    Hold(long pointer, LongConsumer release) {
        // The action must not refer to this object, which could then never be collected.
        this.release = CLEANER.register(this, () -> release.accept(pointer));
    }

    /** Begins a call. Returns whether the object is still held. Always call leave() afterwards. */
    boolean enter() {
        users.incrementAndGet();
        return !closed.get();
    }

    void leave() {
        if (users.decrementAndGet() == 0)
            release.clean();
    }

    void close() {
        if (closed.compareAndSet(false, true))
            leave();
    }

    boolean isClosed() {
        return closed.get();
    }
}
