#!/usr/bin/env python3
"""Prints the man pages of the functions from the comments of the public headers: palcare.3, the
overview, and a page for each function.

usage: man_pages.py VERSION DATE FOLDER HEADER...

The headers are read as they are written: a comment that begins with two asterisks belongs to the
declaration that follows it, and a line "/* ---- Title ---- */" begins a section. Functions are the
declarations that are marked with PALCARE_API.
"""
# SPDX-License-Identifier: Apache-2.0
import pathlib
import re
import sys
import textwrap
from dataclasses import dataclass, field

ITEM = re.compile(r"""
    /\*\s*-{2,}\s*(?:[0-9]+\.\s*)?(?P<section>.*?)\s*-*\s*\*/    # a section
  | /\*\*(?P<comment>.*?)\*/\s*
    (?P<declaration> (?:typedef\s+)?(?:enum|struct|union)\b[^;{]*\{.*?\}[^;]*;
                   | \#define[^\n]* | (?![\#/])[^;{]*[;{] | )
""", re.S | re.X)


@dataclass
class Function:
    name: str
    result: str
    parameters: list
    comment: str
    header: str
    section: str
    base: "Function | None" = None  # the one that "The same ..." is about


@dataclass
class Header:
    name: str
    comment: str = ""
    functions: list = field(default_factory=list)
    types: dict = field(default_factory=dict)  # name: (comment, [(constant, comment)])


def plain(comment):
    """A comment's paragraphs, without the asterisks."""
    text = "\n".join(re.sub(r"^\s*\*? ?", "", line) for line in comment.splitlines())
    return re.sub(r"^@file\s*", "", text.strip())


def constants(body):
    """The documented enumerators between braces."""
    return [(name, plain(comment))
            for comment, name in re.findall(r"/\*\*(.*?)\*/\s*(\w+)", body, re.S)]


def signature(declaration):
    """(result, name, parameters) of a function's declaration."""
    code = re.sub(r"/\*.*?\*/", " ", declaration, flags=re.S)
    code = re.sub(r"__attribute__\s*\(\(.*?\)\)(?!\))|\bPALCARE_[A-Z_]+\b(?!\s*\*)", " ", code)
    before, name, inside = re.search(r"(.*?)\b(palcare_\w+)\s*\((.*)\)", code, re.S).groups()
    parameters = [" ".join(each.split()) for each in re.split(r",(?![^(]*\))", inside)]
    return " ".join(before.split()), name, parameters


def read(path):
    header = Header(path.name)
    section = base = None
    loose = []  # constants of enumerations without a name
    for match in ITEM.finditer(path.read_text(encoding="utf-8")):
        if match["section"] is not None:
            section, base = match["section"], None
            continue
        comment, declaration = plain(match["comment"]), match["declaration"]
        if "@file" in match["comment"]:
            header.comment = comment
        elif "PALCARE_API" in declaration and "#define" not in declaration:
            result, name, parameters = signature(declaration)
            function = Function(name, result, parameters, comment, header.name, section)
            if re.match(r"The (same|opposite)\b", comment):
                function.base = base
            else:
                base = function
            header.functions.append(function)
        elif found := re.search(r"typedef enum.*?\{(.*)\}\s*(\w+)", declaration, re.S):
            header.types[found[2]] = (comment, constants(found[1]))
        elif found := re.search(r"typedef struct.*?\{.*\}\s*(\w+)", declaration, re.S):
            header.types[found[1]] = (comment, [])
        elif found := re.match(r"enum\s*\{(.*)\}", declaration, re.S):
            loose += constants(found[1])
        elif found := re.search(r"typedef .*?\(\*(\w+)\)", declaration, re.S):
            header.types[found[1]] = (comment, [])
        elif found := re.search(r"typedef .*?(\w+)\s*;", declaration, re.S):
            header.types[found[1]] = (comment, [])
        elif found := re.search(r"#define (\w+)", declaration):
            header.types[found[1]] = (comment, [])
    if header.functions:  # else it is the vocabulary, whose manual is docs/fields.md
        header.types.update((name, (text, [])) for name, text in loose)
    return header


def escape(text):
    text = text.replace("\\", "\\e")
    return re.sub(r"[^\x00-\x7f]", lambda sign: f"\\[u{ord(sign[0]):04X}]", text)


def sentences(text):
    """Lines of roff; each sentence begins one."""
    text = escape(text)
    text = re.sub(r"`([^`]*)`", r"\\fB\1\\fP", text)
    text = re.sub(r"(?<![\w*])\*([^*\s][^*]*)\*", r"\\fI\1\\fP", text)
    text = re.sub(r"\b(palcare_\w+)\(\)", r"\\fB\1\\fP()", text)
    for sentence in re.split(r"(?<=[.!?:])[ \n]+", " ".join(text.split())):
        for line in textwrap.wrap(sentence, 78, break_long_words=False, break_on_hyphens=False):
            yield ("\\&" if line[:1] in (".", "'") else "") + line


def paragraphs(text):
    """Lines of roff for a comment: paragraphs, and lists whose items begin with a hyphen."""
    lines, listed = [], False
    for block in re.split(r"\n\s*\n|\n(?=- )", text):
        is_item = block.startswith("- ")
        if is_item and not listed:
            lines.append(".Bl -bullet")
        if listed and not is_item:
            lines.append(".El")
        if is_item:
            lines.append(".It")
        elif lines:
            lines.append(".Pp")
        listed = is_item
        lines += sentences(block[2:] if is_item else block)
    return lines + ([".El"] if listed else [])


def first_sentence(text):
    line = re.sub(r"\s\([^()]*\)", "", " ".join(text.split()))
    line = re.split(r"(?<=[.:;])\s", line)[0]
    return line.rstrip(".:;… ").replace("`", "")


def about(function):
    """One line on what the function does."""
    line = first_sentence(function.comment)
    if function.base:
        line = f"{first_sentence(function.base.comment)} ({line[:1].lower()}{line[1:]})"
    return line


def tagged(names_and_comments):
    lines = [".Bl -tag -width Ds"]
    for name, comment in names_and_comments:
        lines += [f".It {name}", *sentences(comment)]
    return lines + [".El"]


def head(name, line, version, date):
    return [f".Dd {date}", f".Dt {name.upper()} 3", f".Os libpalcare {version}", ".Sh NAME",
            f".Nm {name}", f".Nd {escape(line)}"]


def see_also(names):
    names = sorted(set(names))
    return [".Sh SEE ALSO"] + [f".Xr {name} 3" + (" ," if name != names[-1] else "")
                               for name in names]


def library(header):
    """The library of a header's functions: palcare.h has that of all others but the rooms'."""
    stem = header.removesuffix(".h")
    return "palcare" if stem in ("palcare", "fields", "strict") else f"palcare-{stem}"


def function_page(function, headers, version, date):
    lines = head(function.name, about(function), version, date)
    name = library(function.header)
    lines += [".Sh LIBRARY", f"lib{name}", f"(\\fB-l{name}\\fP)", ".Sh SYNOPSIS",
              f".In palcare/{function.header}", f".Ft {function.result}", f".Fo {function.name}",
              *(f'.Fa "{each}"' for each in function.parameters), ".Fc", ".Sh DESCRIPTION"]
    if function.base:
        lines += [f".Xr {function.base.name} 3 :", *sentences(function.base.comment), ".Pp",
                  ".Nm :"]
    lines += paragraphs(function.comment)

    types = {name: text for header in headers for name, text in header.types.items()}
    used = [word for word in re.findall(r"\w+", " ".join([function.result, *function.parameters]))
            if word in types]
    if used:
        lines += [".Ss Types", *tagged((f"Vt {name}", types[name][0])
                                       for name in dict.fromkeys(used))]
    for name in dict.fromkeys(used):
        if name == function.result and types[name][1]:
            lines += [".Sh RETURN VALUES", *tagged((f"Dv {each}", text)
                                                   for each, text in types[name][1])]
    everything = [each for header in headers for each in header.functions]
    names = {each.name for each in everything}
    related = [each.name for each in everything
               if each.section == function.section and each.header == function.header]
    mentioned = [name for name in re.findall(r"palcare_\w+", function.comment) if name in names]
    at = related.index(function.name)
    near = related[max(0, at - 2):at] + related[at + 1:at + 3] + mentioned
    return lines + see_also(["palcare"] + [name for name in near if name != function.name])


def overview(headers, version, date):
    first = headers[0]
    opening, _, rest = first.comment.partition("\n\n")
    lines = head("palcare", "content for children's palliative care, in documents and as XML",
                 version, date)
    lines += [".Sh LIBRARY", "libpalcare", "(\\fB-lpalcare\\fP)", ".Sh SYNOPSIS",
              *(f".In palcare/{header.name}" for header in headers if header.functions),
              ".Sh DESCRIPTION", *sentences(opening), ".Pp", *paragraphs(rest), ".Sh FUNCTIONS"]
    for header in headers:
        for section in dict.fromkeys(each.section for each in header.functions):
            if section:
                lines.append(f".Ss {section}")
            lines += tagged((f"Xr {each.name} 3", about(each) + ".")
                            for each in header.functions if each.section == section)
    lines.append(".Sh TYPES AND CONSTANTS")
    for header in headers:
        for name, (comment, values) in header.types.items():
            macro = "Vt" if name.islower() else "Dv"
            lines += [".Bl -tag -width Ds", f".It {macro} {name}", *sentences(comment)]
            lines += tagged((f"Dv {each}", text) for each, text in values) if values else []
            lines.append(".El")
    return lines + [".Sh SEE ALSO", ".Xr palcare 1"]


def main():
    version, date, folder, *paths = sys.argv[1:]
    headers = [read(pathlib.Path(path)) for path in paths]
    headers.sort(key=lambda header: (header.name != "palcare.h", not header.functions))
    target = pathlib.Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    for old in target.glob("*.3"):
        old.unlink()
    pages = {"palcare": overview(headers, version, date)}
    for header in headers:
        for function in header.functions:
            pages[function.name] = function_page(function, headers, version, date)
    for name, lines in pages.items():
        (target / f"{name}.3").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(pages)} man pages in {folder}")


if __name__ == "__main__":
    main()
