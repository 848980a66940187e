package org.palcare;

import java.util.List;

/** How records point at each other. */
final class Reference {
    private Reference() {
    }

    /** How a record is referred to from another. */
    static String to(PalcareRecord target, PalcareRecord from) {
        if (target.id() == null)
            throw new IllegalArgumentException(target + " has no id to refer to it by");
        return Library.Record_reference_to(from, target);
    }

    /** Why a reference leads nowhere. */
    static UnresolvedException unresolved(PalcareRecord record, int field, int index) {
        String text = Library.Record_value(record, field, index);
        int hash = text.indexOf('#');
        String todo = hash > 0 ? "load '" + text.substring(0, hash)
            + "' too: Documents keeps documents together" : "there is no such record here";
        return new UnresolvedException(record + ": " + Library.field_name(field) + " '" + text
            + "' is not loaded; " + todo, List.of());
    }
}
