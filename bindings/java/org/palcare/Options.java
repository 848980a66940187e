// SPDX-License-Identifier: Apache-2.0
package org.palcare;

import java.util.ArrayList;
import java.util.List;

/** Limits and switches by name: {@code Options.of("records", 1000).and("public-only", 1)}. */
public final class Options extends Handle {
    private static final int MOST_PROBLEMS = 1000000;

    private int problems = -1;

    Options(long pointer) {
        super(pointer, LibraryJNI::delete_Options);
    }

    /** Sets one option. Throws {@link UseException} for an unknown name or a value out of range. */
    public static Options of(String name, long value) {
        return Library.new_Options().and(name, value);
    }

    /** Sets another option. */
    public Options and(String name, long value) {
        Library.Options_choose(this, name, value);
        return this;
    }

    /** Sets one option from text, such as that of a settings file. */
    public static Options of(String name, String value) {
        return Library.new_Options().and(name, value);
    }

    /** Sets another option from text. */
    public Options and(String name, String value) {
        Library.Options_choose_text(this, name, value);
        return this;
    }

    /** Sets how many problems to keep, by default 100. Further ones are only counted. */
    public Options problems(int most) {
        if (most < 1 || most > MOST_PROBLEMS)
            throw new IllegalArgumentException("problems is " + most + ", and goes from 1 to "
                                               + MOST_PROBLEMS);
        problems = most;
        return this;
    }

    /** The names of all options. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String name; (name = Library.option_name(names.size())) != null; )
            names.add(name);
        return List.copyOf(names);
    }

    /** Describes an option in one sentence. */
    public static @Nullable String meaning(String name) {
        int index = names().indexOf(name);
        return index < 0 ? null : Library.option_help(index);
    }

    /** Makes a report that keeps as many problems as the options say. */
    static Report report(@Nullable Options options) {
        Report report = Library.new_Report();
        if (options != null && options.problems >= 0)
            Library.Report_limit(report, options.problems);
        return report;
    }
}
