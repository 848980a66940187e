"""The hostile documents, which are generated so that the tree holds no large files.

Each case is a name, the bytes, the problem that must be reported (0: it must load), and the limits
that are set for it. A comment above each group gives its subject.
"""
# SPDX-License-Identifier: Apache-2.0
import bz2
import collections
import gzip
import lzma

Case = collections.namedtuple("Case", "name data problem limits")

NAMESPACE = "urn:palcare:1"
ABOUT = '<about privacy="public"/>'
END = "</palcare>"
OTHER = "urn:example:other"


def root(attributes=""):
    return f'<palcare xmlns="{NAMESPACE}" version="1.0" xml:lang="en" {attributes}>{ABOUT}'


def doc(body, attributes=f'xmlns:x="{OTHER}"'):
    return root(attributes) + body + END


def area(content="<name>A</name>", attributes=""):
    return f'<area id="a" kind="custom" {attributes}>{content}</area>'


def body(content):
    return doc(f'<item id="a" kind="page"><section><body>{content}</body></section></item>')


def xml(encoding, text, version="1.0"):
    return f'<?xml version="{version}" encoding="{encoding}"?>{text}'


def with_bytes(text, raw):
    """The text in UTF-8 with these bytes for its '@'."""
    return text.encode().replace(b"@", raw)


def numbered(form, count):
    return "".join(form % i for i in range(count))


# Elements within elements, deeper than anybody writes: walking them must not use the stack.
def deep():
    def nest(start, end, levels, inside=""):
        return start * levels + inside + end * levels

    yield "foreign, a million levels", doc(nest("<x:a>", "</x:a>", 1000000)), 1102
    yield "foreign, as deep as allowed", doc(nest("<x:a>", "</x:a>", 63)), 0
    yield "foreign, one level more", doc(nest("<x:a>", "</x:a>", 64)), 1102
    yield "unknown elements", doc(nest("<a>", "</a>", 100000)), 1102
    yield "roots in roots", nest(root(), END, 1000), 1102
    yield "sections", doc(
        f'<item id="a" kind="page">{nest("<section>", "</section>", 60)}</item>'), 1102
    rules = nest("<rule op='all'>", "</rule>", 60)
    yield "rules", doc(f'<service id="a" status="active">{rules}</service>'), 1102
    yield "quotes in rich text", body(nest("<blockquote>", "</blockquote>", 45, "<p>a</p>")), 2308
    yield "emphasis in rich text", body("<p>" + nest("<em>", "</em>", 5000, "a") + "</p>"), 1102
    yield "never closed", doc("<x:a>" * 60), 1009
    yield "namespaces on each level", doc(
        numbered('<x:a xmlns:p%d="urn:p">', 62) + "<p0:b/>" * 5000 + "</x:a>" * 62), 0
    yield "depth raised", doc(nest("<x:a>", "</x:a>", 5000)), 0, ["depth=10000"]


# Tags: libxml2 collects a whole tag before it reports anything, at quadratic cost.
def tags():
    for count in (65, 10000, 400000):
        problem = 1103 if count < 20000 else 1105
        yield f"{count} attributes", doc(area(attributes=numbered('a%d="v" ', count))), problem
    yield "64 attributes that are kept", doc(area(attributes=numbered('x:a%d="v" ', 62))), 0
    yield "one attribute 20,000 times", doc(area(attributes='x:a="v" ' * 20000)), 1105
    yield "one attribute twice by two prefixes", doc(
        area(attributes=f'xmlns:y="{OTHER}" x:a="1" y:a="2"')), 1010
    for count in (17, 100000):
        problem = 1104 if count < 1000 else 1105
        yield f"{count} namespaces", doc(
            area(attributes=numbered('xmlns:n%d="urn:n" ', count))), problem
    yield "10,000 namespaces, each used", doc(area(
        attributes=numbered('xmlns:n%d="urn:n" ', 10000) + numbered('n%d:a="" ', 10000))), 1105
    yield "an attribute of 9 MB", doc(area(attributes=f'x:a="{"v" * 9000000}"')), 1105
    yield "an attribute of 15,000 bytes", doc(area(attributes=f'x:a="{"v" * 15000}"')), 0
    yield "an id of 15,000 bytes", doc(area().replace('"a"', f'"{"a" * 15000}"')), 0
    yield "a language of 9 MB", doc(area(attributes=f'xml:lang="{"x" * 9000000}"')), 1105
    yield "a language of 15,000 bytes", doc(area(attributes=f'xml:lang="{"x" * 15000}"')), 2205
    yield "an element's name of 200,000 bytes", doc(f"<x:{'n' * 200000}/>"), 1105
    yield "an unknown name of 15,000 bytes", doc(f"<{'n' * 15000}/>"), 2101
    yield "an attribute's name of 15,000 bytes", doc(area(attributes=f'{"n" * 15000}=""')), 2102
    yield "a prefix of 200,000 bytes", doc(f"<{'n' * 200000}:a/>"), 1105
    yield "a namespace of 200,000 bytes", doc(area(attributes=f'xmlns:n="{"n" * 200000}"')), 1105
    yield "white space in a tag", doc(f"<area{' ' * 400000}/>"), 1105
    yield "10 MB of tags of 15,000 bytes", doc(
        ("<x:a " + numbered('a%d="vvvvvvvvv" ', 60) + f'b="{"v" * 14000}"/>') * 650), 0
    prefixes = numbered('xmlns:p%d="u" ', 15)
    yield "a value of colons among prefixes", doc(
        f'<item id="a" kind="page" {prefixes}>' + f"<section {prefixes}>" * 24
        + f"<x:a>{'p99:' * 2500000}</x:a>" + "</section>" * 24 + "</item>"), 0
    yield "white space in an end tag", doc("<x:a></x:a" + " " * 400000 + ">"), 1105


# Many small things of one kind: what is kept must not be many times what was read.
def floods():
    yield "texts", doc(area(f"<name>{'word ' * 100000}</name>")), 1106
    yield "a text as long as allowed", doc(area(f"<name>{'a' * 262144}</name>")), 0
    yield "a text one byte longer", doc(area(f"<name>{'a' * 262145}</name>")), 1106
    yield "a text of references", doc(area(f"<name>{'&#65;' * 300000}</name>")), 1106
    yield "a text of white space", doc(area(f"<name>A{' ' * 5000000}B</name>")), 0
    yield "rich text", body("<p>It helps a child live well.</p>" * 40000), 1107
    yield "rich text of empty elements", body("<p>a " + "<em></em>" * 300000 + "b</p>"), 1107
    yield "CDATA in a text", doc(area(f"<name><![CDATA[{'a' * 11000000}]]></name>")), 1106
    yield "CDATA sections", doc(area(f"<name>{'<![CDATA[a]]>' * 300000}</name>")), 1106
    yield "CDATA in foreign content", doc(f"<x:a><![CDATA[{'<' * 4000000}]]></x:a>"), 0
    yield "CDATA that seems to end", doc(f"<x:a><![CDATA[{']>' * 2000000}]]></x:a>"), 0
    yield "CDATA that never ends", doc(f"<x:a><![CDATA[{'>' * 15000000}"), None
    yield "a comment of 11 MB", doc(f"<!--{'a' * 11000000}-->"), 1105
    yield "a comment of 15,000 bytes", doc(f"<!--{'a' * 15000}-->"), 0
    yield "comments", doc("<!---->" * 500000), 0
    yield "comments behind the root", doc("") + "<!---->" * 500000, 0
    yield "instructions", doc("<?a?>" * 500000), 0
    yield "an instruction of 11 MB", doc(f"<?a {'a' * 11000000}?>"), 1105
    yield "white space between elements", doc(" \n" * 4000000), 0
    yield "white space before the root", " \n" * 4000000 + doc(""), 1105
    yield "white space behind the root", doc("") + " \n" * 4000000, 1105
    yield "words between elements", doc("a" * 10000000), 2107
    yield "foreign elements", doc("<x:a/>" * 50000), 0
    yield "foreign elements, more than need be", doc("<x:a/>" * 1000000), 1110
    yield "foreign elements in one", doc("<x:a>" + "<x:b/>" * 1000000 + "</x:a>"), 0
    yield "unknown elements", doc("<a/>" * 1000000), 2101
    yield "faulty parts", doc('<item id="a" kind="page">' + "<link/>" * 90000 + "</item>"), 2105
    yield "more records than allowed", doc(
        '<item id="a" kind="page">' + '<media kind="image"/>' * 100001 + "</item>"), 1108
    yield "more bytes than allowed", doc("a" * 17000000), 1101
    yield "more bytes than allowed here", doc(area()), 1101, ["bytes=100"]


# Few bytes that demand much memory or work, within what is allowed.
def amplified():
    long = "u" * 15000
    yield "a long namespace, needed 20,000 times", doc(
        "<x:b/>" * 20000, f'xmlns:x="urn:{long}"'), 1110
    yield "the same within one element", doc(
        "<x:a>" + "<x:b/>" * 20000 + "</x:a>", f'xmlns:x="urn:{long}"'), 0
    yield "the same on attributes", doc(
        numbered('<area id="a%d" kind="custom" x:a=""><name>A</name></area>', 20000),
        f'xmlns:x="urn:{long}"'), 1110
    yield "one text in each of 999 languages", doc(area(
        numbered('<name xml:lang="x-%d">A</name>', 998))), 0
    yield "a thousand languages", doc(area(numbered('<name xml:lang="x-%d">A</name>', 1000))), 1109
    yield "the last of many languages", doc(
        '<role id="a" kind="function"><name>A</name>'
        + numbered('<other-name xml:lang="x-%d">A</other-name>', 990)
        + '<other-name xml:lang="x-989">A</other-name>' * 50000 + "</role>"), 0
    yield "many texts of which one may be", doc(
        '<role id="a" kind="function">' + "<other-name>A</other-name>" * 250000
        + "<name>A</name>" * 250000 + "</role>"), 3002
    yield "a comment before each of many texts", doc(
        '<role id="a" kind="function"><name>A</name>'
        + "<!----><other-name>A</other-name>" * 100000 + "</role>"), 0
    yield "a comment before each of many parts", doc(
        '<item id="a" kind="page">' + '<!----><link rel="other"/>' * 60000 + "</item>"), 0
    yield "one id 90,000 times", doc(area() * 90000), 3001
    yield "ids alike at both ends", doc(numbered(
        '<area id="abcdefgh%08dabcdefgh" kind="custom"><name>A</name></area>', 50000)), 0
    yield "ids of two letters", doc("".join(
        f'<area id="{format(n, "024b").replace("0", "a").replace("1", "b")}" kind="custom">'
        "<name>A</name></area>" for n in range(50000))), 0
    yield "a chain of 50,000 parents", doc(
        "".join(f'<area id="a{i}" kind="custom" parent="a{i + 1}"><name>A</name></area>'
                for i in range(50000)) + area().replace('"a"', '"a50000"')), 0
    yield "a circle of 50,000 parents", doc(
        "".join(f'<area id="a{i}" kind="custom" parent="a{(i + 1) % 50000}"><name>A</name></area>'
                for i in range(50000))), 0
    yield "the same code 3,000 times", doc(
        f'<item id="a" kind="page" setting="{"home " * 3000}"/>'), 0
    yield "3,000 references in one attribute", doc(
        f'<item id="a" kind="page" related="{numbered("a%d ", 2500)}"/>'), 0
    yield "60 unknown attributes, 5,000 times", doc(
        ("<area " + numbered('a%d="" ', 60) + "/>") * 5000), 2102
    yield "numbers without end", doc(
        f'<item id="a" kind="page" min-age="{"9" * 15000}y" max-age="{"9" * 400}mo"/>'
        f'<site id="b" latitude="{"9" * 15000}.{"9" * 100}"/>'), None


# Entities and document types: all are refused at "<!DOCTYPE", before anything is declared.
def entities():
    laughs = '<!ENTITY l0 "ha">' + "".join(
        f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))

    def typed(declarations, inside="", external=""):
        return f"<!DOCTYPE palcare {external}[{declarations}]>" + doc(inside)

    yield "a thousand million laughs", typed(laughs, area("<name>&l9;</name>")), 1003
    yield "the same in an attribute", typed(laughs, area(attributes='x:a="&l9;"')), 1003
    yield "one long entity, often", typed(
        f'<!ENTITY l "{"a" * 50000}">', area(f"<name>{'&l;' * 50000}</name>")), 1003
    yield "200,000 declarations", typed(numbered('<!ENTITY e%d "a">', 200000)), 1003
    yield "attributes by default", typed(
        "<!ATTLIST area " + numbered('a%d CDATA "a" ', 3000) + ">", area() * 3000), 1003
    yield "an entity that holds itself", typed('<!ENTITY a "&a;">', area("<name>&a;</name>")), 1003
    for what, source in (
            ("a file", "file:///etc/passwd"), ("a device", "file:///dev/zero"),
            ("a web page", "http://127.0.0.1:1/"), ("a file by its name", "cases.py"),
            ("a server's share", "\\\\127.0.0.1\\share"), ("a script", "php://filter/read=a")):
        yield f"an entity of {what}", typed(
            f'<!ENTITY e SYSTEM "{source}">', area("<name>&e;</name>")), 1003
    yield "a parameter of a file", typed('<!ENTITY % e SYSTEM "file:///etc/passwd"> %e;'), 1003
    yield "a parameter in a parameter", typed(
        "<!ENTITY % a '<!ENTITY &#37; b SYSTEM \"http://127.0.0.1:1/\">'> %a; %b;"), 1003
    yield "a document type elsewhere", \
        "<!DOCTYPE palcare SYSTEM 'http://127.0.0.1:1/a.dtd'>" + doc(""), 1003
    yield "a public document type", \
        "<!DOCTYPE palcare PUBLIC '-//a' 'file:///etc/passwd'>" + doc(""), 1003
    yield "behind a comment", "<!-- a --><?a?>\n<!DOCTYPE palcare>" + doc(""), 1003
    yield "in UTF-16", ("\ufeff" + typed(laughs)).encode("utf-16-le"), 1003
    yield "not alone", \
        '<?xml version="1.0" standalone="no"?><!DOCTYPE palcare SYSTEM "a">' + doc(""), 1003
    yield "a document type that never ends", "<!DOCTYPE palcare [" + "<!-- a -->" * 100000, 1003
    yield "a document type's name of 200,000 bytes", f"<!DOCTYPE {'n' * 200000}>" + doc(""), 1003
    yield "in the middle", doc("<!DOCTYPE a>"), 1001
    yield "references to what nobody declared", doc(area("<name>&lol;</name>")), 1008
    # Foreign content is kept as it is, and nothing is looked up.
    yield "an XInclude of a file", doc(
        '<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'), 0
    yield "a style sheet", '<?xml-stylesheet href="http://127.0.0.1:1/a.xsl"?>' + doc(""), 0
    yield "a schema of its own", doc("", 'xmlns:s="http://www.w3.org/2001/XMLSchema-instance" '
                                         's:schemaLocation="urn:a http://127.0.0.1:1/a.xsd"'), 0
    yield "a base", doc(area(attributes='xml:base="file:///etc/"')), 0


# Encodings: UTF-8, or UTF-16 with its mark, and a declaration that agrees.
def encodings():
    good = doc(area("<name>Larch, Lärche, 落葉松, \U0001f332</name>"))
    mark = "\ufeff"
    yield "UTF-8 with its mark", (mark + good), 0
    yield "UTF-8 with its mark, declared", mark + xml("UTF-8", good), 0
    yield "UTF-16, low byte first", (mark + good).encode("utf-16-le"), 0
    yield "UTF-16, high byte first", (mark + good).encode("utf-16-be"), 0
    yield "UTF-16, declared", (mark + xml("UTF-16", good)).encode("utf-16-be"), 0
    yield "UTF-16 without its mark", good.encode("utf-16-le"), 1005
    yield "UTF-16 without its mark, declared", xml("UTF-16", good).encode("utf-16-be"), 1005
    yield "UTF-16 that says UTF-8", (mark + xml("UTF-8", good)).encode("utf-16-le"), 1006
    yield "UTF-8 that says UTF-16", xml("UTF-16", good), 1006
    yield "UTF-8 with its mark that says UTF-16", mark + xml("UTF-16", good), 1006
    yield "UTF-16 cut within a character", (mark + good).encode("utf-16-le")[:-1], 1002
    yield "UTF-16 with half a pair", (mark + doc(area("<name>@</name>"))).encode(
        "utf-16-le").replace("@".encode("utf-16-le"), b"\x3d\xd8"), 1007
    yield "UTF-16 with a pair the wrong way round", (mark + doc(area("<name>@</name>"))).encode(
        "utf-16-le").replace("@".encode("utf-16-le"), b"\x32\xdf\x3d\xd8"), 1007
    yield "UTF-32, low byte first", (mark + good).encode("utf-32-le"), 1005
    yield "UTF-32, high byte first", (mark + good).encode("utf-32-be"), 1005
    yield "UTF-32 without its mark", good.encode("utf-32-be"), 1005
    yield "EBCDIC", xml("IBM037", good.replace("\U0001f332", "").replace("落葉松", "")).encode(
        "cp037", "replace"), 1005
    for name in ("ISO-8859-1", "windows-1252", "UTF-7", "ISO-2022-CN-EXT", "UCS-4", "HTML",
                 "../../lib/a", "x" * 63, "x" * 64, "x" * 200):
        yield f"the encoding '{name[:20]}' ({len(name)} bytes)", xml(name, good), 1005
    yield "an encoding's name of 5,000 bytes", xml("x" * 5000, good), 1001
    yield "an encoding behind 300 spaces", \
        f'<?xml version="1.0"{" " * 300}encoding="ISO-2022-CN-EXT"?>' + good, 1001
    yield "an encoding behind 130 spaces in UTF-16", \
        (f'{mark}<?xml version="1.0"{" " * 130}encoding="ISO-2022-CN-EXT"?>' + good).encode(
            "utf-16-le"), 1001
    yield "a version behind 300 spaces", f'<?xml{" " * 300}version="1.1"?>' + good, 1001
    yield "an encoding in the version", \
        "<?xml version=\"1.0 encoding='UTF-8'\" encoding=\"ISO-2022-CN-EXT\"?>" + good, None
    yield "a name that ends as encoding does", \
        '<?xml version="1.0" xencoding="UTF-8" encoding="ISO-2022-CN-EXT"?>' + good, None
    yield "version 1.1", xml("UTF-8", good, "1.1"), 1004
    yield "version 2.0 in UTF-16", (mark + xml("UTF-16", good, "2.0")).encode("utf-16-be"), 1004
    yield "a declaration that is not closed", '<?xml version="1.0" ' + good, 1001
    yield "a declaration twice", xml("UTF-8", xml("UTF-8", good)), 1001
    yield "a declaration behind a space", " " + xml("UTF-8", good), 1001


# Bytes that are not characters, at places where a parser may check less closely.
def characters():
    places = {
        "text": area("<name>A@B</name>"),
        "a CDATA section": area("<name>A<![CDATA[@]]>B</name>"),
        "an attribute": area(attributes='x:a="A@B"'),
        "a comment": "<!-- A@B -->",
        "an instruction": "<?a A@B?>",
        "foreign text": "<x:a>A@B</x:a>",
        "foreign CDATA": "<x:a><![CDATA[A@B]]></x:a>",
        "rich text": '<item id="b" kind="page"><section><body><p>A@B</p></body></section></item>',
    }
    raw = {"an overlong slash": b"\xc0\xaf", "an overlong NUL": b"\xc0\x80",
           "half a pair": b"\xed\xa0\xbd", "a byte alone": b"\xe9",
           "a character beyond the last": b"\xf4\x90\x80\x80", "U+FFFE": b"\xef\xbf\xbe"}
    for place, text in places.items():
        for what, sequence in raw.items():
            yield f"{what} in {place}", with_bytes(doc(text), sequence), 1007
        yield f"a control character in {place}", with_bytes(doc(text), b"\x0b"), \
            None if place == "an instruction" else 1007
        yield f"NUL in {place}", with_bytes(doc(text), b"\x00"), None
    yield "a byte alone in a name", with_bytes(doc("<x:a@b/>"), b"\xe9"), None
    yield "NUL in a tag", with_bytes(doc(area(attributes='x:a="1"@')), b"\x00"), None
    yield "NUL behind the end", with_bytes(doc("") + "@", b"\x00" * 100), None
    yield "nothing but NULs", b"\x00" * 100000, None
    yield "NULs behind a good beginning", doc("").encode() + b"\x00" * 100000, None
    for number in ("0", "8", "xFFFE", "xD800", "x110000", "99999999999999999999", "-1", "x", ""):
        yield f"the character &#{number};", doc(area(f"<name>&#{number};</name>")), None


# Bytes that are not XML at all, or stop being XML.
def other_files():
    good = doc(area()).encode()
    yield "gzip", gzip.compress(good, mtime=0), 1012
    yield "a gzip bomb", gzip.compress(b"<a>" * 30000000, 9, mtime=0), 1012
    yield "xz", lzma.compress(good), 1012
    yield "bzip2", bz2.compress(good), 1012
    yield "zstd", b"\x28\xb5\x2f\xfd\x04\x00" + good, 1012
    yield "zip", b"PK\x03\x04\x14\x00" + good, 1012
    yield "nothing", b"", 1013
    yield "one byte", b"<", None
    yield "three bytes", b"<?x", None
    yield "a byte order mark alone", b"\xef\xbb\xbf", None
    yield "a web page", "<!doctype html><html><body><p>A</body></html>", None
    yield "a feed", '<rss version="2.0"><channel/></rss>', 2001
    yield "JSON", '{"a": [1, 2, 3]}', 1001
    yield "a program", b"\x7fELF\x02\x01\x01" + bytes(range(256)), None
    yield "two documents", good + good, None
    yield "a document and words", good + b"words", None


# Namespaces and names, used in unexpected ways.
def namespaces():
    yield "ours by a prefix", doc("").replace("<", "<p:").replace("<p:/", "</p:").replace(
        "xmlns=", "xmlns:p="), 0
    yield "ours by a prefix within others", doc(
        f'<x:a><p:area xmlns:p="{NAMESPACE}"/><about/></x:a>'), 0
    yield "none, within a record", doc(area('<name>A</name><b xmlns=""><c/></b>')), 0
    yield "another by default", doc(area('<name>A</name><b xmlns="urn:b"><c d="e"/></b>')), 0
    yield "a prefix taken back", doc('<x:a xmlns:x=""/>'), 1011
    yield "xml's own prefix bound to another", doc('<x:a xmlns:xml="urn:a"/>'), 1011
    yield "another prefix bound to xml's own", doc(
        '<x:a xmlns:y="http://www.w3.org/XML/1998/namespace"/>'), 1011
    yield "the prefix xmlns", doc('<x:a xmlns:xmlns="urn:a"/>'), 1011
    for tag in ("area", "name"):
        yield f"a language by a prefix of nothing, on {tag}", doc(
            area().replace(f"<{tag}", f'<{tag} y:lang="ar"')), 1011
    yield "the same on the root", doc(area(), 'y:lang="ar"'), 1011
    yield "elements and attributes by a prefix of nothing", doc(
        '<y:a b="1"/>' + area('<name>A</name><y:a y:b="1"><y:c/></y:a>', 'y:b="1"')), 1011
    yield "a name with two colons", doc("<x:a:b/>"), 1011
    yield "a name that begins with a colon", doc("<:a/>"), 1011
    yield "the same prefix for two things", doc(
        area(f'<name>A</name><x:b/><x:c xmlns:x="urn:c"/>', f'xmlns:x="{OTHER}" x:a="1"')), 0
    yield "markup in a namespace", doc(
        '<y:a xmlns:y="urn:a?b=&amp;c=&apos;" y:b="&#13;&#9;&lt;"/>'), 0
    yield "a namespace that is no address", doc('<y:a xmlns:y="urn:&lt;&quot; &#10;"/>'), 1011
    yield "attributes of xml", doc(area(
        attributes='xml:space="preserve" xml:id="a" xml:base="http://[" xml:a="1"')), 0
    newer = {"markup in a code": '<item id="a" kind="a&quot;b&amp;c&lt;>" audience="child &lt;a"/>',
             "markup in a name": area('<name>A</name><b c="&lt;&quot;&amp;">&lt;&amp;]]&gt;</b>',
                                      'd="&lt;&quot;&amp;"')}
    for what, text in newer.items():
        yield f"{what} of a newer version", doc(text).replace('"1.0"', '"1.4"'), 0
    yield "scripts in links", body("".join(
        f'<p><a href="{link}">A</a></p>' for link in (
            "javascript:a", "&#9;javascript:a", "java&#10;script:a", "JAVASCRIPT:a", "data:,a",
            "vbscript:a", "\u00a0javascript:a", "&#1;", "//example.org", "jar:http://a!/"))), None
    yield "a script in CDATA", body("<p><![CDATA[<script>alert(1)</script>]]></p>"), 0
    yield "a script in a text", doc(area("<name>&lt;script>alert(1)&lt;/script></name>")), 0
    yield "elements of HTML in foreign content", doc(
        '<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>'), 0


GROUPS = (deep, tags, floods, amplified, entities, encodings, characters, other_files, namespaces)


def cases():
    """All of them, one at a time: some are large."""
    for group in GROUPS:
        for name, data, problem, *limits in group():
            raw = data if isinstance(data, bytes) else data.encode()
            title = group.__name__.replace("_", " ")
            yield Case(f"{title}: {name}", raw, problem, limits[0] if limits else [])
