/*
 * Refuses each request for memory, once alone and once with all later ones, in everything the
 * library does with a document (load, write, copy, change, check, merge, compare, explain,
 * describe) and with the markup of a caller.
 *
 * usage: allocation [STEP]      every STEPth request, for slow tools; else every one
 *
 * The result must be NOMEM, or the same result as without a fault; for a refused document, the same
 * problems, by their codes. Nothing may leak or be used after it was freed, and after a failure the
 * arguments are unchanged. Each job runs in its own process, so that a crash is reported and
 * counted. Prints what was tried; exit status 1 for any fault, 77 if a sanitizer has its own
 * allocator.
 */
/* SPDX-License-Identifier: Apache-2.0 */
/* For RTLD_NEXT and MAP_ANONYMOUS. */
#define _GNU_SOURCE

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define OTHER_ALLOCATOR 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define OTHER_ALLOCATOR 1
#endif
#endif

#ifdef OTHER_ALLOCATOR
#include <stdio.h>

int main(void)
{
    puts("skipped: a sanitizer has its own allocator");
    return 77;
}
#else

#include "model/names.h"

#include "allocation_jobs.h"
#include "failing_malloc.h"

#include <dirent.h>
#include <libxml/xmlerror.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

/* The counters that all processes share. */
typedef struct counts {
    uint64_t points, nomem, same, faults, jobs;
    uint64_t now; /* the request that is currently refused */
    bool now_for_ever;
    char job[64];
} counts;
static counts *all;
static uint64_t step = 1;

static void *need(void *memory)
{
    if (memory)
        return memory;
    fputs("allocation: out of memory\n", stderr);
    exit(2);
}

/* ---- one run ---- */

/* The visible results of a job, as text. */
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
        if (palcare_write_memory(docs[i], NULL, NULL, &text, &size) != PALCARE_OK)
            need(NULL);
        fwrite(text, 1, size, out);
        palcare_free(text);
    }
    if (s->written)
        fwrite(s->written, 1, s->written_size, out);
    fwrite(s->sink, 1, s->sink_size, out);
    for (size_t i = 0; i < palcare_report_count(s->report); i++)
        fprintf(out, "%s\n", palcare_report_text(s->report, i));
    fclose(out);
    return all_of_it;
}

/* The codes of the problems, as text. */
static bytes describe_codes(const palcare_report *report)
{
    bytes codes = {0};
    FILE *out = need(open_memstream(&codes.at, &codes.size));
    for (size_t i = 0; i < palcare_report_count(report); i++)
        fprintf(out, "PC%d ", palcare_report_code(report, i));
    fclose(out);
    return codes;
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
    /* An attribute to copy, where the file system has attributes. */
    (void)setxattr(name, "user.palcare", "a note", 6, 0);
}

static bool is_written_as(const palcare_doc *doc, bytes text)
{
    char *now;
    size_t size;
    if (palcare_write_memory(doc, NULL, NULL, &now, &size) != PALCARE_OK)
        need(NULL);
    bool same = size == text.size && memcmp(now, text.at, size) == 0;
    palcare_free(now);
    return same;
}

static palcare_doc *doc_of(bytes text)
{
    palcare_doc *doc = NULL;
    palcare_status status = palcare_read_memory(text.at, text.size, NULL, NULL, NULL, &doc);
    return status == PALCARE_OK ? doc : need(NULL);
}

/* A document takes memory in large pieces: after this, the first addition takes another piece. */
static void leave_no_room(palcare_doc *doc)
{
    doc->next = doc->end;
    doc->name_next = doc->name_end;
}

typedef struct outcome {
    palcare_status status;
    bytes seen;
    bytes codes;
    bool reached;    /* the request to be refused was made */
    const char *bad; /* what is wrong, or NULL */
} outcome;

/* Runs a job with the nth request refused (0: none). */
static outcome run_once(const job *j, subject *s, uint64_t nth, bool for_ever)
{
    outcome o = {0};
    s->made_count = s->sink_size = s->given = 0;
    memset(s->made, 0, sizeof s->made);
    s->written = NULL;
    s->doc = j->loads ? doc_of(s->text) : NULL;
    if (s->doc && for_ever) /* one of the two rounds with room, one without */
        leave_no_room(s->doc);
    s->report = need(palcare_report_new());
    if (!j->edits)
        save_bytes(path, s->text);

    alloc_begin(nth, for_ever);
    o.status = j->run(s);
    o.reached = alloc_end();

    if (o.status == PALCARE_OK || o.status == PALCARE_INVALID)
        o.seen = describe(s, j);
    o.codes = describe_codes(s->report);
    if (s->doc && (!j->edits || o.status != PALCARE_OK) && !is_written_as(s->doc, s->text))
        o.bad = "the document changed";
    if (s->other && j->loads && !j->edits && !is_written_as(s->other, s->other_text))
        o.bad = "the other document changed";
    if (o.status == PALCARE_NOMEM &&
        (j->run == write_file || j->run == write_in_place || j->run == write_records)) {
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
    if (!alloc_clean)
        o.bad = "a block was written to after it was freed";
    return o;
}

static bool are_equal(bytes a, bytes b)
{
    return a.size == b.size && (!a.size || memcmp(a.at, b.at, a.size) == 0);
}

/* Whether a result is the one without a fault. If the document is refused either way, libxml2 may
 * lose a name or a place, but the problems must be the same. */
static bool is_same(const outcome *o, const outcome *right)
{
    if (o->status != right->status)
        return false;
    return right->status == PALCARE_INVALID ? are_equal(o->codes, right->codes)
                                            : are_equal(o->seen, right->seen);
}

/* Prints the first few failures of a process: one cause makes thousands fail. */
static void complain(const outcome *o, const job *j, const char *of, uint64_t nth, bool for_ever)
{
    enum { MOST = 3, SHOWN = 200 };
    static unsigned complaints;
    all->faults++;
    if (++complaints > MOST)
        return;
    size_t from = o->seen.size > SHOWN ? o->seen.size - SHOWN : 0;
    printf("FAIL %s, %s: request %llu%s: %s (%s) ...%.*s\n", of, j->name, (unsigned long long)nth,
           for_ever ? " and all after it" : "", o->bad, palcare_status_name(o->status), SHOWN,
           o->seen.at ? o->seen.at + from : "");
    fflush(stdout);
}

/* Refuses each request in turn, until the job is done before the next is made. */
static void refuse_each(const job *j, subject *s, const char *of)
{
    all->now = 0;
    snprintf(all->job, sizeof all->job, "%s", j->name);
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
                bool same = is_same(&o, &right);
                all->same += o.status != PALCARE_NOMEM && same;
                if (!o.bad && o.status != PALCARE_NOMEM && !same)
                    o.bad = "another answer than without a fault";
            }
            if (o.bad)
                complain(&o, j, of, nth, for_ever);
            free(o.seen.at);
            free(o.codes.at);
        }
    }
    free(right.seen.at);
    free(right.codes.at);
}

/* ---- in processes of their own ---- */

typedef void (*work_fn)(subject *s, const char *of);

/* Does some work in another process, and reports what ended it. */
static void apart(work_fn work, subject *s, const char *of)
{
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        alarm(600);
        /* libxml2 prints if it cannot allocate memory for its error. */
        static char room[BUFSIZ];
        if (!freopen("/dev/null", "w", stderr) || setvbuf(stderr, room, _IOFBF, sizeof room) != 0)
            _exit(3);
        work(s, of);
        exit(0); /* so that a coverage build counts the lines reached here */
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || status != 0) {
        all->faults++;
        printf("FAIL %s, %s: the process ended with %#x at request %llu%s\n", of, all->job,
               (unsigned)status, (unsigned long long)all->now,
               all->now_for_ever ? " and all after it" : "");
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
    static const job jobs[] = {
        {"describe", write_rng, false, false},
        {"options, reports, documents", small_things, false, false},
        {"an option that is none", bad_option, false, false},
        {"a language that is none", bad_language, false, false},
        {"walk over rich text", walk_rich, false, false},
        {"refuse rich text", walk_bad_rich, false, false},
        {"read other XML", read_feed, false, false},
#ifdef PALCARE_TESTS_JSON
        {"a document from JSON and back", doc_from_json_and_back, false, false},
        {"refuse JSON", refuse_json, false, false},
        {"refuse what is not JSON", refuse_text, false, false},
        {"a JSON Schema", write_schema, false, false},
#endif
    };
    for (size_t i = 0; i < sizeof jobs / sizeof *jobs; i++)
        refuse_each(&jobs[i], s, of);
}

/* ---- the whole ---- */

static bytes canonical(bytes text)
{
    bytes b;
    palcare_doc *doc = doc_of(text);
    if (palcare_write_memory(doc, NULL, NULL, &b.at, &b.size) != PALCARE_OK)
        need(NULL);
    palcare_doc_release(doc);
    return b;
}

/* The document before this one: with records of the same ids, which clash, or of other ids. */
static void make_other(subject *s, bool clashes)
{
    s->other = doc_of(s->other_text);
    if (clashes)
        return;
    free(s->other_text.at);
    if (palcare_record_rename(palcare_doc_find(s->other, "main"), "theirs", NULL) != PALCARE_OK ||
        palcare_record_rename(palcare_doc_find(s->other, "other"), "their-other", NULL) !=
            PALCARE_OK ||
        palcare_doc_add_foreign(s->other, PALCARE_POSITION_BEFORE, "<!--theirs-->", NULL) !=
            PALCARE_OK ||
        palcare_doc_add_foreign(s->other, PALCARE_POSITION_TAG, "xmlns:y='urn:y' y:a='b'", NULL) !=
            PALCARE_OK ||
        palcare_write_memory(s->other, NULL, NULL, &s->other_text.at, &s->other_text.size) !=
            PALCARE_OK)
        need(NULL);
}

/* Runs every job on each of the documents that hold every element. */
static void run_documents(subject *s)
{
    everything *e = need(calloc(1, sizeof *e));
    char name[64];
    size_t nth = 0;
    for (; make_document(e, nth); nth++) {
        s->text = canonical((bytes){e->text, e->size});
        if (!s->other_text.at)
            s->other_text = canonical(s->text);
        make_other(s, nth % 2 == 1);
        snprintf(name, sizeof name, "document %zu", nth);
        apart(do_loads, s, name);
        apart(do_whole, s, name);
        apart(do_edits, s, name);
        palcare_doc_release(s->other);
        s->other = NULL;
        free(s->other_text.at);
        s->other_text = s->text;
    }
    free(s->other_text.at);
    s->text = s->other_text = (bytes){0};
    printf("documents: %zu, which hold every field of every type\n", nth);
    if (count_unseen(e))
        all->faults++;
    free(e);
}

/* A valid document with enough namespaces that some share a slot in libxml2's dictionary: there it
 * needs memory at a point where it does not report a failed allocation. */
static void run_namespaces(subject *s)
{
    enum { COUNT = 150 };
    FILE *out = need(open_memstream(&s->text.at, &s->text.size));
    fputs("<palcare xmlns=\"urn:palcare:1\" version=\"1.0\"><about privacy=\"public\"/>", out);
    for (int i = 0; i < COUNT; i++)
        fprintf(out, "<p%d:e xmlns:p%d=\"urn:n%d\" p%d:a=\"\"/>", i, i, i, i);
    fputs("</palcare>", out);
    fclose(out);
    apart(do_loads, s, "many namespaces");
    free(s->text.at);
    s->text = (bytes){0};
}

/* Loads faulty documents: reports need memory, too. */
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
    /* Objects that are made once per process are made before anything is counted. */
    if (palcare_read_memory("<a/>", 4, NULL, NULL, NULL, &warm) != PALCARE_INVALID)
        return 2;
    run_documents(s);
    apart(do_small, s, "no document");
    run_namespaces(s);
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
