/*
 * The forms as XML Schema regular expressions (Datatypes, appendix F), for the RELAX NG schema that
 * editors read. A test compares each with its function. These expressions have no look-ahead, so
 * each refused scheme is spelt out as every word that differs from it. In libxml2 2.9.14 a
 * repetition at the end of a first alternative, a group or a counted character, leaks into the
 * other alternatives, so such an alternative never comes first.
 */
/* SPDX-License-Identifier: Apache-2.0 */
#include "value/kinds.h"

#define MONTH "(0[1-9]|1[0-2])"
#define DAY   "(0[1-9]|[12][0-9]|3[01])"
#define POINT "[0-9]{4}(-(" MONTH "(-" DAY ")?|2[1-4]))?[~?]?"
#define DATE  POINT "(/(" POINT "|\\.\\.))?|\\.\\./" POINT "|--" MONTH "(-" DAY ")?"
#define WHOLE "-?(0|[1-9][0-9]{0,17})"
#define AGE   "(0|[1-9][0-9]{0,3})(d|w|mo|y)|-[1-9][0-9]{0,3}(d|w|mo)|\\.\\."

/* NameStartChar and NameChar of XML 1.0, fifth edition, without ':'. */
#define NAME_START                                                                          \
    "A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D" \
    "\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\U00010000-\U000EFFFF"
#define NAME_CHAR NAME_START "0-9\u00B7\u0300-\u036F\u203F-\u2040.\\-"
#define ID        "[" NAME_START "][" NAME_CHAR "]*"

/* ---- Language tags -------------------------------------------------------------------------- */

#define ALNUM    "[A-Za-z0-9]"
#define PRIVATE  "[xX](-" ALNUM "{1,8}){1,8}"
#define LANGUAGE "[A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}"
#define SCRIPT   "(-[A-Za-z]{4})?"
#define REGION   "(-([A-Za-z]{2}|[0-9]{3}))?"
#define VARIANTS "(-([0-9]" ALNUM ALNUM ALNUM "|" ALNUM "{5,8})){0,4}"
#define EXTENDED "(-[A-WYZa-wyz0-9](-" ALNUM "{2,8}){1,8}){0,4}"
#define IRREGULAR                                                                              \
    "[eE][nN]-[gG][bB]-[oO][eE][dD]|"                                                          \
    "[sS][gG][nN]-([bB][eE]-([fF][rR]|[nN][lL])|[cC][hH]-[dD][eE])|"                           \
    "[iI]-([aA][mM][iI]|[bB][nN][nN]|[dD][eE][fF][aA][uU][lL][tT]|"                            \
    "[eE][nN][oO][cC][hH][iI][aA][nN]|[hH][aA][kK]|[kK][lL][iI][nN][gG][oO][nN]|[lL][uU][xX]|" \
    "[mM][iI][nN][gG][oO]|[nN][aA][vV][aA][jJ][oO]|[pP][wW][nN]|[tT][aA][oO]|[tT][aA][yY]|"    \
    "[tT][sS][uU])"
#define LANG IRREGULAR "|" PRIVATE "|" LANGUAGE SCRIPT REGION VARIANTS EXTENDED "(-" PRIVATE ")?"

/* ---- Addresses ------------------------------------------------------------------------------ */

#define HEX   "%[0-9A-Fa-f]{2}"
#define CHARS "A-Za-z0-9._~!$&'()*+,;=@\\[\\]\\-"
#define FIRST "([" CHARS "]*" HEX ")*[" CHARS "]*" /* a first segment: without colon */
#define TAIL  "([" CHARS ":/?]*" HEX ")*[" CHARS ":/?]*"

/* All scheme characters except one letter, in either case. */
#define S     "[A-Za-z0-9+.\\-]"
#define NOT_A "[B-Zb-z0-9+.\\-]"
#define NOT_B "[AC-Zac-z0-9+.\\-]"
#define NOT_C "[A-BD-Za-bd-z0-9+.\\-]"
#define NOT_I "[A-HJ-Za-hj-z0-9+.\\-]"
#define NOT_P "[A-OQ-Za-oq-z0-9+.\\-]"
#define NOT_R "[A-QS-Za-qs-z0-9+.\\-]"
#define NOT_S "[A-RT-Za-rt-z0-9+.\\-]"
#define NOT_T "[A-SU-Za-su-z0-9+.\\-]"
#define NOT_V "[A-UW-Za-uw-z0-9+.\\-]"

/* The scheme ends here, differs from the refused word here, or continues with its next letter. */
#define STEP(others, letter, rest) "(" others S "*|" letter rest ")?"
#define LAST(others, letter)       "(" others S "*|" letter S "+)?"

#define CRIPT           \
    STEP(NOT_C, "[cC]", \
         STEP(NOT_R, "[rR]", STEP(NOT_I, "[iI]", STEP(NOT_P, "[pP]", LAST(NOT_T, "[tT]")))))
#define NOT_DATA "[dD]" STEP(NOT_A, "[aA]", STEP(NOT_T, "[tT]", LAST(NOT_A, "[aA]")))
#define NOT_VBS  "[vV]" STEP(NOT_B, "[bB]", STEP(NOT_S, "[sS]", CRIPT))
#define NOT_JAVAS \
    "[jJ]" STEP(NOT_A, "[aA]", STEP(NOT_V, "[vV]", STEP(NOT_A, "[aA]", STEP(NOT_S, "[sS]", CRIPT))))
#define SCHEME "([A-CE-IK-UW-Za-ce-ik-uw-z]" S "*|" NOT_DATA "|" NOT_VBS "|" NOT_JAVAS ")"

/* An address without its fragment: absolute or relative. */
#define SOME "([" CHARS "]|" HEX ")" FIRST
#define BARE "(" SOME "|(" SCHEME ":|" FIRST "[/?])" TAIL ")"
#define URI  "#" TAIL "|" BARE "(#" TAIL ")?"
#define REF  ID "(/" ID ")?|" BARE "#" ID

static const char *const patterns[PALCARE_KIND_PART + 1] = {
    [PALCARE_KIND_STRING] = "[\\s\\S]+",
    [PALCARE_KIND_TOKEN] = "[^\\s,]+",
    [PALCARE_KIND_INT] = WHOLE,
    [PALCARE_KIND_DECIMAL] = WHOLE "(\\.[0-9]{1,18})?",
    [PALCARE_KIND_BOOL] = "true|false",
    [PALCARE_KIND_DATE] = DATE,
    [PALCARE_KIND_TIME] = "([01][0-9]|2[0-3]):[0-5][0-9]|24:00",
    [PALCARE_KIND_AGE] = AGE,
    [PALCARE_KIND_LANG] = LANG,
    [PALCARE_KIND_PLACE] = "[A-Z]{2}(-[A-Z0-9]{1,3})?|001",
    [PALCARE_KIND_URI] = URI,
    [PALCARE_KIND_ID] = ID,
    [PALCARE_KIND_REF] = REF,
};

const char *pc_form_pattern(palcare_kind kind)
{
    size_t index = (size_t)kind;
    return index < sizeof patterns / sizeof *patterns ? patterns[index] : NULL;
}
