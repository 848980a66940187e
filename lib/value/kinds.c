/* Splits what a person typed into words and numbers, and writes numbers into proposals. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "value/kinds.h"

void pc_draft_number(form_draft *draft, unsigned number, unsigned digits)
{
    if (number >= 10 || digits > 1)
        pc_draft_number(draft, number / 10, digits > 1 ? digits - 1 : 1);
    pc_draft_byte(draft, (char)('0' + number % 10));
}

/* Reads one token and returns its size; 0 if no value contains such a token. */
static size_t read_token(const char *text, size_t size, form_token *token, char *shape)
{
    size_t length = 0;
    *token = (form_token){0};
    if (pc_is_digit(*text)) {
        *shape = '9';
        for (; length < size && pc_is_digit(text[length]); length++)
            token->number = token->number * 10 + (unsigned)(text[length] - '0');
        token->digits = (unsigned)length;
        return length <= 9 ? length : 0;
    }
    if (pc_is_letter(*text)) {
        *shape = 'a';
        for (; length < size && pc_is_letter(text[length]); length++)
            if (length < FORM_WORD)
                token->word[length] = pc_to_lower(text[length]);
        return length <= FORM_WORD ? length : 0;
    }
    *shape = *text;
    return 1;
}

bool pc_form_tokenize(const char *text, size_t size, form_tokens *out)
{
    size_t count = 0;
    memset(out->shape, 0, sizeof out->shape);
    for (size_t offset = 0; offset < size;) {
        if (pc_is_space(text[offset])) {
            offset++;
            continue;
        }
        if (count == FORM_TOKENS)
            return false;
        size_t length =
            read_token(text + offset, size - offset, &out->token[count], &out->shape[count]);
        if (length == 0)
            return false;
        count++;
        offset += length;
    }
    return count > 0;
}
