// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.math.BigDecimal;
import java.util.function.Function;

/** Converts a value between its text in the library and its type in Java. */
interface Form<T> {
    Form<String> STRING = of(text -> text, text -> text);
    Form<Long> INT = of(Long::valueOf, Object::toString);
    Form<BigDecimal> DECIMAL = of(BigDecimal::new, BigDecimal::toPlainString);
    Form<Boolean> BOOL = of(Boolean::valueOf, Object::toString);
    Form<PartialDate> DATE = of(PartialDate::new, Object::toString);
    Form<TimeOfDay> TIME = of(TimeOfDay::new, Object::toString);
    Form<Age> AGE = of(Age::new, Object::toString);

    T read(String text);

    String write(T value);

    private static <T> Form<T> of(Function<String, T> read, Function<T, String> write) {
        return new Form<>() {
            @Override
            public T read(String text) {
                return read.apply(text);
            }

            @Override
            public String write(T value) {
                return write.apply(value);
            }
        };
    }
}
