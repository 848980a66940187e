// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * What all lists have in common: what changes in them changes in the document.
 *
 * @param <T> what it holds
 */
public abstract class LiveList<T> extends AbstractList<T> {
    LiveList() {
    }

    abstract void removeAt(int index);

    abstract void replaceAt(int index, T value);

    /** The value at an index that is about to change. */
    @Nullable T former(int index) {
        return get(index);
    }

    @Override
    public T remove(int index) {
        T old = former(index);
        removeAt(index);
        return old;
    }

    @Override
    public T set(int index, T value) {
        T old = former(index);
        replaceAt(index, value);
        return old;
    }

    @Override
    protected void removeRange(int from, int to) {
        for (int at = to; at > from; at--)
            removeAt(at - 1);
    }

    /** Goes on to what is there by then, when the list changes meanwhile. */
    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < size();
            }

            @Override
            public T next() {
                if (!hasNext())
                    throw new NoSuchElementException();
                return get(at++);
            }

            @Override
            public void remove() {
                if (at == 0)
                    throw new IllegalStateException("nothing was taken yet");
                removeAt(--at);
            }
        };
    }

    /** An index that is no sign of the end. */
    static int at(int index) {
        if (index < 0)
            throw new IndexOutOfBoundsException(index);
        return index;
    }

    static <T> T checked(@Nullable T value, int index) {
        if (value == null)
            throw new IndexOutOfBoundsException("there is no " + index);
        return value;
    }
}
