package org.palcare;

import java.util.List;

/** How records point at each other. */
final class Reference {
    private Reference() {
    }

    /** How a record is referred to from another. */
    static String to(PalcareRecord target, PalcareRecord from) {
        String id = target.id();
        if (id == null)
            throw new IllegalArgumentException(target + " has no id to refer to it by");
        PalcareRecord top = top(target);
        if (!top.equals(target) && !top(from).equals(top))
            id = top.id() + "/" + id;
        Document there = target.document();
        if (there.equals(from.document()))
            return id;
        String name = there.name();
        if (name == null)
            throw new IllegalArgumentException(
                target + " is in another document, and that has no name to refer to");
        return name.substring(name.lastIndexOf('/') + 1) + "#" + id;
    }

    private static PalcareRecord top(PalcareRecord record) {
        for (PalcareRecord owner; (owner = record.container()) != null; )
            record = owner;
        return record;
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
