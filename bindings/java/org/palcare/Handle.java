// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.Objects;
import java.util.function.LongConsumer;

/** An object of the library: its address, the hold that keeps it alive, and how it is read. */
abstract class Handle {
    final Hold hold;
    final long pointer;
    final Context context;

    /** A handle on an object that it owns. */
    Handle(long pointer, LongConsumer release) {
        this(new Hold(pointer, release), pointer, Context.NONE);
    }

    /** A handle on an object that was reached through another. */
    Handle(Hold hold, long pointer, Context context) {
        this.hold = hold;
        this.pointer = pointer;
        this.context = context;
    }

    /** Begins a call: returns the address, or 0 if closed. Never throws, since leave() follows. */
    static long enter(@Nullable Handle handle) {
        return handle != null && handle.hold.enter() ? handle.pointer : 0;
    }

    static void leave(@Nullable Handle handle) {
        if (handle != null)
            handle.hold.leave();
    }

    /** Checks the result of enter(), which is 0 for a closed handle, and returns it. */
    static long orNull(long pointer, @Nullable Handle handle) {
        if (handle != null && pointer == 0)
            throw new IllegalStateException("a " + handle.getClass().getSimpleName()
                + " is used, but it or its document was closed");
        return pointer;
    }

    static long needed(long pointer, Handle handle) {
        return orNull(pointer, Objects.requireNonNull(handle));
    }
}
