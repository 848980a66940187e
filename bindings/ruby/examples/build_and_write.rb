# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

# Builds a small document from nothing (a hospice, what it offers, how to reach it), checks it, and
# writes it in the canonical form.
#
#     ruby build_and_write.rb larch.palcare.xml

require "palcare"

doc = Palcare::Document.new("en-GB")
doc.add_about(privacy: "public", publisher: "larch-trust", title: "Larch House")
trust = doc.organizations.add("larch-trust", kinds: ["charity"], name: "Larch Trust")
hospice = doc.terms.add("childrens-hospice", scheme: "service-type", name: "Children’s hospice")
valley = doc.areas.add("larch-valley", kind: "region", name: "Larch Valley")
house = doc.services.add(
  "larch-house",
  status: "active",
  name: { "en-GB": "Larch House", es: "Casa del Alerce" },
  provider: trust,
  service_types: [hospice],
  serves: %w[child sibling parent],
  max_age: "19y",
  areas: [valley],
  assured: "2026-11"
)
house.referrals.add(who: %w[self any-professional], how: ["phone"])
house.contacts.add(kind: "phone", value: "0191 498 0123", e164: "+441914980123",
                   purposes: ["referral"])

doc.check(today: "2026-11-22").each { |problem| warn problem }
doc.save(ARGV.fetch(0))
