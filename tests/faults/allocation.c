/*
 * Every request for memory fails, once and from then on for ever, in everything the library does
 * with a document: load, write, copy, change, check, merge, compare, explain, describe.
 *
 * usage: allocation [STEP]      every STEPth request, for slow tools; without it, every one
 *
 * The answer must be NOMEM, or the very answer that comes without a fault. Nothing may be left
 * over, and on failure what was given is as it was. Each job runs in a process of its own, so that
 * a crash is told and counted. Prints what was tried and how it went; exit status 1 for any fault,
 * 77 where a sanitizer has its own allocator.
 */
/* For RTLD_NEXT and MAP_ANONYMOUS. */
#define _GNU_SOURCE

#include "every_element.h"

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define OTHER_ALLOCATOR 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define OTHER_ALLOCATOR 1
#endif
#endif

#ifdef OTHER_ALLOCATOR
int main(void)
{
    puts("skipped: a sanitizer has its own allocator");
    return 77;
}
#else

#include "failing_malloc.h"

#include <dirent.h>
#include <libxml/xmlerror.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct bytes {
    char *at;
    size_t size;
} bytes;

/* What all processes count together. */
typedef struct counts {
    uint64_t points, nomem, same, faults, jobs;
    uint64_t now; /* the request that is refused at the moment */
    bool now_for_ever;
} counts;
static counts *all;
static uint64_t step = 1;

/* What a job works on and what comes of it. */
typedef struct subject {
    bytes text;         /* the document as it is given */
    palcare_doc *doc;   /* the same, loaded */
    palcare_doc *other; /* one more, never changed */
    bytes other_text;
    palcare_report *report;

    /* for edits */
    size_t record;
    palcare_field field;

    /* what came of it, besides */
    palcare_doc *made[64];
    size_t made_count;
    char *written;
    size_t written_size;
    char sink[MOST_BYTES];
    size_t sink_size;
    size_t given; /* of the text, to a reader */
} subject;

typedef palcare_status (*run_fn)(subject *s);

typedef struct job {
    const char *name;
    run_fn run;
    bool loads; /* the document is needed, not its text alone */
    bool edits; /* the document changes when it succeeds */
} job;

static void *need(void *memory)
{
    if (memory)
        return memory;
    fputs("allocation: out of memory\n", stderr);
    exit(2);
}

/* In memory where there is such a place: files are synchronised each time. */
static char scratch[64], path[96];

/* ---- jobs: in and out ---- */

static palcare_status load_memory(subject *s)
{
    return palcare_read_memory(s->text.at, s->text.size, NULL, s->report, &s->made[0]);
}

static int give(void *user, void *buffer, size_t room, size_t *got)
{
    subject *s = user;
    size_t left = s->text.size - s->given;
    *got = left < room ? left : room;
    *got = *got < 999 ? *got : 999;
    memcpy(buffer, s->text.at + s->given, *got);
    s->given += *got;
    return 0;
}

static palcare_status load_callback(subject *s)
{
    return palcare_read_callback(give, s, NULL, s->report, &s->made[0]);
}

static palcare_status load_file(subject *s)
{
    return palcare_read_file(path, NULL, s->report, &s->made[0]);
}

static palcare_status load_records(subject *s)
{
    palcare_reader *reader;
    palcare_record *record;
    palcare_status status = palcare_reader_open_callback(give, s, NULL, s->report, &reader);
    while (status == PALCARE_OK) {
        status = palcare_reader_take(reader, &record);
        if (status == PALCARE_OK && s->made_count < 64)
            s->made[s->made_count++] = palcare_record_doc(record);
        else if (status == PALCARE_OK)
            palcare_record_release(record);
    }
    palcare_reader_free(reader);
    return status == PALCARE_DONE ? PALCARE_OK : status;
}

static palcare_status write_memory(subject *s)
{
    return palcare_write_memory(s->doc, NULL, &s->written, &s->written_size);
}

static int into_sink(void *user, const void *piece, size_t size)
{
    subject *s = user;
    if (size > sizeof s->sink - s->sink_size)
        return 1;
    memcpy(s->sink + s->sink_size, piece, size);
    s->sink_size += size;
    return 0;
}

static palcare_status write_callback(subject *s)
{
    return palcare_write_callback(s->doc, into_sink, s, NULL, s->report);
}

static palcare_status write_file(subject *s)
{
    return palcare_write_file(s->doc, path, NULL, s->report);
}

static palcare_status write_records(subject *s)
{
    palcare_writer *writer;
    palcare_record *record = NULL;
    palcare_status status = palcare_writer_open(path, s->doc, NULL, s->report, &writer);
    while (status == PALCARE_OK && (record = palcare_doc_each(s->doc, 0, record)))
        if (palcare_record_type(record) != PALCARE_TYPE_ABOUT)
            status = palcare_writer_put(writer, record);
    if (status == PALCARE_OK)
        status = palcare_writer_finish(writer);
    palcare_writer_free(writer);
    return status;
}

static palcare_status write_rng(subject *s)
{
    return palcare_write_rng(into_sink, s);
}

/* ---- jobs: whole documents ---- */

static palcare_status copy(subject *s)
{
    palcare_record *record = NULL;
    palcare_status status = palcare_doc_new("cy", &s->made[0]);
    while (status == PALCARE_OK && (record = palcare_doc_each(s->doc, 0, record)))
        status = palcare_doc_add_copy(s->made[0], record, NULL, NULL);
    return status;
}

static palcare_status check(subject *s)
{
    return palcare_check(s->doc, NULL, "2026-11-01", s->report);
}

static palcare_status check_with_others(subject *s)
{
    palcare_docs *docs = palcare_docs_new();
    palcare_status status = docs ? PALCARE_OK : PALCARE_NOMEM;
    if (status == PALCARE_OK)
        status = palcare_docs_add(docs, "https://example.org/c.xml", s->other);
    if (status == PALCARE_OK)
        status = palcare_docs_add(docs, "https://example.org/d.xml", s->other);
    if (status == PALCARE_OK)
        status = palcare_check(s->doc, docs, NULL, s->report);
    palcare_docs_free(docs);
    return status;
}

static palcare_status merge(subject *s)
{
    return palcare_doc_merge(s->doc, s->other, s->report);
}

static palcare_status diff(subject *s)
{
    return palcare_doc_diff(s->doc, s->other, s->report);
}

static palcare_status diff_with_itself(subject *s)
{
    return palcare_doc_diff(s->doc, s->doc, s->report);
}

static palcare_status small_things(subject *s)
{
    palcare_options *options = palcare_options_new();
    palcare_report *report = options ? palcare_report_new() : NULL;
    palcare_status status = report ? palcare_options_set(options, "depth", 9) : PALCARE_NOMEM;
    palcare_report_free(report);
    palcare_options_free(options);
    return status == PALCARE_OK ? palcare_doc_new("zh-Hant", &s->made[0]) : status;
}

static palcare_status add_record_to_doc(subject *s)
{
    return palcare_doc_add(s->doc, PALCARE_TYPE_AREA, "one-more", NULL);
}

static palcare_status move_record(subject *s)
{
    return palcare_doc_move(s->doc, palcare_doc_find(s->doc, "other"),
                            palcare_doc_find(s->doc, "main"));
}

static palcare_status remove_record(subject *s)
{
    return palcare_doc_remove(s->doc, palcare_doc_find(s->doc, "main"));
}

static palcare_status add_copy(subject *s)
{
    return palcare_doc_add_copy(s->doc, palcare_doc_find(s->doc, "main"), "copy-of-it", NULL);
}

/* ---- jobs: one field ---- */

/* The nth record or part of a document, owners first; *nth is counted down. */
static palcare_record *nth_below(palcare_record *record, size_t *nth)
{
    palcare_field field;
    if ((*nth)-- == 0)
        return record;
    for (size_t row = 0; (field = palcare_field_at(palcare_record_type(record), row)); row++)
        for (size_t i = 0; i < palcare_size(record, field); i++) {
            palcare_record *part = palcare_part(record, field, i);
            palcare_record *found = part ? nth_below(part, nth) : NULL;
            if (found)
                return found;
        }
    return NULL;
}

static palcare_record *nth_record(const palcare_doc *doc, size_t nth)
{
    palcare_record *top = NULL, *found = NULL;
    while (!found && (top = palcare_doc_each(doc, 0, top)))
        found = nth_below(top, &nth);
    return found;
}

static palcare_record *record_of(const subject *s)
{
    return nth_record(s->doc, s->record);
}

static bool is_words(palcare_field field)
{
    palcare_kind kind = palcare_field_kind(field);
    return kind == PALCARE_KIND_TEXT || kind == PALCARE_KIND_RICH;
}

/* A value that fits a field. Markup stands in rich values alone here, so that what add() wrote
 * into a file as references is not needed. */
static const char *fitting(palcare_field field)
{
    palcare_kind kind = palcare_field_kind(field);
    return kind == PALCARE_KIND_ID       ? "another-id"
           : kind == PALCARE_KIND_TEXT   ? "Other  words"
           : kind == PALCARE_KIND_STRING ? "other words"
                                         : value_for(field, 1);
}

static palcare_status edit_set(subject *s)
{
    return is_words(s->field) ? palcare_set_text(record_of(s), s->field, NULL, fitting(s->field))
                              : palcare_set(record_of(s), s->field, fitting(s->field));
}

static palcare_status edit_translate(subject *s)
{
    return is_words(s->field) ? palcare_set_text(record_of(s), s->field, "fr-CA", fitting(s->field))
                              : PALCARE_OK;
}

static palcare_status edit_insert(subject *s)
{
    palcare_record *part;
    if (palcare_field_kind(s->field) == PALCARE_KIND_PART)
        return palcare_insert_part(record_of(s), s->field, 0, &part);
    return palcare_insert(record_of(s), s->field, 0, is_words(s->field) ? "ga" : NULL,
                          fitting(s->field));
}

static palcare_status edit_insert_copy(subject *s)
{
    const palcare_record *part = palcare_part(record_of(s), s->field, 0);
    return part ? palcare_insert_copy(record_of(s), s->field, PALCARE_LAST, part) : PALCARE_OK;
}

static palcare_status edit_move(subject *s)
{
    return palcare_move(record_of(s), s->field, 0, palcare_size(record_of(s), s->field) - 1);
}

static palcare_status edit_remove(subject *s)
{
    return palcare_remove(record_of(s), s->field, 0);
}

static palcare_status edit_clear(subject *s)
{
    return palcare_clear(record_of(s), s->field);
}

static palcare_status edit_refuse(subject *s)
{
    palcare_record *record = record_of(s);
    palcare_status status = is_words(s->field) ? palcare_set_text(record, s->field, NULL, "<a")
                                               : palcare_set(record, s->field, "no such  value");
    if (status != PALCARE_INVALID)
        return status;
    return palcare_explain(s->field, "no such  value", s->report);
}

static palcare_status edit_rename(subject *s)
{
    palcare_record *record = record_of(s);
    return palcare_record_id(record) ? palcare_record_rename(record, "renamed") : PALCARE_OK;
}

static palcare_status edit_foreign(subject *s)
{
    return palcare_record_set_foreign(record_of(s), "<y:a xmlns:y='urn:y'>b</y:a><!-- c -->");
}

static const job whole_jobs[] = {
    {"load from memory", load_memory, false, false},
    {"load from a source", load_callback, false, false},
    {"load from a file", load_file, false, false},
    {"load by record", load_records, false, false},
    {"write to memory", write_memory, true, false},
    {"write to a sink", write_callback, true, false},
    {"write to a file", write_file, true, false},
    {"write by record", write_records, true, false},
    {"copy", copy, true, false},
    {"check", check, true, false},
    {"check with others", check_with_others, true, false},
    {"merge", merge, true, true},
    {"diff", diff, true, false},
    {"diff with itself", diff_with_itself, true, false},
    {"add a record", add_record_to_doc, true, true},
    {"move a record", move_record, true, true},
    {"remove a record", remove_record, true, true},
    {"add a copy", add_copy, true, true},
};

static const job field_jobs[] = {
    {"set", edit_set, true, true},       {"translate", edit_translate, true, true},
    {"insert", edit_insert, true, true}, {"insert a copy", edit_insert_copy, true, true},
    {"move", edit_move, true, true},     {"remove", edit_remove, true, true},
    {"clear", edit_clear, true, true},   {"refuse", edit_refuse, true, true},
};

static const job record_jobs[] = {
    {"rename", edit_rename, true, true},
    {"foreign content", edit_foreign, true, true},
};

/* ---- one run ---- */

/* All that can be seen of what a job did, as text. */
static bytes describe(subject *s, const job *j)
{
    bytes all_of_it = {0};
    FILE *out = need(open_memstream(&all_of_it.at, &all_of_it.size));
    palcare_doc *docs[65] = {j->edits ? s->doc : NULL};
    memcpy(docs + 1, s->made, sizeof s->made);
    for (size_t i = 0; i < 65; i++) {
        char *text;
        size_t size;
        if (!docs[i])
            continue;
        if (palcare_write_memory(docs[i], NULL, &text, &size) != PALCARE_OK)
            need(NULL);
        fwrite(text, 1, size, out);
        palcare_free(text);
    }
    if (s->written)
        fwrite(s->written, 1, s->written_size, out);
    fwrite(s->sink, 1, s->sink_size, out);
    for (size_t i = 0; i < palcare_report_size(s->report); i++)
        fprintf(out, "%s\n", palcare_report_text(s->report, i));
    fclose(out);
    return all_of_it;
}

static bytes load_bytes(const char *name)
{
    bytes b = {0};
    FILE *file = fopen(name, "rb");
    struct stat about;
    if (!file || fstat(fileno(file), &about) != 0)
        return b;
    b.at = need(malloc((size_t)about.st_size + 1));
    b.size = fread(b.at, 1, (size_t)about.st_size, file);
    fclose(file);
    return b;
}

static void save_bytes(const char *name, bytes b)
{
    FILE *file = need(fopen(name, "wb"));
    fwrite(b.at, 1, b.size, file);
    fclose(file);
}

static bool is_written_as(const palcare_doc *doc, bytes text)
{
    char *now;
    size_t size;
    if (palcare_write_memory(doc, NULL, &now, &size) != PALCARE_OK)
        need(NULL);
    bool same = size == text.size && memcmp(now, text.at, size) == 0;
    palcare_free(now);
    return same;
}

static palcare_doc *doc_of(bytes text)
{
    palcare_doc *doc = NULL;
    palcare_read_memory(text.at, text.size, NULL, NULL, &doc);
    return need(doc);
}

typedef struct outcome {
    palcare_status status;
    bytes seen;
    bool reached;    /* the request that was to be refused was made */
    const char *bad; /* what must not be, or NULL */
} outcome;

/* Runs a job with the nth request refused (0: none). */
static outcome run_once(const job *j, subject *s, uint64_t nth, bool for_ever)
{
    outcome o = {0};
    s->made_count = s->sink_size = s->given = 0;
    memset(s->made, 0, sizeof s->made);
    s->written = NULL;
    s->doc = j->loads ? doc_of(s->text) : NULL;
    s->report = need(palcare_report_new());
    if (!j->edits)
        save_bytes(path, s->text);

    alloc_begin(nth, for_ever);
    o.status = j->run(s);
    o.reached = alloc_end();

    if (o.status == PALCARE_OK || o.status == PALCARE_INVALID)
        o.seen = describe(s, j);
    if (s->doc && (!j->edits || o.status != PALCARE_OK) && !is_written_as(s->doc, s->text))
        o.bad = "the document changed";
    if (s->other && j->loads && !j->edits && !is_written_as(s->other, s->other_text))
        o.bad = "the other document changed";
    if (o.status == PALCARE_NOMEM && (j->run == write_file || j->run == write_records)) {
        bytes left = load_bytes(path);
        if (left.size != s->text.size || memcmp(left.at, s->text.at, left.size) != 0)
            o.bad = "the file changed";
        free(left.at);
    }
    if (o.status == PALCARE_NOMEM && j->run == load_memory && s->made[0])
        o.bad = "a document in spite of it";
    for (size_t i = 0; i < 64; i++)
        palcare_doc_release(s->made[i]);
    palcare_doc_release(s->doc);
    palcare_report_free(s->report);
    palcare_free(s->written);
    xmlResetLastError(); /* libxml2 keeps its last error for the thread */
    if (alloc_live)
        o.bad = "blocks are left over";
    return o;
}

static void complain(const outcome *o, const job *j, const char *of, uint64_t nth, bool for_ever)
{
    all->faults++;
    printf("FAIL %s, %s: request %llu%s: %s (%s)", of, j->name, (unsigned long long)nth,
           for_ever ? " and all after it" : "", o->bad, palcare_status_name(o->status));
    printf(": %.*s\n", o->seen.size > 300 ? 300 : (int)o->seen.size,
           o->seen.at ? o->seen.at + (o->seen.size > 300 ? o->seen.size - 300 : 0) : "");
    fflush(stdout);
}

/* Refuses each request in turn, until the job is done before the next is made. */
static void refuse_each(const job *j, subject *s, const char *of)
{
    outcome right = run_once(j, s, 0, false);
    all->jobs++;
    if (!right.bad && right.status == PALCARE_NOMEM)
        right.bad = "without a fault";
    if (right.bad)
        complain(&right, j, of, 0, false);
    for (int for_ever = 0; for_ever <= 1; for_ever++) {
        bool reached = true;
        for (uint64_t nth = 1; reached; nth += step) {
            all->now = nth;
            all->now_for_ever = for_ever;
            outcome o = run_once(j, s, nth, for_ever);
            reached = o.reached;
            if (reached) {
                all->points++;
                all->nomem += o.status == PALCARE_NOMEM;
                bool same = o.status == right.status && o.seen.size == right.seen.size &&
                            (!o.seen.size || memcmp(o.seen.at, right.seen.at, o.seen.size) == 0);
                all->same += o.status != PALCARE_NOMEM && same;
                if (!o.bad && o.status != PALCARE_NOMEM && !same)
                    o.bad = "another answer than without a fault";
            }
            if (o.bad)
                complain(&o, j, of, nth, for_ever);
            free(o.seen.at);
        }
    }
    free(right.seen.at);
}

/* ---- in processes of their own ---- */

typedef void (*work_fn)(subject *s, const char *of);

/* Does some work in another process, and tells what ended it. */
static void apart(work_fn work, subject *s, const char *of)
{
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        alarm(600);
        /* libxml2 prints when it cannot make what would hold its error. */
        static char room[BUFSIZ];
        if (!freopen("/dev/null", "w", stderr) || setvbuf(stderr, room, _IOFBF, sizeof room) != 0)
            _exit(3);
        work(s, of);
        fflush(stdout);
        _exit(0);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || status != 0) {
        all->faults++;
        printf("FAIL %s: the process ended with %#x at request %llu%s\n", of, (unsigned)status,
               (unsigned long long)all->now, all->now_for_ever ? " and all after it" : "");
    }
}

static void do_loads(subject *s, const char *of)
{
    for (size_t i = 0; i < sizeof whole_jobs / sizeof *whole_jobs; i++)
        if (!whole_jobs[i].loads)
            refuse_each(&whole_jobs[i], s, of);
}

static void do_whole(subject *s, const char *of)
{
    for (size_t i = 0; i < sizeof whole_jobs / sizeof *whole_jobs; i++)
        if (whole_jobs[i].loads)
            refuse_each(&whole_jobs[i], s, of);
}

static void do_edits(subject *s, const char *of)
{
    char name[256];
    palcare_doc *doc = doc_of(s->text);
    const palcare_record *record;
    for (s->record = 0; (record = nth_record(doc, s->record)); s->record++) {
        palcare_type type = palcare_record_type(record);
        snprintf(name, sizeof name, "%s, record %zu (%s)", of, s->record, palcare_type_name(type));
        for (size_t i = 0; i < sizeof record_jobs / sizeof *record_jobs; i++)
            refuse_each(&record_jobs[i], s, name);
        for (size_t row = 0; (s->field = palcare_field_at(type, row)); row++) {
            snprintf(name, sizeof name, "%s, record %zu, %s of %s", of, s->record,
                     palcare_field_name(s->field), palcare_type_name(type));
            for (size_t i = 0; i < sizeof field_jobs / sizeof *field_jobs; i++)
                refuse_each(&field_jobs[i], s, name);
        }
    }
    palcare_doc_release(doc);
}

static void do_small(subject *s, const char *of)
{
    static const job jobs[] = {{"describe", write_rng, false, false},
                               {"options, reports, documents", small_things, false, false}};
    for (size_t i = 0; i < sizeof jobs / sizeof *jobs; i++)
        refuse_each(&jobs[i], s, of);
}

/* ---- the whole ---- */

static bytes canonical(bytes text)
{
    bytes b;
    palcare_doc *doc = doc_of(text);
    if (palcare_write_memory(doc, NULL, &b.at, &b.size) != PALCARE_OK)
        need(NULL);
    palcare_doc_release(doc);
    return b;
}

/* Everything with each of the documents that hold every element; "other" is the one before. */
static void run_documents(subject *s)
{
    everything *e = need(calloc(1, sizeof *e));
    char name[64];
    for (size_t nth = 0; make_document(e, nth); nth++) {
        s->text = canonical((bytes){e->text, e->size});
        if (!s->other_text.at)
            s->other_text = s->text;
        s->other = doc_of(s->other_text);
        snprintf(name, sizeof name, "document %zu", nth);
        apart(do_loads, s, name);
        apart(do_whole, s, name);
        apart(do_edits, s, name);
        palcare_doc_release(s->other);
        s->other = NULL;
        s->other_text = s->text;
    }
    if (count_unseen(e))
        all->faults++;
    free(e);
}

/* Loading what is faulty: every report is made of memory too. */
static void run_faulty(subject *s, const char *folder)
{
    char name[4096];
    const struct dirent *entry;
    DIR *files = opendir(folder);
    size_t count = 0;
    while (files && (entry = readdir(files))) {
        if (!strstr(entry->d_name, ".palcare.xml"))
            continue;
        snprintf(name, sizeof name, "%s/%s", folder, entry->d_name);
        s->text = load_bytes(name);
        if (s->text.at && s->text.size < 8192) {
            apart(do_loads, s, entry->d_name);
            count++;
        }
        free(s->text.at);
    }
    if (files)
        closedir(files);
    printf("faulty documents: %zu\n", count);
    if (!count)
        all->faults++;
}

int main(int count, char **words)
{
    subject *s = need(calloc(1, sizeof *s));
    palcare_doc *warm;
    if (count > 1)
        step = strtoull(words[1], NULL, 10);
    all = mmap(NULL, sizeof *all, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    snprintf(scratch, sizeof scratch, "%s/palcare-allocation-XXXXXX",
             access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp");
    if (all == MAP_FAILED || !step || !mkdtemp(scratch))
        return 2;
    snprintf(path, sizeof path, "%s/file.xml", scratch);
    /* What is made once for the process is made before anything is counted. */
    if (palcare_read_memory("<a/>", 4, NULL, NULL, &warm) != PALCARE_INVALID)
        return 2;
    run_documents(s);
    apart(do_small, s, "no document");
    run_faulty(s, PALCARE_SOURCE_DIR "/tests/bad");
    unlink(path);
    rmdir(scratch);
    printf("%llu requests refused in %llu jobs: %llu no memory, %llu the same answer, "
           "%llu faults\n",
           (unsigned long long)all->points, (unsigned long long)all->jobs,
           (unsigned long long)all->nomem, (unsigned long long)all->same,
           (unsigned long long)all->faults);
    bool enough = step > 1 || all->points >= 20000;
    if (!enough)
        puts("FAIL: fewer than 20000");
    free(s);
    return all->faults || !enough ? 1 : 0;
}
#endif
