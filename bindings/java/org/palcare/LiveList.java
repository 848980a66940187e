// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Base class of all lists. A change to a list changes the document. A call that changes several
 * values changes all of them or, if it throws, none.
 *
 * @param <T> the type of its values
 */
public abstract class LiveList<T> extends AbstractList<T> {
    LiveList() {
    }

    abstract void removeAt(int index);

    abstract void replaceAt(int index, T value);

    /**
     * Puts the values into this order of indexes, and removes values that are not in it. The added
     * values have the indexes after the last. If it throws, nothing has changed.
     */
    abstract void arrange(int[] order, List<? extends T> added);

    /** All values, in few calls however many there are: a list of the caller's own. */
    abstract List<T> all();

    /** The values that changes of the whole list apply to. */
    List<T> changeable() {
        return all();
    }

    /** The number of values that can be changed. */
    int changeableSize() {
        return size();
    }

    /** The value at an index before a change. */
    @Nullable T former(int index) {
        return get(index);
    }

    @Override
    public boolean addAll(Collection<? extends T> values) {
        return addAll(changeableSize(), values);
    }

    @Override
    public boolean addAll(int index, Collection<? extends T> values) {
        List<T> added = new ArrayList<>(values);
        int size = changeableSize();
        if (index > size)
            throw new IndexOutOfBoundsException(index);
        arrange(indexes(IntStream.range(0, at(index)),
                        IntStream.range(size, size + added.size()), IntStream.range(index, size)),
                added);
        return !added.isEmpty();
    }

    @Override
    public void replaceAll(UnaryOperator<T> operator) {
        List<T> old = changeable();
        List<T> made = new ArrayList<>(old.size());
        for (T value : old)
            made.add(operator.apply(value));
        replaceAll(unchanged(old), made);
    }

    /** Replaces only values that differ from the old ones. */
    void replaceAll(List<T> old, List<T> made) {
        List<T> added = new ArrayList<>();
        int[] order = new int[old.size()];
        for (int at = 0; at < order.length; at++) {
            boolean stays = old.get(at).equals(made.get(at));
            order[at] = stays ? at : order.length + added.size();
            if (!stays)
                added.add(made.get(at));
        }
        arrange(order, added);
    }

    @Override
    public boolean removeIf(Predicate<? super T> filter) {
        List<T> old = changeable();
        boolean[] leaves = new boolean[old.size()];
        for (int at = 0; at < leaves.length; at++)
            leaves[at] = filter.test(old.get(at));
        int[] left = IntStream.range(0, unchanged(old).size()).filter(at -> !leaves[at]).toArray();
        if (left.length < leaves.length)
            arrange(left, List.of());
        return left.length < leaves.length;
    }

    @Override
    public boolean removeAll(Collection<?> values) {
        return removeIf(values::contains);
    }

    @Override
    public boolean retainAll(Collection<?> values) {
        Objects.requireNonNull(values);
        return removeIf(value -> !values.contains(value));
    }

    @Override
    @SuppressWarnings("unchecked") // the natural order throws for values that are not Comparable
    public void sort(@Nullable Comparator<? super T> comparator) {
        Comparator<? super T> by =
            comparator == null ? (Comparator<T>) Comparator.naturalOrder() : comparator;
        List<T> old = changeable();
        Integer[] order = IntStream.range(0, old.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (one, other) -> by.compare(old.get(one), old.get(other)));
        unchanged(old);
        arrange(Arrays.stream(order).mapToInt(Integer::intValue).toArray(), List.of());
    }

    /** Returns the values; throws if the caller's code has changed the size of the list. */
    private List<T> unchanged(List<T> values) {
        if (changeableSize() != values.size())
            throw new ConcurrentModificationException();
        return values;
    }

    /** Indexes as the library has them. */
    static byte[] bytes(int[] order) {
        ByteBuffer indexes =
            ByteBuffer.allocate(order.length * Integer.BYTES).order(ByteOrder.nativeOrder());
        indexes.asIntBuffer().put(order);
        return indexes.array();
    }

    private static int[] indexes(IntStream... parts) {
        return Arrays.stream(parts).flatMapToInt(part -> part).toArray();
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

    /** Removes the first value that equals this one. */
    @Override
    public boolean remove(Object value) {
        int at = changeableIndexOf(value);
        if (at >= 0)
            removeAt(at);
        return at >= 0;
    }

    int changeableIndexOf(Object value) {
        return indexOf(value);
    }

    @Override
    public int indexOf(Object value) {
        return all().indexOf(value);
    }

    @Override
    public int lastIndexOf(Object value) {
        return all().lastIndexOf(value);
    }

    @Override
    public boolean contains(Object value) {
        return indexOf(value) >= 0;
    }

    @Override
    public Object[] toArray() {
        return all().toArray();
    }

    @Override
    public <E> E[] toArray(E[] array) {
        return all().toArray(array);
    }

    @Override
    public boolean equals(Object other) {
        return other == this
            || all().equals(other instanceof LiveList ? ((LiveList<?>) other).all() : other);
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }

    @Override
    public String toString() {
        return all().toString();
    }

    @Override
    protected void removeRange(int from, int to) {
        arrange(indexes(IntStream.range(0, from), IntStream.range(to, changeableSize())),
                List.of());
    }

    /** If the list changes meanwhile, goes on with its current values. */
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

    /** Checks that an index is not negative, because -1 means the end to the library. */
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
