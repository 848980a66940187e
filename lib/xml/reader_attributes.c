/* The attributes of a record's start tag: each is the values of one field. */
#include "xml/reader.h"

#include "base/utf8.h"
#include "value/form.h"

/* A code that only a newer version knows is kept as its text. */
static bool keep_newer_code(reader *r, const known_name *known, const attribute *a,
                            const char *value, size_t size)
{
    const schema_field *field = known->field;
    if (!r->newer || field->kind != PALCARE_KIND_CODE ||
        !form_fits(PALCARE_KIND_TOKEN, value, size))
        return false;
    ref text = arena_text(r->build.doc, value, size);
    if (!text)
        reader_failed(r, PALCARE_NOMEM);
    build_slot(&r->build, known->row, text);
    problem what;
    problem_say(&what, PC_NEWER_CODE, "unknown %s '%s' is kept: the document is of a newer version",
                field->name, problem_quote(value, size).text);
    reader_attribute_problem(r, a, &what);
    return true;
}

static void refuse_value(reader *r, const known_name *known, const attribute *a, const char *value,
                         size_t size)
{
    problem what;
    if (size && keep_newer_code(r, known, a, value, size))
        return;
    shape_explain(known->field, value, size, &what);
    reader_attribute_problem(r, a, &what);
}

/* The symbol of a short name that was met before. */
static inline bool find_symbol(reader *r, const char *name, size_t size, uint32_t *slot)
{
    if (!known_is_short(size))
        return false;
    known_spot spot = known_look(&r->known, r->known.document, KNOWN_SYMBOL, name, size);
    return known_is_there(&spot, slot);
}

static inline void keep_symbol(reader *r, const char *name, size_t size, uint32_t slot)
{
    if (!known_is_short(size))
        return;
    known_spot spot = known_look(&r->known, r->known.document, KNOWN_SYMBOL, name, size);
    known_keep(&spot, slot);
}

/* A name among several, which becomes a symbol at once. */
static bool make_symbol(reader *r, const schema_field *field, const char *value, size_t size,
                        uint32_t *slot)
{
    if (find_symbol(r, value, size, slot))
        return true;
    if (!size || !form_fits(field->kind, value, size))
        return false;
    *slot = symbol_take(r->build.doc, value, size);
    if (!*slot)
        reader_failed(r, PALCARE_NOMEM);
    return true;
}

static bool look_up_code(const schema_field *field, const char *value, size_t size, uint32_t *slot)
{
    int index = schema_code_index(field->codes, value, size);
    *slot = (uint32_t)index;
    return index >= 0;
}

/* The place of a code in its list. */
static inline bool find_code(reader *r, const schema_field *field, const char *value, size_t size,
                             uint32_t *slot)
{
    if (!known_is_short(size))
        return look_up_code(field, value, size, slot);
    known_spot spot = known_look(&r->known, 0, (uint32_t)field->field, value, size);
    if (known_is_there(&spot, slot))
        return true;
    if (!look_up_code(field, value, size, slot))
        return false;
    known_keep(&spot, *slot);
    return true;
}

static bool make_text(reader *r, palcare_kind kind, const char *value, size_t size, uint32_t *slot)
{
    if (!size || !form_fits(kind, value, size))
        return false;
    *slot = arena_text(r->build.doc, value, size);
    if (!*slot)
        reader_failed(r, PALCARE_NOMEM);
    return true;
}

/* The text of a date, an age, a time …: short ones that are equal share it. */
static inline bool find_repeated(reader *r, palcare_kind kind, const char *value, size_t size,
                                 uint32_t *slot)
{
    if (!known_is_short(size))
        return make_text(r, kind, value, size, slot);
    uint32_t sort = KNOWN_KIND + (uint32_t)kind;
    known_spot spot = known_look(&r->known, r->known.document, sort, value, size);
    if (known_is_there(&spot, slot))
        return true;
    if (!make_text(r, kind, value, size, slot))
        return false;
    known_keep(&spot, *slot);
    return true;
}

/* The slot of a value that is one. */
static inline bool find_slot(reader *r, const known_name *known, const char *value, size_t size,
                             uint32_t *slot)
{
    switch (known->route) {
    case ROUTE_NAME: return make_symbol(r, known->field, value, size, slot);
    case ROUTE_BOOL: return size && shape_fits(known->field, value, size, slot);
    case ROUTE_REPEATED: return find_repeated(r, known->field->kind, value, size, slot);
    default: return find_code(r, known->field, value, size, slot);
    }
}

/* One value of a field. */
static void add_value(reader *r, const known_name *known, const attribute *a, const char *value,
                      size_t size)
{
    uint32_t slot;
    if (known->route == ROUTE_TEXT) {
        if (size && form_fits(known->field->kind, value, size))
            build_text(&r->build, known->row, value, size);
        else
            refuse_value(r, known, a, value, size);
    } else if (find_slot(r, known, value, size, &slot)) {
        build_slot(&r->build, known->row, slot);
    } else {
        refuse_value(r, known, a, value, size);
    }
}

/* XML has no control characters but white space. */
static bool is_space(char c)
{
    return (unsigned char)c <= ' ';
}

/* The next of several values that stand side by side; NULL behind the last. */
static const char *next_value(const char **at, const char *end)
{
    const char *value = *at;
    while (value < end && is_space(*value))
        value++;
    const char *after = value;
    while (after < end && !is_space(*after))
        after++;
    *at = after;
    return value < end ? value : NULL;
}

/* Several values that are slots make one list, which records with the same choice share. */
static bool add_slots(reader *r, const known_name *known, const attribute *a)
{
    uint32_t slots[16], count = 0, slot;
    const char *at = (const char *)a->value, *end = (const char *)a->end, *value;
    size_t size = (size_t)(end - at);
    bool code = known->route == ROUTE_CODE;
    if (code && known_choice_of(&r->known, known->field, at, size, &slot)) {
        build_slot(&r->build, known->row, slot);
        return true;
    }
    while ((value = next_value(&at, end))) {
        if (count == sizeof slots / sizeof slots[0] ||
            !find_slot(r, known, value, (size_t)(at - value), &slots[count++]))
            return false;
    }
    if (count == 0)
        return false;
    slot = count == 1 ? slots[0] : build_list(&r->build, known->route == ROUTE_NAME, slots, count);
    build_slot(&r->build, known->row, slot);
    if (code)
        known_keep_choice(&r->known, known->field, (const char *)a->value, size, slot);
    return true;
}

static void add_values(reader *r, const known_name *known, const attribute *a)
{
    const char *at = (const char *)a->value, *end = (const char *)a->end, *value;
    bool any = false;
    while ((value = next_value(&at, end))) {
        add_value(r, known, a, value, (size_t)(at - value));
        any = true;
    }
    if (!any)
        add_value(r, known, a, "", 0);
}

static void read_several(reader *r, const known_name *known, const attribute *a)
{
    if (known->route == ROUTE_TEXT || !add_slots(r, known, a))
        add_values(r, known, a);
}

/* An id, or a ref to one record: it becomes a symbol at the record's end. In a large document the
 * table of names is not in the cache, and by then what is needed of it is. */
static void read_name(reader *r, frame *f, const known_name *known, const attribute *a)
{
    const char *name = (const char *)a->value;
    size_t size = (size_t)(a->end - a->value);
    uint32_t slot;
    bool is_ref = known->field->kind == PALCARE_KIND_REF; /* ids are new each time */
    if (is_ref && find_symbol(r, name, size, &slot)) {
        build_slot(&r->build, known->row, slot);
    } else if (size && form_fits(known->field->kind, name, size)) {
        build_name(&r->build, known->row, name, size);
        f->names++;
    } else if (known->is_many) {
        read_several(r, known, a);
    } else {
        refuse_value(r, known, a, name, size);
    }
}

static void fetch_names(const reader *r, const frame *f)
{
    const build *b = &r->build;
    for (const waiting *w = b->stack + f->values.first; w < b->stack + b->count; w++)
        if (w->how == WAIT_NAME)
            build_fetch_name(b, w);
}

void reader_settle_names(reader *r, frame *f)
{
    build *b = &r->build;
    for (uint32_t i = f->values.first; f->names && !build_failed(b); i++) {
        waiting *w = &b->stack[i];
        if (w->how != WAIT_NAME)
            continue;
        const char *name = build_text_of(b, w);
        build_settle_name(b, w);
        if (f->type->fields[w->row].kind == PALCARE_KIND_REF)
            keep_symbol(r, name, w->size, w->value);
        f->names--;
    }
}

static void read_attribute(reader *r, frame *f, const attribute *a)
{
    const known_name *known = known_name_of(&r->known, f->type, a->name);
    if (known && !known->is_element) {
        f->seen |= (uint64_t)1 << known->row;
        if (known->route == ROUTE_NAME)
            read_name(r, f, known, a);
        else if (known->is_many)
            read_several(r, known, a);
        else
            add_value(r, known, a, (const char *)a->value, (size_t)(a->end - a->value));
    } else if (!known && r->newer) {
        reader_newer_attribute(r, a);
    } else {
        reader_unknown_attribute(r, a);
    }
}

void reader_attributes(reader *r, int count, const attribute *attributes)
{
    frame *f = reader_frame(r);
    r->attributes = attributes;
    r->attribute_count = count;
    for (const attribute *a = attributes; a < attributes + count; a++) {
        if (!a->prefix)
            read_attribute(r, f, a);
        else if (reader_is_lang(a))
            f->lang = reader_lang(r, a, f->lang);
        else if (reader_is_ours(r, a->uri))
            reader_prefixed_attribute(r, a);
        else
            foreign_attribute(r, a);
    }
    if (f->names && !build_failed(&r->build))
        fetch_names(r, f);
    r->attributes = NULL;
}

uint16_t reader_lang(reader *r, const attribute *a, uint16_t inherited)
{
    const char *tag = (const char *)a->value;
    size_t size = (size_t)(a->end - a->value);
    uint16_t known;
    if (lang_find(r->build.doc, tag, size, &known))
        return known;
    if (size && !form_fits(PALCARE_KIND_LANG, tag, size)) {
        problem what;
        char proposal[64];
        problem_say(&what, PC_LANGUAGE_TAG, "xml:lang '%s' is not %s",
                    problem_quote(tag, size).text, form_describe(PALCARE_KIND_LANG));
        if (form_propose(PALCARE_KIND_LANG, tag, size, proposal, sizeof proposal))
            problem_hint(&what, "write '%s'", proposal);
        reader_attribute_problem(r, a, &what);
        r->lang_refused = true;
        return inherited;
    }
    uint16_t lang = inherited;
    palcare_status status = lang_take(r->build.doc, tag, size, &lang);
    if (status != PALCARE_OK)
        reader_failed(r, status);
    return lang;
}

uint16_t reader_value_lang(reader *r, uint16_t lang, int count, const attribute *attributes)
{
    for (const attribute *a = attributes; a < attributes + count; a++) {
        bool words = schema_is_words(r->field);
        if (words && reader_is_lang(a)) {
            lang = reader_lang(r, a, lang);
            continue;
        }
        problem what;
        problem_say(&what, a->prefix ? PC_FOREIGN_IN_VALUE : PC_UNKNOWN_ATTRIBUTE,
                    "attribute '%s' cannot stand at %s", reader_written(a->prefix, a->name).text,
                    r->field->name);
        if (words)
            problem_hint(&what, "xml:lang alone can");
        reader_attribute_problem(r, a, &what);
    }
    return lang;
}
