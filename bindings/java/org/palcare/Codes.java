// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** A closed list of codes, filled once when the class of its codes is loaded. */
final class Codes<T extends Code> implements Form<T> {
    private final Map<String, T> known = new HashMap<>();
    private final List<T> inOrder = new ArrayList<>();
    private final BiFunction<String, String, T> make;

    Codes(BiFunction<String, String, T> make) {
        this.make = make;
    }

    T add(String text, String sentence) {
        T code = make.apply(text, sentence);
        known.put(text, code);
        inOrder.add(code);
        return code;
    }

    List<T> all() {
        return List.copyOf(inOrder);
    }

    @Override
    public T read(String text) {
        T code = known.get(text);
        return code != null ? code : make.apply(text, "");
    }

    @Override
    public String write(T code) {
        return code.toString();
    }
}
