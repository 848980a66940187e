"""Builds a small document from nothing (a hospice, what it offers, how to reach it), checks it, and
writes it in the canonical form.

    python3 build_and_write.py larch.palcare.xml
"""
# SPDX-License-Identifier: Apache-2.0
import sys

import palcare


def build() -> palcare.Document:
    doc = palcare.Document("en-GB")
    doc.add_about(privacy="public", publisher="larch-trust", title="Larch House")
    trust = doc.organizations.add("larch-trust", kinds=["charity"], name="Larch Trust")
    hospice = doc.terms.add("childrens-hospice", scheme="service-type", name="Children’s hospice")
    valley = doc.areas.add("larch-valley", kind="region", name="Larch Valley")
    house = doc.services.add(
        "larch-house",
        status="active",
        name={"en-GB": "Larch House", "es": "Casa del Alerce"},
        provider=trust,
        service_types=[hospice],
        serves=["child", "sibling", "parent"],
        max_age="19y",
        areas=[valley],
        assured="2026-11",
    )
    house.referrals.add(who=["self", "any-professional"], how=["phone"])
    house.contacts.add(kind="phone", value="0191 498 0123", e164="+441914980123",
                       purposes=["referral"])
    return doc


def main() -> None:
    doc = build()
    for problem in doc.check(today="2026-11-22"):
        print(problem, file=sys.stderr)
    doc.save(sys.argv[1])


if __name__ == "__main__":
    main()
